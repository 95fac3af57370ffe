package dev.waymark.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.waymark.Waymark;
import dev.waymark.engagement.AnyEngagement;
import dev.waymark.engagement.Engagements;
import dev.waymark.people.People;
import dev.waymark.story.Story;
import dev.waymark.story.StoryDatabase;
import dev.waymark.story.WithoutServer;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two nodes on one PostgreSQL, each with its own engine, job executor and dispatcher, as in a larger installation. */
@Tag("story")
@EnabledIf("dev.waymark.story.StoryDatabase#isPostgres")
class TwoNodesTests {

    private static final int SESSIONS = 20;
    private static final String NEAR = "intermediateEvent_sessionNear";

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final List<ConfigurableApplicationContext> nodes = new ArrayList<>();

    @AfterEach
    void end() {
        nodes.forEach(ConfigurableApplicationContext::close);
        server.stop();
        ClockUtil.reset();
    }

    @Test
    void everybody_is_reminded_of_a_session_once_whichever_node_comes_upon_it() {
        ClockUtil.setCurrentTime(Date.from(Story.START));
        server.start();
        String[] database = StoryDatabase.freshPostgres();
        start(database);
        start(database);
        nodes.forEach(TwoNodesTests::rest);
        List<String> invited = new ArrayList<>();
        for (int i = 0; i < SESSIONS; i++) {
            invited.addAll(schedule(nodes.get(0)));
        }
        ClockUtil.setCurrentTime(Date.from(nearest()));

        nodes.forEach(TwoNodesTests::work);
        await().atMost(Duration.ofMinutes(2)).until(() -> reminders().size() == invited.size());
        await().atMost(Duration.ofMinutes(2)).until(this::allIsSaid);
        nodes.forEach(TwoNodesTests::rest);

        assertThat(reminders()).containsExactlyInAnyOrderElementsOf(invited);
    }

    private void start(String[] database) {
        List<String> settings = new ArrayList<>(List.of(
                "--spring.main.banner-mode=off",
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + server.getSmtp().getPort(),
                // Beside the engines of other tests.
                "--camunda.bpm.generate-unique-process-engine-name=true",
                "--waymark.demo=false"));
        Stream.of(database).map(setting -> "--" + setting).forEach(settings::add);
        nodes.add(new SpringApplicationBuilder(Waymark.class, Story.class)
                .contextFactory(new WithoutServer())
                .run(settings.toArray(String[]::new)));
    }

    /** @return the addresses of coach and leader */
    private static List<String> schedule(ConfigurableApplicationContext node) {
        Story story = node.getBean(Story.class);
        AnyEngagement engagement = AnyEngagement.coached(
                node.getBean(People.class), node.getBean(Engagements.class), LocalDate.of(2027, 2, 1));
        story.startAlone(SessionModel.KEY, engagement.id(), Map.of());
        story.runJobs(engagement.id());
        story.submit(
                engagement.coach(),
                engagement.id(),
                SessionModel.SCHEDULE_SESSION,
                SessionAnswers.at("2027-02-10T09:00"));
        return List.of(engagement.coach().mail(), engagement.leader().mail());
    }

    /** When the reminders are due, which is the same for all. */
    private Instant nearest() {
        return engine(nodes.get(0)).getManagementService().createJobQuery().activityId(NEAR).timers().list().stream()
                .map(job -> job.getDuedate().toInstant())
                .max(Instant::compareTo)
                .orElseThrow();
    }

    /** To whom, once for each mail that arrived. */
    private List<String> reminders() {
        return Stream.of(server.getReceivedMessages())
                .flatMap(TwoNodesTests::reminded)
                .toList();
    }

    private static Stream<String> reminded(MimeMessage mail) {
        try {
            return mail.getSubject().startsWith("Soon")
                    ? Stream.of(mail.getAllRecipients()).map(to -> ((InternetAddress) to).getAddress())
                    : Stream.empty();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private boolean allIsSaid() {
        return nodes.get(0)
                        .getBean(JdbcClient.class)
                        .sql("select count(*) from notice where state = 'WAITING'")
                        .query(Integer.class)
                        .single()
                == 0;
    }

    private static void rest(ConfigurableApplicationContext node) {
        jobs(node).shutdown();
        node.getBean("dispatcherThread", SmartLifecycle.class).stop();
    }

    private static void work(ConfigurableApplicationContext node) {
        jobs(node).start();
        node.getBean("dispatcherThread", SmartLifecycle.class).start();
    }

    private static JobExecutor jobs(ConfigurableApplicationContext node) {
        return ((ProcessEngineConfigurationImpl) engine(node).getProcessEngineConfiguration()).getJobExecutor();
    }

    private static ProcessEngine engine(ConfigurableApplicationContext node) {
        return node.getBean(ProcessEngine.class);
    }
}
