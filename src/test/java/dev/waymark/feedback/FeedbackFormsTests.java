package dev.waymark.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.TableTest;
import dev.waymark.engagement.AnyEngagement;
import dev.waymark.engagement.Diary;
import dev.waymark.engagement.Engagements;
import dev.waymark.engagement.Journal;
import dev.waymark.engagement.JournalEntry;
import dev.waymark.engagement.MeetingHours;
import dev.waymark.engagement.Today;
import dev.waymark.form.AnyWork;
import dev.waymark.form.Option;
import dev.waymark.form.Refused;
import dev.waymark.form.Routing;
import dev.waymark.form.Work;
import dev.waymark.people.People;
import dev.waymark.process.EngineClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.JdbcTemplate;

@TableTest
@Import({
    NameRatersForm.class,
    InterviewRaterForm.class,
    DecideOnVoicesForm.class,
    GatherThemesForm.class,
    FeedbackFormsTests.Threshold.class,
    Voices.class,
    HeardMarks.class,
    Today.class,
    Perspectives.class,
    Diary.class,
    MeetingHours.class,
    Today.class,
    EngineClock.class
})
class FeedbackFormsTests {

    /** The table, as a test has it. */
    static class Threshold extends AnonymityThreshold {

        Map<Category, Integer> fewest = Map.of(Category.BOSS, 1);

        Threshold() {
            super(null);
        }

        @Override
        Map<Category, Integer> fewest() {
            return fewest;
        }
    }

    @Autowired
    NameRatersForm nameRaters;

    @Autowired
    InterviewRaterForm interviewRater;

    @Autowired
    DecideOnVoicesForm decideOnVoices;

    @Autowired
    GatherThemesForm gatherThemes;

    @Autowired
    Perspectives perspectives;

    @Autowired
    Raters raters;

    @Autowired
    Hearings hearings;

    @Autowired
    Threshold threshold;

    @Autowired
    Voices voices;

    @Autowired
    Protections protections;

    @Autowired
    Journal journal;

    @Autowired
    JdbcTemplate jdbc;

    private AnyEngagement engagement;

    @BeforeEach
    void an_engagement(@Autowired People people, @Autowired Engagements engagements) {
        engagement = AnyEngagement.coached(people, engagements, LocalDate.of(2027, 2, 1));
        threshold.fewest = Map.of(Category.BOSS, 1);
    }

    @Test
    void raters_of_several_groups_are_named() {
        name(someRows());

        assertThat(open()).extracting(Rater::name).containsExactly("Bea Boss", "Pat Peer", "Pia Peer", "Tom Team");
        assertThat(nameRaters.prefill(leadersWork()))
                .extractingByKey("named")
                .asList()
                .contains(Map.of("name", "Bea Boss", "category", "Boss"));
    }

    @Test
    void nobody_is_asked_without_consent() {
        assertRefused(
                "consent",
                () -> nameRaters.submitted(leadersWork(), new NameRatersForm.Answers(false, "together", someRows())));
        assertThat(open()).isEmpty();
    }

    @Test
    void at_least_three_people_of_two_groups_are_named_at_first() {
        assertRefused("raters", () -> name(row("Tom Team", "team"), row("Bea Boss", "boss")));
        assertRefused("raters", () -> name(row("Tom Team", "team"), row("Tim Team", "team"), row("Ted Team", "team")));
    }

    @Test
    void later_one_more_is_enough_and_known_people_are_refused() {
        name(someRows());

        name(row("Otto Other", "other"));
        assertThat(open()).hasSize(5);
        assertRefused("raters", () -> name(row("otto other", "team")));
    }

    @Test
    void the_same_mail_twice_is_refused() {
        List<NameRatersForm.Row> rows = new ArrayList<>(someRows());
        rows.add(new NameRatersForm.Row("Ann One", "peer", null, "ann@example.org", null));
        rows.add(new NameRatersForm.Row("Ann Two", "team", null, "ANN@example.org", null));

        assertRefused("raters", () -> name(rows));
    }

    @Test
    void leader_and_coach_are_no_raters() {
        List<NameRatersForm.Row> leader = new ArrayList<>(someRows());
        leader.add(
                new NameRatersForm.Row("Me", "peer", null, engagement.leader().mail(), null));
        List<NameRatersForm.Row> coach = new ArrayList<>(someRows());
        coach.add(row(engagement.coach().name(), "other"));

        assertRefused("raters", () -> name(leader));
        assertRefused("raters", () -> name(coach));
    }

    @Test
    void two_bosses_are_the_most() {
        assertRefused(
                "raters",
                () -> name(
                        row("Bea Boss", "boss"),
                        row("Bob Boss", "boss"),
                        row("Bert Boss", "boss"),
                        row("Tom Team", "team")));
    }

    @Test
    void a_sponsor_may_be_rater_and_the_role_conflict_is_noted() {
        List<NameRatersForm.Row> rows = new ArrayList<>(someRows());
        rows.add(new NameRatersForm.Row(
                "Boss", "boss", null, engagement.sponsor().mail(), null));

        name(rows);

        assertThat(events()).anySatisfy(event -> assertThat(event).contains("Role conflict"));
        assertThat(events()).noneSatisfy(event -> assertThat(event).contains("Sven"));
    }

    @Test
    void an_interview_leaves_themes_without_a_way_back_to_the_rater() {
        name(someRows());
        open().forEach(rater -> interview(rater, List.of("Theme of " + rater.category()), List.of("A shared theme")));

        assertThat(open()).isEmpty();
        assertThat(hearings.of(engagement.id()).themes())
                .isSorted()
                .hasSize(8)
                .contains(new HeardTheme(Category.PEER, HeardTheme.Kind.STRENGTH, "Theme of PEER"));
        assertThat(columns("heard_theme"))
                .containsExactlyInAnyOrder("engagement_id", "position", "category", "kind", "theme");
    }

    @Test
    void the_order_of_the_interviews_leaves_no_trace() {
        name(row("Tom Team", "team"), row("Tim Team", "team"), row("Ted Team", "team"), row("Bea Boss", "boss"));
        List<Rater> team = open().stream()
                .filter(rater -> rater.category() == Category.TEAM)
                .toList();

        interview(team.get(0), List.of("Zeal"), List.of());
        interview(team.get(1), List.of("Ambition"), List.of());

        assertThat(jdbc.queryForList(
                        "select theme from heard_theme where engagement_id = ? order by position",
                        String.class,
                        engagement.id()))
                .containsExactly("Ambition", "Zeal");
    }

    @Test
    void a_theme_that_names_a_rater_is_refused() {
        name(someRows());
        Rater first = open().get(0);

        assertRefused("growth", () -> interview(first, List.of("Calm"), List.of("Pia Peer wants more trust")));
        assertThat(hearings.of(engagement.id()).themes()).isEmpty();
    }

    @Test
    void an_interview_needs_a_past_day_and_a_theme() {
        name(someRows());
        Rater first = open().get(0);

        assertRefused("strengths", () -> interview(first, List.of(), List.of()));
        assertRefused(
                "heldOn",
                () -> interviewRater.submitted(
                        work(first),
                        new InterviewRaterForm.Answers("interviewed", null, null, rows("Calm"), List.of())));
        assertRefused(
                "heldOn",
                () -> interviewRater.submitted(
                        work(first),
                        new InterviewRaterForm.Answers("interviewed", LocalDate.MAX, null, rows("Calm"), List.of())));
    }

    @Test
    void a_rater_of_another_engagement_is_not_found(@Autowired People people, @Autowired Engagements engagements) {
        name(someRows());
        Rater first = open().get(0);
        engagement = AnyEngagement.coached(people, engagements, LocalDate.of(2027, 2, 1));

        assertThatThrownBy(() -> interview(first, List.of("Calm"), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void interviewing_again_needs_somebody_who_is_open() {
        name(someRows());
        open().forEach(rater -> interviewRater.submitted(
                work(rater), new InterviewRaterForm.Answers("declined", null, null, List.of(), List.of())));

        assertRefused("way", () -> decide("interviewAgain", null));
        assertRefused("way", () -> decide("goOn", "Nobody can be asked"));
        assertThat(decide("nameMore", null)).isNotNull();
    }

    @Test
    void going_on_with_few_voices_needs_a_reason() {
        name(someRows());
        interview(open().get(0), List.of("Calm"), List.of());

        assertRefused("reason", () -> decide("goOn", null));
        decide("goOn", "The team is that small");
        assertThat(events()).contains("Goes on with fewer voices than planned");
    }

    @Test
    void gathered_themes_can_be_read_by_group() {
        name(someRows());
        open().forEach(rater -> interview(rater, List.of("Calm"), List.of()));
        voices.drawUp(engagement.id());

        gather("Keeps calm", "team+peer");
        assertThat(perspectives.themes(engagement.id()))
                .containsExactly(new PerspectiveTheme("Team and Peers", "Keeps calm"));
        gather("Listens", null);
        assertThat(perspectives.themes(engagement.id()))
                .containsExactly(new PerspectiveTheme("Several groups", "Listens"));
    }

    @Test
    void a_group_that_is_not_shown_has_no_theme() {
        name(someRows());
        interview(open().get(0), List.of("Calm"), List.of());
        interview(open().get(0), List.of("Warmth"), List.of());
        voices.drawUp(engagement.id());

        assertThat(gatherThemes.prefill(coachsWork()))
                .containsEntry("voices", List.of(Map.of("category", "Boss", "count", 1)))
                .containsEntry("groups", List.of(new Option("Boss", "boss")))
                .containsEntry(
                        "interviewThemes", List.of(Map.of("category", "Boss", "kind", "Strength", "theme", "Calm")));
        assertRefused("themes", () -> gather("Keeps calm", "other"));
        assertRefused("themes", () -> gather("Keeps calm", "peer"));
        assertRefused("themes", () -> gather("Tom Team wants more calm", null));
        assertRefused(
                "themes",
                () -> gatherThemes.submitted(coachsWork(), new GatherThemesForm.Answers(List.of(), "any view")));
        assertThat(perspectives.themes(engagement.id())).isEmpty();
    }

    @Test
    void what_becomes_of_small_groups_is_asked_before_anybody_is_asked() {
        assertRefused(
                "smallGroups",
                () -> nameRaters.submitted(leadersWork(), new NameRatersForm.Answers(true, null, someRows())));
        assertThat(open()).isEmpty();
        assertThat(protections.findById(engagement.id())).isEmpty();
    }

    @Test
    void nobody_is_named_in_vain() {
        List<NameRatersForm.Row> rows = List.of(
                row("Tom Team", "team"),
                row("Tim Team", "team"),
                row("Ted Team", "team"),
                row("Pia Peer", "peer"),
                row("Bea Boss", "boss"));

        assertThatThrownBy(() -> name(rows))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("too few would speak for: Peers");
        nameRaters.submitted(leadersWork(), new NameRatersForm.Answers(true, "leaveOut", rows));
        assertThat(open()).hasSize(5);
    }

    @Test
    void leaving_out_all_but_the_boss_is_refused() {
        assertRefused(
                "raters",
                () -> nameRaters.submitted(leadersWork(), new NameRatersForm.Answers(true, "leaveOut", someRows())));
    }

    @Test
    void what_was_promised_stays_whatever_becomes_of_the_table() {
        threshold.fewest = Map.of(Category.BOSS, 1, Category.OTHER, 4);
        name(someRows());
        threshold.fewest = Map.of(Category.BOSS, 3, Category.OTHER, 3, Category.TEAM, 9);
        nameRaters.submitted(
                leadersWork(), new NameRatersForm.Answers(true, "leaveOut", List.of(row("Otto Other", "other"))));

        assertThat(protections.findById(engagement.id())).hasValueSatisfying(promised -> {
            assertThat(promised.fewest(Category.TEAM)).isEqualTo(3);
            assertThat(promised.fewest(Category.OTHER)).isEqualTo(4);
            assertThat(promised.named(Category.BOSS)).isTrue();
            assertThat(promised.together()).isTrue();
            assertThat(promised.agreedOn()).isNotNull();
        });
        assertThat(events()).contains("Raters named, with the leader's consent to ask them: 4");
        assertThat(nameRaters.prefill(leadersWork()))
                .extractingByKey("promise")
                .asList()
                .contains(
                        Map.of("category", "Others", "promise", "from 4 voices of the group on"),
                        Map.of("category", "Boss", "promise", "as the boss's view, which can be recognised"));
    }

    @Test
    void the_coach_reads_what_to_tell_each_rater_beforehand() {
        name(someRows());

        assertThat(open())
                .extracting(rater -> (String)
                        ((Supplier<?>) interviewRater.prefill(work(rater)).get("promise")).get())
                .containsExactly(
                        "as the boss's view, which can be recognised",
                        "from 3 voices of the group on, fewer only together with another small group",
                        "from 3 voices of the group on, fewer only together with another small group",
                        "from 3 voices of the group on, fewer only together with another small group");
    }

    @Test
    void late_voices_wait_until_there_are_enough_of_them_for_a_report_of_their_own() {
        name(someRows());
        open().forEach(rater -> interview(rater, List.of("Early"), List.of()));
        FeedbackReport first = voices.drawUp(engagement.id()).orElseThrow();
        name(row("Otto Other", "other"), row("Olga Other", "other"), row("Omar Other", "other"));

        interview(open().get(0), List.of("Late"), List.of());
        interview(open().get(0), List.of("Later"), List.of());
        assertThat(voices.drawUp(engagement.id())).isEmpty();
        interview(open().get(0), List.of("Latest"), List.of());

        assertThat(voices.drawUp(engagement.id())).hasValueSatisfying(second -> {
            assertThat(second.number()).isEqualTo(2);
            assertThat(second.groups()).containsExactly(new FeedbackReport.ReportGroup("other", 3));
            assertThat(second.themes())
                    .extracting(FeedbackReport.ReportTheme::theme)
                    .containsExactly("Late", "Later", "Latest");
        });
        assertThat(first.groups())
                .containsExactly(
                        new FeedbackReport.ReportGroup("boss", 1), new FeedbackReport.ReportGroup("team+peer", 3));
        assertThat(voices.drawUp(engagement.id())).isEmpty();
        assertThat(hearings.of(engagement.id()).themes()).isEmpty();
    }

    private void name(NameRatersForm.Row... rows) {
        name(List.of(rows));
    }

    private void name(List<NameRatersForm.Row> rows) {
        nameRaters.submitted(leadersWork(), new NameRatersForm.Answers(true, "together", rows));
    }

    private void interview(Rater rater, List<String> strengths, List<String> growth) {
        interviewRater.submitted(
                work(rater),
                new InterviewRaterForm.Answers(
                        "interviewed",
                        LocalDate.EPOCH,
                        null,
                        rows(strengths.toArray(String[]::new)),
                        rows(growth.toArray(String[]::new))));
    }

    private Routing decide(String way, String reason) {
        return decideOnVoices.submitted(coachsWork(), new DecideOnVoicesForm.Answers(way, reason));
    }

    private void gather(String theme, String category) {
        gatherThemes.submitted(
                coachsWork(),
                new GatherThemesForm.Answers(List.of(new GatherThemesForm.Row(theme, category)), "any view"));
    }

    private static List<InterviewRaterForm.Row> rows(String... themes) {
        return List.of(themes).stream().map(InterviewRaterForm.Row::new).toList();
    }

    private static List<NameRatersForm.Row> someRows() {
        return List.of(
                row("Tom Team", "team"), row("Bea Boss", "boss"), row("Pia Peer", "peer"), row("Pat Peer", "peer"));
    }

    private static NameRatersForm.Row row(String name, String category) {
        return new NameRatersForm.Row(name, category, null, null, null);
    }

    private List<Rater> open() {
        return raters.findByEngagementIdAndStateOrderByNameAscIdAsc(engagement.id(), Rater.State.NAMED);
    }

    private List<String> events() {
        return journal.findByEngagementIdOrderByAtDesc(engagement.id(), Pageable.unpaged()).stream()
                .map(JournalEntry::event)
                .toList();
    }

    private List<String> columns(String table) {
        return Stream.of(jdbc.queryForRowSet("select * from " + table)
                        .getMetaData()
                        .getColumnNames())
                .map(String::toLowerCase)
                .toList();
    }

    private Work leadersWork() {
        return new AnyWork(engagement.id(), engagement.leader().login(), Map.of());
    }

    private Work coachsWork() {
        return new AnyWork(engagement.id(), engagement.coach().login(), Map.of());
    }

    private Work work(Rater rater) {
        return new AnyWork(engagement.id(), engagement.coach().login(), Map.of("raterId", rater.id()));
    }

    private static void assertRefused(String key, ThrowingCallable submission) {
        assertThatThrownBy(submission)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
