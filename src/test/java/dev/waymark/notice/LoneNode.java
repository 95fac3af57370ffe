package dev.waymark.notice;

import dev.waymark.Waymark;
import dev.waymark.people.Person;
import dev.waymark.story.Story;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.TimeZone;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The program in a process of its own, which a test may end without a word; it tells the test on its output how far it
 * is, and ends when its input ends, and so with the test at the latest.
 */
public final class LoneNode {

    /** Precedes the Message-ID of a mail whose notice is committed. */
    static final String WRITTEN = "written ";

    static final String ALL_WRITTEN = "That is all.";

    private LoneNode() {}

    /**
     * @param arguments the program's time at its start, how many reminders it writes, and then the program's own
     */
    public static void main(String[] arguments) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        ClockUtil.offset(
                Duration.between(Instant.now(), Instant.parse(arguments[0])).toMillis());
        Thread end = new Thread(LoneNode::endWithInput, "end");
        end.setDaemon(true);
        end.start();
        String[] own = Arrays.copyOfRange(arguments, 2, arguments.length);
        ConfigurableApplicationContext program = new SpringApplicationBuilder(Waymark.class, Story.class)
                .registerShutdownHook(true)
                .run(own);
        int mails = Integer.parseInt(arguments[1]);
        for (int i = 0; i < mails; i++) {
            System.out.println(WRITTEN + remind(program, "Sponsor Number" + i));
        }
        System.out.println(ALL_WRITTEN);
    }

    /** An open task and its reminder, in one transaction. */
    private static String remind(ConfigurableApplicationContext program, String name) {
        TaskService tasks = program.getBean(TaskService.class);
        Person sponsor = program.getBean(Story.class).person(name);
        program.getBean(TransactionTemplate.class).executeWithoutResult(begun -> {
            Task task = tasks.newTask();
            task.setName("Decide on the milestone");
            task.setAssignee(sponsor.login());
            tasks.saveTask(task);
            program.getBean(Notices.class)
                    .send(new NewNotice(NoticeKind.SPONSOR_REMINDER, sponsor.id(), null, task.getId()));
        });
        return program.getBean(JdbcClient.class)
                .sql("select message_id from notice where person_id = :person")
                .param("person", sponsor.id())
                .query(String.class)
                .single();
    }

    private static void endWithInput() {
        try {
            while (System.in.read() >= 0) {}
        } catch (IOException alsoAnEnd) {
            // The test is gone.
        }
        System.exit(0);
    }
}
