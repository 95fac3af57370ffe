package dev.waymark.consent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.access.Content;
import dev.waymark.access.ExchangeableTable;
import dev.waymark.access.Reader;
import dev.waymark.access.Role;
import dev.waymark.engagement.Engagement;
import dev.waymark.engagement.EngagementClosed;
import dev.waymark.engagement.Engagements;
import dev.waymark.notice.TaskAddress;
import dev.waymark.people.Person;
import dev.waymark.planning.AnyDesign;
import dev.waymark.story.Answers;
import dev.waymark.story.Cast;
import dev.waymark.story.Statements;
import dev.waymark.story.Story;
import dev.waymark.story.Visit;
import dev.waymark.story.Visits;
import dev.waymark.story.WebTest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** A later version of the program shows more, or less, than the leader of a running one has accepted. */
@WebTest
@Import(ExchangeableTable.class)
class ConsentStoriesTests {

    private static final String AGREE = "userTask_agreeToWhoSeesWhat";

    @Autowired
    Story story;

    @Autowired
    Visits visits;

    @Autowired
    ExchangeableTable table;

    @Autowired
    ConsentDesk desk;

    @Autowired
    Acceptances acceptances;

    @Autowired
    AcceptedVisibilities accepted;

    @Autowired
    Engagements engagements;

    @Autowired
    FormService forms;

    @Autowired
    Statements statements;

    @Autowired
    ApplicationContext program;

    @Autowired
    Clock clock;

    private Cast cast;
    private UUID engagement;

    @BeforeEach
    void a_program_is_committed_to() {
        table.asShipped();
        cast = story.cast();
        engagement = designed();
        commit();
    }

    @AfterEach
    void the_table_is_as_it_was() {
        table.asShipped();
    }

    @Test
    void with_the_commitment_the_table_is_kept_as_it_stood() {
        assertThat(accepted.findById(engagement)).hasValueSatisfying(kept -> {
            assertThat(kept.table()).isEqualTo(Content.table());
            assertThat(kept.seal()).isEqualTo(Content.table().seal());
            assertThat(kept.personId()).isEqualTo(cast.leader().id());
            assertThat(kept.acceptedAt()).isEqualTo(clock.instant());
        });
    }

    @Test
    void what_is_accepted_is_what_was_presented_though_the_table_has_changed_since() {
        UUID other = designed();
        story.submit(cast.coach(), other, "userTask_presentProgram", Answers.presented());
        table.show(Content.SESSIONS, Reader.SPONSOR);

        story.submit(cast.leader(), other, "userTask_commitAsLeader", Answers.yes());

        assertThat(acceptances.of(other)).contains(Content.table());
        assertThat(visits.as(cast.sponsor(), Role.PARTICIPANT)
                        .get(sessions(other))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_no_accepts_nothing_and_before_a_commitment_the_table_of_today_holds() {
        UUID other = designed();
        story.submit(cast.coach(), other, "userTask_presentProgram", Answers.presented());
        story.submit(cast.leader(), other, "userTask_commitAsLeader", Answers.no());
        assertThat(acceptances.of(other)).isEmpty();
        assertThat(sponsorReads(other)).isEqualTo(404);

        table.show(Content.SESSIONS, Reader.SPONSOR);
        desk.ask();

        assertThat(sponsorReads(other)).isEqualTo(200);
        assertThat(story.open(other)).doesNotContain(AGREE);
    }

    @Test
    void more_is_shown_when_the_leader_has_agreed() {
        table.show(Content.SESSIONS, Reader.SPONSOR);
        assertThat(sponsorReads(engagement)).isEqualTo(404);

        desk.ask();
        desk.ask();
        assertThat(asked()).isOne();
        assertThat(sponsorReads(engagement)).isEqualTo(404);
        assertThat(shown()).containsExactly("Sessions: Sponsors and deputies");
        answer("agree");

        assertThat(sponsorReads(engagement)).isEqualTo(200);
        assertThat(accepted.findById(engagement)).hasValueSatisfying(kept -> {
            assertThat(kept.table()).isEqualTo(table.today());
            assertThat(kept.seal()).isEqualTo(table.today().seal());
            assertThat(kept.personId()).isEqualTo(cast.leader().id());
        });
        desk.ask();
        assertThat(asked()).isZero();
    }

    @Test
    void what_the_leader_leaves_as_it_is_stays_so_until_the_table_changes_again() {
        table.show(Content.SESSIONS, Reader.SPONSOR);
        desk.ask();
        answer("leave");

        desk.ask();
        assertThat(asked()).isZero();
        assertThat(sponsorReads(engagement)).isEqualTo(404);
        assertThat(acceptances.of(engagement)).contains(Content.table());

        table.show(Content.PLANNING, Reader.SPONSOR);
        desk.ask();
        assertThat(asked()).isOne();
        assertThat(shown()).containsExactly("Sessions: Sponsors and deputies", "Planning: Sponsors and deputies");
    }

    @Test
    void less_is_shown_at_once_and_nobody_is_asked() {
        assertThat(visits.as(cast.leader(), Role.PARTICIPANT)
                        .get(sessions(engagement))
                        .statusCode())
                .isEqualTo(200);

        table.hide(Content.SESSIONS, Reader.LEADER);
        desk.ask();

        assertThat(visits.as(cast.leader(), Role.PARTICIPANT)
                        .get(sessions(engagement))
                        .statusCode())
                .isEqualTo(404);
        assertThat(asked()).isZero();
    }

    @Test
    void the_page_of_the_engagement_leaves_out_what_is_not_for_the_reader() {
        Visit sponsor = visits.as(cast.sponsor(), Role.PARTICIPANT);
        String page = "/engagements/" + engagement;
        assertThat(sponsor.get(page).body()).contains("Agreed outcomes");

        table.hide(Content.OUTCOMES, Reader.SPONSOR);

        assertThat(sponsor.get(page).body()).doesNotContain("Agreed outcomes").contains("What happened");
    }

    @Test
    void while_an_answer_is_awaited_no_other_question_is_put_and_what_is_taken_back_is_not_offered() {
        table.show(Content.SESSIONS, Reader.SPONSOR);
        desk.ask();
        table.asShipped();
        table.show(Content.PLANNING, Reader.SPONSOR);
        desk.ask();
        assertThat(asked()).isOne();
        assertThat(shown()).isEmpty();
        answer("agree");

        assertThat(sponsorReads(engagement)).isEqualTo(404);
        desk.ask();
        assertThat(shown()).containsExactly("Planning: Sponsors and deputies");
    }

    @Test
    void nodes_that_start_together_ask_once() {
        table.show(Content.SESSIONS, Reader.SPONSOR);

        CompletableFuture.allOf(CompletableFuture.runAsync(desk::ask), CompletableFuture.runAsync(desk::ask))
                .join();

        assertThat(asked()).isOne();
    }

    @Test
    void a_decision_by_link_is_shown_to_nobody_who_may_not_see_what_it_shows_any_more() {
        Person sponsor = cast.sponsor();
        String task =
                story.task(sponsor, engagement, "userTask_decideMilestone").getId();
        TaskAddress links = program.getBean(TaskAddress.class);
        assertThat(links.give(sponsor, task)).isPresent();

        table.hide(Content.OUTCOMES, Reader.SPONSOR);

        assertThat(links.give(sponsor, task)).isEmpty();
    }

    @Test
    void what_is_of_no_single_program_is_no_question_to_its_leader() {
        table.show(Content.ALL_PROGRAMS, Reader.ADMINISTRATOR);

        desk.ask();

        assertThat(asked()).isZero();
    }

    @Test
    void the_question_ends_with_the_engagement() {
        table.show(Content.SESSIONS, Reader.SPONSOR);
        desk.ask();

        program.publishEvent(new EngagementClosed(engagement));

        assertThat(asked()).isZero();
    }

    @Test
    void the_page_says_who_still_has_to_agree_to_those_whom_it_concerns() {
        table.show(Content.SESSIONS, Reader.SPONSOR);
        desk.ask();

        for (Person party : List.of(cast.leader(), cast.coach(), cast.sponsor(), cast.deputy())) {
            assertThat(visits.as(party, Role.PARTICIPANT).get("/who-sees-what").body())
                    .containsSubsequence(
                            "Not agreed to yet", cast.leader().name(), "Sessions, to: Sponsors and deputies");
        }
        assertThat(visits.stranger(Role.PROGRAM_MANAGER).get("/who-sees-what").body())
                .contains(cast.leader().name());
        assertThat(visits.stranger(Role.PARTICIPANT).get("/who-sees-what").body())
                .doesNotContain("Not agreed to yet")
                .doesNotContain(cast.leader().name());
        answer("leave");
        assertThat(visits.as(cast.leader(), Role.PARTICIPANT)
                        .get("/who-sees-what")
                        .body())
                .doesNotContain("Not agreed to yet");
    }

    @Test
    void a_page_asks_once_what_was_accepted_however_often_it_wants_to_know() {
        Engagement found = engagements.get(engagement);
        Set<Reader> coach = found.readers(cast.coach().id());

        assertThat(statements.of(() -> {
                    Sight sight = acceptances.sight();
                    for (Content content : Content.values()) {
                        sight.in(engagement, content, coach);
                    }
                }))
                .isOne();
    }

    private UUID designed() {
        UUID id = story.request(cast);
        story.submit(cast.programManager(), id, "userTask_appointPeople", Answers.appoint(cast));
        AnyDesign.of(program, id);
        story.startAlone("commitment", id, Map.of());
        return id;
    }

    private void commit() {
        story.submit(cast.coach(), engagement, "userTask_presentProgram", Answers.presented());
        story.submit(cast.leader(), engagement, "userTask_commitAsLeader", Answers.yes());
    }

    private int sponsorReads(UUID engagementId) {
        return visits.as(cast.sponsor(), Role.PARTICIPANT)
                .get(sessions(engagementId))
                .statusCode();
    }

    private static String sessions(UUID engagementId) {
        return "/engagements/" + engagementId + "/sessions";
    }

    private long asked() {
        return story.open(engagement).stream().filter(AGREE::equals).count();
    }

    /** What and to whom, as the form lists it. */
    private List<String> shown() {
        String task = story.task(cast.leader(), engagement, AGREE).getId();
        return story.as(cast.leader(), () -> forms.getTaskFormData(task)).getFormFields().stream()
                .filter(field -> field.getId().equals("more"))
                .flatMap(field -> ((SpinJsonNode) ((TypedValue) field.getValue()).getValue()).elements().stream())
                .map(line -> line.prop("what").stringValue() + ": "
                        + line.prop("whom").stringValue())
                .toList();
    }

    private void answer(String answer) {
        story.submit(cast.leader(), engagement, AGREE, Map.of("answer", answer));
    }
}
