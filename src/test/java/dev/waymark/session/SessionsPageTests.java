package dev.waymark.session;

import static dev.waymark.session.SessionAnswers.agreed;
import static dev.waymark.session.SessionAnswers.at;
import static dev.waymark.session.SessionAnswers.groundRules;
import static dev.waymark.session.SessionAnswers.relationships;
import static dev.waymark.session.SessionAnswers.results;
import static dev.waymark.session.SessionAnswers.summary;
import static dev.waymark.session.SessionAnswers.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.access.Role;
import dev.waymark.engagement.AnyEngagement;
import dev.waymark.engagement.Engagement;
import dev.waymark.engagement.Engagements;
import dev.waymark.people.People;
import dev.waymark.people.Person;
import dev.waymark.planning.Competency;
import dev.waymark.planning.ProgramDesign;
import dev.waymark.planning.ProgramDesigns;
import dev.waymark.session.PrivateNotes.PrivateNote;
import dev.waymark.session.SessionHistory.Past;
import dev.waymark.story.Statements;
import dev.waymark.story.Story;
import dev.waymark.story.Visit;
import dev.waymark.story.Visits;
import dev.waymark.story.WebTest;
import dev.waymark.story.WholeDatabase;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page of coach and leader, and what program managers see instead. */
@WebTest
class SessionsPageTests {

    private static final String MARKER = "Zqprivatexqz";

    @Autowired
    Story story;

    @Autowired
    Visits visits;

    @Autowired
    Statements statements;

    @Autowired
    SessionBook book;

    @Autowired
    Sessions sessions;

    @Autowired
    SessionNotebook notebook;

    @Autowired
    SessionHistory history;

    @Autowired
    SessionHours hours;

    @Autowired
    PrivateNotes notes;

    @Autowired
    Engagements engagements;

    @Autowired
    People people;

    @Autowired
    ProgramDesigns designs;

    @Autowired
    JdbcClient database;

    @Autowired
    DataSource source;

    private AnyEngagement engagement;
    private Person coach;
    private Person leader;
    private String page;

    @BeforeEach
    void coaching_has_begun() {
        story.cast();
        engagement = AnyEngagement.coached(people, engagements, LocalDate.of(2027, 2, 1));
        database.sql("update engagement set program_manager_id = :manager where id = :id")
                .param("manager", story.person("Paula Manager").id())
                .param("id", engagement.id())
                .update();
        coach = engagement.coach();
        leader = engagement.leader();
        page = "/engagements/" + engagement.id() + "/sessions";
    }

    @Test
    void the_page_is_for_coach_and_leader_and_for_nobody_else() {
        CoachingSession planned = book.bookNext(engagement.id(), wish("2027-02-10T09:00"));
        Person manager = people.get(engagements.get(engagement.id()).programManagerId());
        Person otherCoach = AnyEngagement.coached(people, engagements, LocalDate.of(2027, 2, 1))
                .coach();
        List<Visit> others = List.of(
                visits.as(manager, Role.PROGRAM_MANAGER),
                visits.as(engagement.sponsor(), Role.PARTICIPANT),
                visits.as(otherCoach, Role.PARTICIPANT),
                visits.stranger(Role.PROGRAM_MANAGER),
                visits.stranger(Role.PARTICIPANT),
                visits.stranger(Role.ADMINISTRATOR));

        for (Person party : List.of(coach, leader)) {
            assertThat(visits.as(party, Role.PARTICIPANT).get(page).statusCode())
                    .isEqualTo(200);
        }
        for (Visit other : others) {
            assertThat(other.get(page).statusCode()).isEqualTo(404);
            assertThat(other.post("/account", change(planned), Map.of()).statusCode())
                    .isEqualTo(404);
            assertThat(write(other, "/account", planned, "any", 0).statusCode()).isEqualTo(404);
        }
        assertThat(visits.anonymous().get(page).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
        assertThat(visits.as(coach, Role.PARTICIPANT)
                        .get("/engagements/" + UUID.randomUUID() + "/sessions")
                        .statusCode())
                .isEqualTo(404);
        assertThat(notes.of(List.of(planned.id()), coach.id())).isEmpty();
        assertThat(story.open(engagement.id())).isEmpty();
    }

    @Test
    void the_page_says_what_comes_next_what_was_promised_and_what_was_said() {
        held();
        CoachingSession next = book.bookNext(
                engagement.id(),
                new Wish(LocalDateTime.parse("2027-02-24T09:00"), 90, "phone", "The leader travels", "+49 30 1"));

        for (Person reader : List.of(coach, leader)) {
            assertThat(visits.as(reader, Role.PARTICIPANT).get(page).body())
                    .contains("Session 2")
                    .contains("Wed 24 Feb, 09:00 to 10:30, Berlin time")
                    .contains("By phone: +49 30 1")
                    .contains("The leader travels")
                    .contains("Agree on what would make it worth the time.")
                    .contains("Talk to the team")
                    .contains("20 Mar")
                    .contains("A plan for the merger")
                    .contains("reached in part")
                    .contains("Ask first, then decide")
                    .contains("Delegation: 6")
                    .contains("The report came late")
                    .contains("27 h")
                    .contains("1 h 30 min")
                    .contains(change(next));
        }
    }

    @Test
    void times_are_those_of_the_reader() {
        book.bookNext(engagement.id(), wish("2027-02-10T09:00"));
        database.sql("update person set zone = 'America/New_York' where id = :id")
                .param("id", leader.id())
                .update();

        assertThat(visits.as(leader, Role.PARTICIPANT).get(page).body())
                .contains("Wed 10 Feb, 03:00 to 04:00, New York time");
        assertThat(visits.as(coach, Role.PARTICIPANT).get(page).body())
                .contains("Wed 10 Feb, 09:00 to 10:00, Berlin time");
    }

    @Test
    void whoever_cannot_keep_the_appointment_is_led_to_the_form_that_changes_it() {
        scheduled("2027-02-10T09:00");
        Visit visit = visits.as(leader, Role.PARTICIPANT);
        String change = change(book.open(engagement.id()));

        HttpResponse<String> answer = visit.post(page, change, Map.of());

        String task = "/tasks/"
                + story.task(leader, engagement.id(), SessionModel.CHANGE_APPOINTMENT)
                        .getId();
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith(task);
        assertThat(visit.get(task).headers().firstValue("Location").orElseThrow())
                .contains("/camunda/app/tasklist/default/#/?task=");
        assertThat(visit.post(page, change, Map.of())
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .as("asked again")
                .endsWith(task);
        assertThat(database.sql("select count(*) from notice where kind = 'TASK' and person_id = :leader")
                        .param("leader", leader.id())
                        .query(Integer.class)
                        .single())
                .as("who asks needs no mail about it")
                .isZero();
    }

    @Test
    void what_has_begun_is_not_moved_any_more_and_the_page_says_so() {
        scheduled("2027-02-10T09:00");
        Visit visit = visits.as(leader, Role.PARTICIPANT);
        String change = change(book.open(engagement.id()));
        story.fire(engagement.id(), "intermediateEvent_sessionNear");
        story.fire(engagement.id(), "intermediateEvent_sessionTime");

        assertThat(visit.get(page).body()).contains("under way").doesNotContain("Move or cancel");
        assertThat(visit.post("/account", change, Map.of())
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith(page);
        assertThat(visit.get(page).body()).contains("This session cannot be moved or cancelled any more");
        assertThat(visit.post(
                                "/account",
                                change.replace(
                                        book.open(engagement.id()).id().toString(),
                                        UUID.randomUUID().toString()),
                                Map.of())
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .as("another session")
                .endsWith(page);
    }

    @Test
    void a_private_note_is_written_changed_and_removed_by_the_coach() {
        CoachingSession planned = book.bookNext(engagement.id(), wish("2027-02-10T09:00"));
        Visit visit = visits.as(coach, Role.PARTICIPANT);

        HttpResponse<String> saved = write(visit, page, planned, "First line\r\nsecond <b>line</b>", 0);

        assertThat(saved.statusCode()).isEqualTo(302);
        assertThat(saved.headers().firstValue("Location").orElseThrow())
                .endsWith(page + "?page=1#session-" + planned.id());
        assertThat(visit.get(page + "?page=1").body())
                .contains("Your note is saved.")
                .contains("First line\nsecond &lt;b&gt;line&lt;/b&gt;</textarea>");
        assertThat(note(planned)).isEqualTo(new PrivateNote("First line\nsecond <b>line</b>", 1));
        write(visit, page, planned, "Another one", 1);
        assertThat(note(planned)).isEqualTo(new PrivateNote("Another one", 2));
        write(visit, page, planned, "  \r\n ", 2);
        assertThat(notes.of(List.of(planned.id()), coach.id())).isEmpty();
        assertThat(visit.get(page + "?page=1").body()).contains("Your note is removed.");
    }

    @Test
    void a_private_note_that_is_too_long_is_refused_by_name_and_not_lost() {
        CoachingSession planned = book.bookNext(engagement.id(), wish("2027-02-10T09:00"));
        Visit visit = visits.as(coach, Role.PARTICIPANT);
        String longest = "x\r\n".repeat(1999) + "xy";

        assertThat(write(visit, page, planned, "Long" + "x".repeat(3997), 0).body())
                .contains("Your private note must have at most 4000 characters.")
                .contains("Longxxx");
        assertThat(write(visit, page, planned, "any\0", 0).body())
                .contains("Your private note holds a character that cannot be stored.");
        assertThat(notes.of(List.of(planned.id()), coach.id())).isEmpty();
        assertThat(write(visit, page, planned, longest, 0).statusCode())
                .as("a line break counts once, as in the browser")
                .isEqualTo(302);
        assertThat(note(planned).text()).hasSize(PrivateNotes.LONGEST).isEqualTo(longest.replace("\r\n", "\n"));
    }

    @Test
    void a_private_note_is_not_overwritten_unseen() {
        CoachingSession planned = book.bookNext(engagement.id(), wish("2027-02-10T09:00"));
        Visit visit = visits.as(coach, Role.PARTICIPANT);
        write(visit, page, planned, "From the desk", 0);

        String refused = write(visit, page, planned, "From the train", 0).body();

        assertThat(refused)
                .contains("Your private note has changed since you opened this page.")
                .contains("From the desk")
                .contains("From the train</textarea>")
                .contains("name=\"version\" value=\"1\"");
        assertThat(note(planned).text()).isEqualTo("From the desk");
        write(visit, page, planned, "From the train", 1);
        assertThat(write(visit, page, planned, "From the desk again", 1).body()).contains("has changed since");
        assertThat(note(planned).text()).isEqualTo("From the train");
    }

    @Test
    void a_private_note_needs_the_token_of_its_page() {
        CoachingSession planned = book.bookNext(engagement.id(), wish("2027-02-10T09:00"));

        assertThat(visits.as(coach, Role.PARTICIPANT)
                        .call("POST", notePath(planned) + "?note=any&version=0")
                        .statusCode())
                .isEqualTo(403);
        assertThat(notes.of(List.of(planned.id()), coach.id())).isEmpty();
    }

    @Test
    void a_private_note_is_read_by_nobody_else_not_even_by_a_successor() {
        held();
        CoachingSession first = sessions.findByEngagementIdAndState(engagement.id(), CoachingSession.State.HELD)
                .get(0);
        Visit visit = visits.as(coach, Role.PARTICIPANT);
        write(visit, page, first, MARKER, 0);
        assertThat(visit.get(page).body()).contains(MARKER);
        Person manager = people.get(engagements.get(engagement.id()).programManagerId());

        Visit leading = visits.as(leader, Role.PARTICIPANT);
        assertThat(leading.get(page).body()).doesNotContain(MARKER).doesNotContain("private note");
        assertThat(write(leading, "/account", first, "any", 1).statusCode()).isEqualTo(404);
        for (String path : List.of("/", "/engagements/" + engagement.id())) {
            for (Visit other : List.of(
                    visits.as(manager, Role.PROGRAM_MANAGER), visits.as(engagement.sponsor(), Role.PARTICIPANT))) {
                assertThat(other.get(path).body()).doesNotContain(MARKER).doesNotContain("A plan for the merger");
            }
        }
        assertThat(new WholeDatabase(source).rows(WholeDatabase.OF_THE_ENGINE).toString())
                .doesNotContain(MARKER)
                .doesNotContain("Ask first, then decide");

        Person successor = successor();
        Visit succeeding = visits.as(successor, Role.PARTICIPANT);
        assertThat(succeeding.get(page).body())
                .contains("What was said stays with the coach of that time")
                .contains("Talk to the team")
                .doesNotContain(MARKER)
                .doesNotContain("A plan for the merger")
                .doesNotContain("Ask first, then decide")
                .doesNotContain("The report came late")
                .doesNotContain("Delegation: 6");
        assertThat(write(succeeding, "/account", first, "any", 1).statusCode()).isEqualTo(404);
        assertThat(visit.get(page).statusCode())
                .as("the former coach has no access any more")
                .isEqualTo(404);
        assertThat(leading.get(page).body()).as("the leader's own words").contains("Ask first, then decide");
    }

    @Test
    void a_note_about_another_coachs_session_is_refused_by_the_table_as_well() {
        CoachingSession planned = book.bookNext(engagement.id(), wish("2027-02-10T09:00"));

        assertThatThrownBy(() -> notes.write(planned.id(), leader.id(), "any", 0))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void the_history_has_pages_that_do_not_overlap_and_cost_the_same_whatever_their_size() {
        for (int number = 0; number < 23; number++) {
            CoachingSession session = book.bookNext(
                    engagement.id(),
                    wish(LocalDateTime.parse("2027-02-02T09:00")
                            .plusWeeks(number)
                            .toString()));
            session.held(coach.id());
            sessions.save(session);
            notebook.save(SessionNotes.opened(session.id(), "Wish " + session.number() + "."));
        }
        Engagement all = engagements.get(engagement.id());
        List<Integer> seen = new ArrayList<>();
        for (int each = 0; each < 3; each++) {
            seen.addAll(history.past(all, leader.id(), PageRequest.of(each, 10))
                    .map(Past::number)
                    .getContent());
        }
        Visit visit = visits.as(leader, Role.PARTICIPANT);

        assertThat(seen)
                .isEqualTo(Stream.iterate(23, number -> number - 1).limit(23).toList());
        assertThat(visit.get(page).body())
                .contains("Wish 23.", "Wish 14.", "Page 1 of 3")
                .doesNotContain("Wish 13.");
        assertThat(visit.get(page + "?page=3").body())
                .contains("Wish 3.", "Wish 1.")
                .doesNotContain("Wish 4.");
        assertThat(visit.get(page + "?page=-7").body()).contains("Wish 23.");
        assertThat(statements.of(() -> history.past(all, leader.id(), PageRequest.of(0, 20))))
                .isEqualTo(statements.of(() -> history.past(all, leader.id(), PageRequest.of(0, 1))))
                .isLessThanOrEqualTo(5);
    }

    @Test
    void program_managers_see_dates_and_hours_and_what_was_not_kept() {
        held();
        CoachingSession broken = book.bookNext(engagement.id(), wish("2027-02-12T09:00"));
        book.miss(broken, Cause.COACH, "any reason");
        book.bookNext(engagement.id(), wish("2027-02-24T09:00"));
        Visit manager = visits.stranger(Role.PROGRAM_MANAGER);

        assertThat(plain(manager.get("/engagements/" + engagement.id()).body()))
                .contains("Held 1 the last")
                .contains("Next Wed 24 Feb, 09:00")
                .contains("Not written up 0")
                .contains("Not kept by the coach 1 in all of the coach’s programs: 1")
                .contains("Budget 27 h Used 1 h Booked 1 h Forfeited 0 h Returned 1 h Left 25 h")
                .doesNotContain("Your sessions");
        database.sql("update engagement set requested_at = '2027-02-01 08:30:01+00' where id = :id")
                .param("id", engagement.id())
                .update();
        story.travelTo(Instant.parse("2027-02-24T09:30:00Z"));
        assertThat(plain(manager.get("/").body())).contains("1 h of 27 h").contains("not written up");
        assertThat(plain(visits.as(engagement.sponsor(), Role.PARTICIPANT)
                        .get("/engagements/" + engagement.id())
                        .body()))
                .contains("Held 1")
                .contains("Used 1 h")
                .doesNotContain("Not kept by the coach")
                .doesNotContain("Forfeited");
    }

    @Test
    void figures_of_many_engagements_are_one_statement() {
        List<UUID> several = Stream.generate(() -> AnyEngagement.coached(people, engagements, LocalDate.of(2027, 2, 1)))
                .limit(4)
                .map(AnyEngagement::id)
                .toList();

        assertThat(statements.of(() -> hours.figures(several))).isOne();
        assertThat(hours.figures(several)).containsOnlyKeys(several);
        assertThat(statements.of(() -> hours.figures(List.of()))).isZero();
    }

    @Test
    void both_are_led_to_the_page_from_home_and_from_the_engagement() {
        for (Person reader : List.of(coach, leader)) {
            Visit visit = visits.as(reader, Role.PARTICIPANT);
            assertThat(visit.get("/").body()).contains("href=\"" + page);
            assertThat(visit.get("/engagements/" + engagement.id()).body()).contains("href=\"" + page);
        }
        Visit sponsor = visits.as(engagement.sponsor(), Role.PARTICIPANT);
        assertThat(sponsor.get("/").body()).contains(leader.name()).doesNotContain(page);
        assertThat(sponsor.get("/engagements/" + engagement.id()).body()).doesNotContain(page);
    }

    private static String plain(String html) {
        return html.replaceAll("(?s)<(script|style).*?</\\1>", " ")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ");
    }

    private PrivateNote note(CoachingSession session) {
        return notes.of(List.of(session.id()), coach.id()).get(session.id());
    }

    private String change(CoachingSession session) {
        return page + "/" + session.id() + "/change";
    }

    private String notePath(CoachingSession session) {
        return page + "/" + session.id() + "/note";
    }

    private HttpResponse<String> write(Visit visit, String from, CoachingSession session, String note, int version) {
        return visit.post(
                from, notePath(session), Map.of("note", note, "version", String.valueOf(version), "page", "1"));
    }

    /** The first session, through all of its forms. */
    private void held() {
        designs.save(new ProgramDesign(
                UUID.randomUUID(),
                0,
                engagement.id(),
                1,
                "any assessment",
                null,
                Instant.EPOCH,
                List.of(),
                List.of(),
                List.of(new Competency("Delegation"))));
        scheduled("2027-02-10T09:00");
        story.fire(engagement.id(), "intermediateEvent_sessionNear");
        story.fire(engagement.id(), "intermediateEvent_sessionTime");
        submit(coach, "userTask_agreeOutcome", agreed());
        submit(coach, "userTask_agreeGroundRules", groundRules());
        submit(coach, "userTask_checkInOnResults", results());
        submit(
                coach,
                "userTask_checkInOnRelationships",
                with(
                        with(
                                relationships(),
                                "feedback",
                                List.of(Map.of(
                                        "situation",
                                        "The report came late",
                                        "impact",
                                        "any",
                                        "input",
                                        "any",
                                        "followUp",
                                        "any"))),
                        "competencyProgress",
                        List.of(Map.of("competency", "Delegation", "progress", 6))));
        submit(leader, "userTask_summariseSession", summary());
        submit(coach, "userTask_confirmNextSession", Map.of("next", "later", "reason", "any reason"));
    }

    private void scheduled(String startsAt) {
        story.startAlone(SessionModel.KEY, engagement.id(), Map.of());
        submit(coach, SessionModel.SCHEDULE_SESSION, at(startsAt));
    }

    private Person successor() {
        Person successor = AnyEngagement.person(people, "Carlos Coach");
        Engagement replaced = engagements.get(engagement.id());
        replaced.replaceCoach(successor.id());
        engagements.save(replaced);
        return successor;
    }

    private void submit(Person person, String task, Map<String, Object> answers) {
        story.submit(person, engagement.id(), task, answers);
    }

    private static Wish wish(String startsAt) {
        return new Wish(LocalDateTime.parse(startsAt), 60, null, null, null);
    }
}
