package dev.waymark.notice;

import dev.waymark.people.People;
import dev.waymark.people.Person;
import dev.waymark.story.Story;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** What stories about the outbox have in common: an empty outbox, a morning, people, tasks and a mail server. */
@TestComponent
class OutboxScene {

    private final Story story;
    private final People people;
    private final Notices notices;
    private final TaskService tasks;
    private final IdentityService identity;
    private final JdbcClient jdbc;
    private final JavaMailSenderImpl sender;
    private final TransactionTemplate transaction;
    private final List<String> ownTasks = new ArrayList<>();

    MailServer server = new MailServer();

    OutboxScene(
            Story story,
            People people,
            Notices notices,
            TaskService tasks,
            IdentityService identity,
            JdbcClient jdbc,
            JavaMailSenderImpl sender,
            TransactionTemplate transaction) {
        this.story = story;
        this.people = people;
        this.notices = notices;
        this.tasks = tasks;
        this.identity = identity;
        this.jdbc = jdbc;
        this.sender = sender;
        this.transaction = transaction;
    }

    void open() {
        jdbc.sql("delete from notice").update();
        ClockUtil.setCurrentTime(Date.from(Story.START));
        server = new MailServer();
        server.start();
        useServer(server.port());
    }

    void close() {
        ownTasks.forEach(task -> tasks.deleteTask(task, true));
        ownTasks.clear();
        server.stop();
        ClockUtil.reset();
    }

    void useServer(int port) {
        sender.setHost("127.0.0.1");
        sender.setPort(port);
    }

    Person person(String name) {
        return story.person(name);
    }

    /** Somebody whom the engine knows as a program manager, and as the first of all by login. */
    Person programManager(String name) {
        String login = "a" + UUID.randomUUID().toString().substring(0, 8);
        identity.saveUser(identity.newUser(login));
        identity.createMembership(login, "program-managers");
        return people.save(new Person(
                UUID.randomUUID(),
                0,
                name,
                login + "@example.org",
                null,
                ZoneId.of("Europe/Berlin"),
                "de",
                login,
                Story.START.plus(Duration.ofDays(3650))));
    }

    void dismiss(Person programManager) {
        identity.deleteUser(programManager.login());
    }

    Person reload(Person person) {
        return people.get(person.id());
    }

    void digestDue(Person person, Instant due) {
        people.save(reload(person).withDigestDue(due));
    }

    /** An open task of the person. */
    Task task(Person person, String name, Instant due) {
        Task task = tasks.newTask();
        task.setName(name);
        task.setAssignee(person.login());
        task.setDueDate(due == null ? null : Date.from(due));
        tasks.saveTask(task);
        ownTasks.add(task.getId());
        return task;
    }

    void done(Task task) {
        tasks.deleteTask(task.getId(), true);
        ownTasks.remove(task.getId());
    }

    void send(NoticeKind kind, Person person, Task task) {
        send(new NewNotice(kind, person.id(), null, task == null ? null : task.getId()));
    }

    void send(NewNotice notice) {
        transaction.executeWithoutResult(status -> notices.send(notice));
    }

    /** States of the person's notices, the oldest first. */
    List<String> states(Person person) {
        return jdbc.sql("select state from notice where person_id = :person order by seq")
                .param("person", person.id())
                .query(String.class)
                .list();
    }

    UUID onlyNotice(Person person) {
        return jdbc.sql("select id from notice where person_id = :person")
                .param("person", person.id())
                .query(UUID.class)
                .single();
    }

    /** Subjects of the mails that arrived, in order. */
    List<String> subjects() {
        return server.arrivals().stream().map(OutboxScene::subject).toList();
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
