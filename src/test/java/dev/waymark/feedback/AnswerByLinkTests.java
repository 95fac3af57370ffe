package dev.waymark.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.link.LinkScene;
import dev.waymark.notice.Post;
import dev.waymark.story.Answers;
import dev.waymark.story.Cast;
import dev.waymark.story.Story;
import dev.waymark.story.Visit;
import dev.waymark.story.Visits;
import dev.waymark.story.WebTest;
import dev.waymark.story.WholeDatabase;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Raters who are asked in writing: from the mail to the report, without a way back. */
@WebTest
class AnswerByLinkTests {

    private static final String FORM = "/l/form";
    private static final String NEXT_DAY = "intermediateEvent_nextDay";
    private static final String GATHER = "userTask_gatherThemes";

    /** Every test has minutes of its own, so that none uses up the calls of another. */
    private static final AtomicInteger MINUTES = new AtomicInteger(5000);

    @Autowired
    ApplicationContext program;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Story story;

    @Autowired
    Visits visits;

    @Autowired
    Raters raters;

    @Autowired
    HeardMarks marks;

    @Autowired
    FeedbackReports reports;

    @Autowired
    DataSource source;

    @Autowired
    JdbcClient jdbc;

    private final List<String> team = Stream.of("Ada", "Ben", "Cem")
            .map(name -> name + " " + UUID.randomUUID().toString().substring(0, 8))
            .toList();

    private Post post;
    private Cast cast;
    private UUID engagement;
    private String round;

    @BeforeEach
    void three_of_the_team_are_asked_in_writing_and_the_boss_in_a_talk() {
        jdbc.sql("delete from notice").update();
        jdbc.sql("delete from link_event").update();
        post = new Post(program);
        cast = story.cast();
        engagement = story.request(cast);
        story.submit(cast.programManager(), engagement, "userTask_appointPeople", Answers.appoint(cast));
        story.travel(Duration.ofMinutes(2L * MINUTES.incrementAndGet()));
        round = story.startAlone(FeedbackModel.KEY, engagement, Map.of()).getId();
        List<Map<String, Object>> rows = new ArrayList<>();
        team.forEach(name -> rows.add(
                Map.of("name", name, "category", "team", "mail", mail(name).toUpperCase(), "way", "writing")));
        rows.add(Map.of("name", "Dora Boss", "category", "boss", "way", "talk"));
        story.submit(cast.leader(), engagement, "userTask_nameRaters", named(rows));
        post.deliver();
    }

    @AfterEach
    void close() {
        post.close();
        ClockUtil.reset();
    }

    @Test
    void what_was_answered_in_writing_is_shown_together_with_the_others() {
        Visit ada = visits.opened(link(0));
        assertThat(ada.get(FORM).body())
                .contains(cast.leader().name(), "from 3 voices of the group on")
                .contains("&quot;named&quot;:false")
                .doesNotContain(team.get(1));
        assertThat(ada.send(FORM, answer("5", "none", "Delegates late")).body()).contains("Your answer is taken");
        visits.opened(link(1)).send(FORM, answer("4", "3", "Stays calm"));
        interviewBoss();
        assertThat(story.open(engagement)).doesNotContain(GATHER);
        HttpResponse<String> last = visits.opened(link(2)).send(FORM, answer("3", "2", "Asks first"));
        assertThat(last.statusCode()).as(last.body()).isEqualTo(200);
        assertThat(story.open(engagement)).doesNotContain(GATHER);
        story.fire(engagement, NEXT_DAY);

        assertThat(story.open(engagement)).contains(GATHER);
        FeedbackReport report =
                reports.findFirstByEngagementIdOrderByNumberDesc(engagement).orElseThrow();
        assertThat(report.groups())
                .containsExactlyInAnyOrder(
                        new FeedbackReport.ReportGroup("team", 3), new FeedbackReport.ReportGroup("boss", 1));
        assertThat(report.figures())
                .containsExactly(new FeedbackReport.ReportFigure(
                        "team", Statement.LISTENING, Figure.ofMean(12, 3).halves()));
        assertThat(report.themes())
                .extracting(FeedbackReport.ReportTheme::theme)
                .containsExactlyInAnyOrder("Asks first", "Calm", "Delegates late", "Stays calm");
        assertThat(marks.of(engagement)).isEmpty();
    }

    @Test
    void nothing_tells_who_answered_what_or_when() {
        String word = "Ember" + UUID.randomUUID().toString().substring(0, 8);
        visits.opened(link(0)).send(FORM, answer("5", "4", word));

        assertThat(post.arrivals(mail(team.get(0))))
                .singleElement()
                .satisfies(mail -> assertThat(mail).contains(cast.leader().name()));
        assertThat(jdbc.sql("select used_at from personal_link where used_at is not null")
                        .query(OffsetDateTime.class)
                        .list())
                .isNotEmpty()
                .allSatisfy(when ->
                        assertThat(when.toInstant()).isEqualTo(when.toInstant().truncatedTo(ChronoUnit.DAYS)));
        assertThat(jdbc.sql("select event from link_event where link_id is null and network = '' order by seq")
                        .query(String.class)
                        .list())
                .containsExactly("OPENED", "USED");
        assertThat(jdbc.sql("select count(*) from link_visit join personal_link on personal_link.id = link_id"
                                + " where used_at is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
        List<String> leads = raters.findByEngagementIdOrderByNameAscIdAsc(engagement).stream()
                .flatMap(rater -> Stream.of(rater.id().toString(), rater.name(), String.valueOf(rater.personId())))
                .toList();
        List<String> rows = new ArrayList<>();
        new WholeDatabase(source)
                .rows(any -> true)
                .forEach((table, all) ->
                        all.stream().filter(row -> row.contains(word)).forEach(rows::add));
        assertThat(rows)
                .singleElement()
                .satisfies(row -> assertThat(row).doesNotContain(leads).doesNotContainPattern("\\d\\d:\\d\\d"));
        assertThat(engine.getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .processInstanceId(round)
                        .list())
                .extracting(HistoricVariableInstance::getName)
                .isSubsetOf(
                        "answersAwaited",
                        "raterId",
                        "loopCounter",
                        "nrOfInstances",
                        "nrOfActiveInstances",
                        "nrOfCompletedInstances");
    }

    @Test
    @Tag("once")
    void only_those_who_have_not_answered_are_reminded_and_three_times_at_most() {
        visits.opened(link(0)).send(FORM, answer("5", "4", "Calm"));
        visits.opened(link(1)).send(FORM, "{\"wish\":\"ratherNot\"}");

        for (int day = 0; day < 14; day++) {
            story.fire(engagement, NEXT_DAY);
            post.deliver();
        }
        story.travel(Duration.ofDays(4));
        post.deliver();

        assertThat(post.arrivals(mail(team.get(0)))).hasSize(1);
        assertThat(post.arrivals(mail(team.get(1)))).hasSize(1);
        assertThat(post.arrivals(mail(team.get(2))))
                .hasSize(4)
                .filteredOn(mail -> mail.contains("Subject: Still welcome"))
                .hasSize(3);
        assertThat(raters.findByEngagementIdOrderByNameAscIdAsc(engagement))
                .extracting(Rater::state)
                .containsExactlyInAnyOrder(
                        Rater.State.INTERVIEWED, Rater.State.DECLINED, Rater.State.NAMED, Rater.State.NAMED);
    }

    @Test
    @Tag("once")
    void an_answer_that_comes_after_the_report_is_not_taken_any_more() {
        visits.opened(link(0)).send(FORM, answer("5", "4", "Calm"));
        interviewBoss();
        story.fire(engagement, "boundaryEvent_interviewDeadline");
        story.submit(
                cast.coach(),
                engagement,
                "userTask_decideOnVoices",
                Map.of("way", "goOn", "reason", "Nobody else can be asked"));
        assertThat(story.open(engagement)).contains(GATHER);

        assertThat(visits.opened(link(2)).send(FORM, answer("1", "1", "Late")).body())
                .contains("not taken any more");
        assertThat(visits.opened(link(1)).get(FORM).body()).contains("Nothing is left to do");
        assertThat(reports.findByEngagementIdOrderByNumber(engagement)).hasSize(1);
        assertThat(marks.of(engagement)).containsOnlyKeys(Category.TEAM);
    }

    @Test
    @Tag("once")
    void what_is_wrong_is_said_with_its_field_and_the_link_still_holds() {
        Visit ada = visits.opened(link(0));

        assertThat(ada.send(FORM, "{}").body()).contains("Would you like to answer?: is required");
        assertThat(ada.send(FORM, "{\"wish\":\"answer\"}").body()).contains("must come with a mark or a word");
        assertThat(ada.send(FORM, "{\"wish\":\"answer\",\"trust\":\"6\"}").body())
                .contains("Trusts others with real responsibility: must be one of the options offered");
        assertThat(ada.send(
                                FORM,
                                "{\"wish\":\"answer\",\"strengths\":[{\"words\":\"As %s says\"}]}"
                                        .formatted(team.get(1)))
                        .body())
                .contains("Strengths: must not name anybody who was asked");
        assertThat(ada.send(FORM, "{\"wish\":\"answer\",\"raterId\":\"x\"}").body())
                .contains("raterId: is no field of this form");
        assertThat(marks.of(engagement)).isEmpty();

        assertThat(ada.send(FORM, answer("5", "4", "Calm")).statusCode()).isEqualTo(200);
        assertThat(ada.send(FORM, answer("5", "4", "Twice")).statusCode()).isNotEqualTo(200);
        assertThat(marks.of(engagement)
                        .get(Category.TEAM)
                        .get(Statement.LISTENING)
                        .count())
                .isEqualTo(1);
    }

    @Test
    @Tag("once")
    void a_fresh_link_comes_to_the_same_address() {
        String old = link(0);
        story.travel(Duration.ofDays(31));

        assertThat(visits.anonymous().get(old).body()).contains("This link has run out");
        visits.anonymous().post(old, old + "/renewal", Map.of());
        post.deliver();

        assertThat(link(0)).isNotEqualTo(old);
        assertThat(visits.opened(link(0)).send(FORM, answer("5", "4", "Calm")).statusCode())
                .isEqualTo(200);
    }

    @Test
    @Tag("once")
    void nobody_is_asked_in_writing_without_an_address() {
        UUID other = story.request(cast);
        story.submit(cast.programManager(), other, "userTask_appointPeople", Answers.appoint(cast));
        story.startAlone(FeedbackModel.KEY, other, Map.of());

        assertThatThrownBy(() -> story.submit(
                        cast.leader(),
                        other,
                        "userTask_nameRaters",
                        named(List.of(
                                Map.of("name", "Ada Team", "category", "team", "way", "writing"),
                                Map.of("name", "Ben Team", "category", "team"),
                                Map.of("name", "Dora Boss", "category", "boss")))))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("People to ask: must have an email address for Ada Team");
        assertThat(raters.open(other)).isEmpty();
    }

    private void interviewBoss() {
        story.submit(
                cast.coach(),
                engagement,
                "userTask_interviewRater",
                Map.of(
                        "outcome",
                        "interviewed",
                        "heldOn",
                        "2027-02-01",
                        "strengths",
                        List.of(Map.of("theme", "Calm"))));
    }

    private static Map<String, Object> named(List<Map<String, Object>> rows) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("consent", true);
        answers.put("smallGroups", "together");
        answers.put("raters", rows);
        return answers;
    }

    private static String answer(String listening, String clarity, String growth) {
        return """
                {"wish": "answer", "listening": "%s", "clarity": "%s", "growth": [{"words": "%s"}]}
                """.formatted(listening, clarity, growth);
    }

    private static String mail(String name) {
        return name.toLowerCase().replace(' ', '.') + "@example.org";
    }

    private String link(int rater) {
        return LinkScene.newest(post, mail(team.get(rater)));
    }
}
