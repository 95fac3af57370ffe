package dev.waymark.reply;

import dev.waymark.form.Refused;
import dev.waymark.notice.Channel;
import dev.waymark.notice.NewNotice;
import dev.waymark.notice.NoticeKind;
import dev.waymark.notice.Notices;
import dev.waymark.people.People;
import dev.waymark.people.Person;
import dev.waymark.story.Story;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lena with an action, a plan that only remembers what it is told, and a postbox that only remembers what it is given. */
@TestComponent
class ReplyScene implements ActionAnswers, Notices {

    private final People people;
    private final List<String> told = new ArrayList<>();
    private final List<NoticeKind> sent = new ArrayList<>();
    private final Set<UUID> closed = new HashSet<>();
    private final JdbcClient jdbc;
    private Runnable trouble = () -> {};

    ReplyScene(People people, JdbcClient jdbc) {
        this.people = people;
        this.jdbc = jdbc;
    }

    /** The same each time. */
    Person lena() {
        return people.findByMail("lena@example.org").orElseGet(() -> person("Lena Leader", "lena@example.org"));
    }

    Person person(String name, String mail) {
        return people.save(new Person(
                UUID.randomUUID(), 0, name, mail, null, ZoneId.of("Europe/Berlin"), "de", null, Instant.EPOCH));
    }

    void forget() {
        told.clear();
        sent.clear();
        closed.clear();
        trouble = () -> {};
        jdbc.sql("delete from reply").update();
        ClockUtil.setCurrentTime(Date.from(Story.START));
    }

    /** What happens whenever the plan is told something. */
    void trouble(Runnable trouble) {
        this.trouble = trouble;
    }

    void close(UUID actionId) {
        closed.add(actionId);
    }

    void refuse() {
        trouble(() -> {
            throw new Refused("action", "is the coach's own promise");
        });
    }

    /** {@code comment: …}, {@code done}, {@code done: …}, in order. */
    List<String> told() {
        return told;
    }

    List<NoticeKind> sent() {
        return sent;
    }

    @Override
    public boolean isOpen(UUID actionId, UUID personId) {
        return !closed.contains(actionId);
    }

    @Override
    public void comment(UUID actionId, UUID personId, String words, Channel door) {
        trouble.run();
        told.add("comment: " + words);
    }

    @Override
    public void complete(UUID actionId, UUID personId, String note, Channel door) {
        trouble.run();
        told.add(note == null ? "done" : "done: " + note);
    }

    @Override
    public void send(NewNotice notice) {
        sent.add(notice.kind());
    }

    @Override
    public void text(NewNotice notice) {
        throw new AssertionError("Nobody is answered like this");
    }

    /** Outcomes on record, the oldest first. */
    List<String> outcomes() {
        return jdbc.sql("select outcome from reply order by received_at, outcome")
                .query(String.class)
                .list();
    }

    JdbcClient jdbc() {
        return jdbc;
    }
}
