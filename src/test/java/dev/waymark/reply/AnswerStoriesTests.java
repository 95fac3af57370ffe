package dev.waymark.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.action.ActionBook;
import dev.waymark.action.NewAction;
import dev.waymark.action.Side;
import dev.waymark.engagement.AnyEngagement;
import dev.waymark.engagement.Engagements;
import dev.waymark.notice.NewNotice;
import dev.waymark.notice.NoticeKind;
import dev.waymark.notice.Notices;
import dev.waymark.notice.Post;
import dev.waymark.people.People;
import dev.waymark.people.Person;
import dev.waymark.story.Story;
import dev.waymark.story.StoryTest;
import dev.waymark.story.WholeDatabase;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** From a reminder in somebody's mail to the plan, the whole way: mail out, answer in, action done. */
@StoryTest
class AnswerStoriesTests {

    private static final Pattern ADDRESS = Pattern.compile("reply\\+[0-9a-z]+-[0-9a-f]{32}@localhost");

    @Autowired
    ApplicationContext program;

    @Autowired
    Story story;

    @Autowired
    ActionBook book;

    @Autowired
    Notices notices;

    @Autowired
    Mailbox mailbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource source;

    @Autowired
    TransactionTemplate transaction;

    private Post post;
    private AnswerServer server;
    private AnyEngagement engagement;
    private Person coach;
    private Person leader;

    @BeforeEach
    void open(@Autowired People people, @Autowired Engagements engagements) {
        jdbc.sql("delete from notice").update();
        jdbc.sql("delete from reply").update();
        ClockUtil.setCurrentTime(Date.from(Story.START));
        post = new Post(program);
        server = new AnswerServer();
        mailbox.useServer("127.0.0.1", server.port());
        engagement = AnyEngagement.coached(people, engagements, LocalDate.of(2027, 1, 4));
        coach = engagement.coach();
        leader = engagement.leader();
        jdbc.sql("update person set digest_due = :later where id in (:ids)")
                .param("later", Story.START.plus(Duration.ofDays(3650)).atOffset(ZoneOffset.UTC))
                .param("ids", List.of(coach.id(), leader.id()))
                .update();
    }

    @AfterEach
    void close() throws IOException {
        post.close();
        server.close();
        ClockUtil.reset();
    }

    @Test
    void an_answer_to_a_reminder_becomes_a_comment() {
        UUID action = action(Side.LEADER);
        String to = reminded(leader, action);

        answer(to, leader, "I talked to Zitronenfalter.");

        assertThat(words(action)).containsExactly("I talked to Zitronenfalter.");
        assertThat(isOpen(action)).isTrue();
        assertThat(new WholeDatabase(source)
                        .rows(table -> !table.equalsIgnoreCase("STREAM_ENTRY"))
                        .toString())
                .contains("REPLY_ADDRESS")
                .doesNotContain("Zitronenfalter");
    }

    @Test
    void done_in_the_first_line_completes_the_action_and_the_rest_is_its_note() {
        UUID action = action(Side.LEADER);
        String to = reminded(leader, action);

        answer(to, leader, "Erledigt!\n\nLeichter als gedacht.");

        assertThat(isOpen(action)).isFalse();
        assertThat(words(action)).containsExactly("Leichter als gedacht.");
        assertThat(story.open(engagement.id())).isEmpty();
    }

    @Test
    void an_answer_to_a_closed_action_still_becomes_a_comment() {
        UUID action = action(Side.LEADER);
        String to = reminded(leader, action);
        answer(to, leader, "done");

        answer(to, leader, "And it keeps going well.");
        answer(to, leader, "done\n\nReally.");
        answer(to, leader, "done");

        assertThat(words(action)).containsExactlyInAnyOrder("And it keeps going well.", "Really.");
        assertThat(outcomes()).containsOnly("COMPLETED", "COMMENTED");
    }

    @Test
    void what_is_not_the_persons_to_do_is_refused_and_said_so() {
        UUID action = action(Side.COACH);
        String to = reminded(leader, action);

        answer(to, leader, "done");

        assertThat(isOpen(action)).isTrue();
        assertThat(outcomes()).containsExactly("NOT_ALLOWED");
        post.deliver();
        assertThat(post.arrivals(leader.mail()))
                .anyMatch(mail -> mail.contains("Your answer could not be carried out"));
    }

    @Test
    void nothing_can_be_deleted_by_an_answer() {
        UUID action = action(Side.LEADER);
        String to = reminded(leader, action);

        answer(to, leader, "delete");

        assertThat(isOpen(action)).isTrue();
        assertThat(words(action)).containsExactly("delete");
    }

    @Test
    void coach_and_leader_have_addresses_of_their_own() {
        UUID action = action(Side.LEADER);
        String leaders = reminded(leader, action);
        String coachs = reminded(coach, action);
        assertThat(coachs).isNotEqualTo(leaders);

        answer(coachs, coach, "Well done.");
        answer(leaders, coach, "Not from here.");

        assertThat(words(action)).containsExactly("Well done.");
        post.deliver();
        assertThat(post.arrivals(leader.mail()))
                .anyMatch(mail -> mail.contains("Your answer came from another address"))
                .noneMatch(mail -> mail.contains("Not from here"));
    }

    @Test
    void a_mail_says_how_it_is_answered_and_only_where_an_answer_is_clear() {
        UUID action = action(Side.LEADER);
        remind(leader, action);
        assertThat(post.arrivals(leader.mail()))
                .singleElement()
                .satisfies(mail -> assertThat(mail)
                        .contains("Reply-To: ")
                        .contains(ReplyText.MARKER)
                        .contains("You can simply answer this mail"));

        tell(NoticeKind.ACTION_PROMISED, coach, action);
        tell(NoticeKind.ACTION_PROMISED, coach, action(Side.LEADER));
        tell(NoticeKind.MILESTONE_REACHED, coach, null);
        post.deliver();
        assertThat(post.arrivals(coach.mail()))
                .hasSize(2)
                .allSatisfy(mail -> assertThat(mail)
                        .doesNotContain("Reply-To:")
                        .doesNotContain(ReplyText.MARKER)
                        .doesNotContain("You can simply answer this mail"));
    }

    @Test
    void whoever_has_left_the_engagement_says_nothing_about_it_any_more() {
        UUID action = action(Side.LEADER);
        String to = reminded(coach, action);
        Person other = story.person("Carlos Coach");
        jdbc.sql("update engagement set coach_id = :other where id = :id")
                .param("other", other.id())
                .param("id", engagement.id())
                .update();

        answer(to, coach, "Still here.");

        assertThat(words(action)).isEmpty();
        assertThat(outcomes()).containsExactly("NOT_ALLOWED");
    }

    private UUID action(Side owner) {
        return book.create(coach.id(), NewAction.of(engagement.id(), owner, "Any action", LocalDate.of(2027, 2, 4)));
    }

    private void tell(NoticeKind kind, Person person, UUID action) {
        transaction.executeWithoutResult(begun -> notices.send(
                action == null
                        ? new NewNotice(kind, person.id(), engagement.id(), null)
                        : NewNotice.aboutSubject(kind, person.id(), engagement.id(), action)));
    }

    private void remind(Person person, UUID action) {
        tell(NoticeKind.ACTION_REMINDER, person, action);
        post.deliver();
    }

    /** @return the address that the reminder is answered to */
    private String reminded(Person person, UUID action) {
        remind(person, action);
        List<String> mails = post.arrivals(person.mail());
        Matcher address = ADDRESS.matcher(mails.get(mails.size() - 1));
        assertThat(address.find()).isTrue();
        return address.group();
    }

    private void answer(String to, Person person, String words) {
        server.receive(new IncomingMail(to).from(person.mail()).plain(words));
        assertThat(mailbox.empty(() -> true)).isTrue();
    }

    private boolean isOpen(UUID action) {
        return !book.find(action, coach.id()).orElseThrow().hasEnded();
    }

    private List<String> words(UUID action) {
        return jdbc.sql(
                        "select words from stream_entry where action_id = :action and words is not null order by at, id")
                .param("action", action)
                .query(String.class)
                .list();
    }

    private List<String> outcomes() {
        return jdbc.sql("select outcome from reply order by received_at")
                .query(String.class)
                .list();
    }
}
