package dev.waymark.benchmark;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.waymark.Waymark;
import dev.waymark.story.Answers;
import dev.waymark.story.Cast;
import dev.waymark.story.SqlTraffic;
import dev.waymark.story.Story;
import dev.waymark.story.Visits;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;

/** The program as it ships, on PostgreSQL, with a mail server that counts. */
class WaymarkProgram implements Contestant, AutoCloseable {

    private final AtomicInteger delivered = new AtomicInteger();
    private final GreenMail mailServer;
    private final ConfigurableApplicationContext program;
    private final ProcessEngine engine;
    private final Story story;
    private AnyAnswers answers;

    WaymarkProgram(String url, int httpPort, int smtpPort) {
        mailServer = new GreenMail(new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mailServer.start();
        mailServer.getUserManager().setMessageDeliveryHandler((message, address) -> {
            delivered.incrementAndGet();
            return mailServer.getUserManager().getUserByEmail("everybody@example.org");
        });
        mailServer.setUser("everybody@example.org", "everybody", "everybody");
        program = new SpringApplicationBuilder(Waymark.class, Story.class, Visits.class)
                .initializers(context -> context.getBeanFactory().addBeanPostProcessor(new SqlTraffic.Pools()))
                .properties(Map.of(
                        "spring.main.banner-mode", "off",
                        "logging.level.root", "WARN"))
                .run(
                        "--server.port=" + httpPort,
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres",
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + smtpPort,
                        "--waymark.demo=false",
                        // Two of them may run side by side.
                        "--camunda.bpm.generate-unique-process-engine-name=true",
                        // The other side has no such process: the walk is the same on both.
                        "--waymark.action-planning.starts-with-coaching=false");
        engine = program.getBean(ProcessEngine.class);
        story = program.getBean(Story.class);
        rest();
    }

    @Override
    public ProcessEngine engine() {
        return engine;
    }

    @Override
    public Begin prepare() {
        Cast cast = story.cast();
        answers = new AnyAnswers(cast, engine.getFormService());
        return new Begin(cast.programManager().login(), Answers.request(cast), null);
    }

    @Override
    public Map<String, Object> answers(Task task) {
        return answers.to(task);
    }

    /** No job runs and no mail goes out by itself. */
    final void rest() {
        jobExecutor().shutdown();
        outbox().stop();
    }

    /** Jobs run and mails go out as in production. */
    void work() {
        outbox().start();
        jobExecutor().start();
    }

    JobExecutor jobExecutor() {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
    }

    DataSource database() {
        return program.getBean(DataSource.class);
    }

    Plans plans() {
        return new Plans(program::getBean);
    }

    /** Mails that the mail server took. */
    AtomicInteger delivered() {
        return delivered;
    }

    private SmartLifecycle outbox() {
        return program.containsBean("dispatcherThread")
                ? program.getBean("dispatcherThread", SmartLifecycle.class)
                : program.getBeansOfType(SmartLifecycle.class)
                        .values()
                        .iterator()
                        .next();
    }

    @Override
    public void close() {
        program.close();
        mailServer.stop();
    }
}
