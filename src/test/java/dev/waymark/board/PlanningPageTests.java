package dev.waymark.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.access.Role;
import dev.waymark.people.Person;
import dev.waymark.story.Answers;
import dev.waymark.story.Cast;
import dev.waymark.story.Story;
import dev.waymark.story.Visit;
import dev.waymark.story.Visits;
import dev.waymark.story.WebTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@WebTest
@Tag("once")
class PlanningPageTests {

    @Autowired
    Story story;

    @Autowired
    Visits visits;

    @ParameterizedTest
    @ValueSource(strings = {"agenda", "plan", "progress", "agenda.pdf", "plan.pdf"})
    void agenda_and_plan_are_for_coach_and_leader_only(String paper) {
        Cast cast = story.cast();
        UUID engagement = begun(cast);
        String address = "/engagements/" + engagement + "/planning/" + paper;

        for (Person one : List.of(cast.coach(), cast.leader())) {
            assertThat(visits.as(one, Role.PARTICIPANT).get(address).statusCode())
                    .isEqualTo(200);
        }
        assertThat(visits.as(cast.sponsor(), Role.PARTICIPANT).get(address).statusCode())
                .isEqualTo(404);
        assertThat(visits.as(cast.programManager(), Role.PROGRAM_MANAGER)
                        .get(address)
                        .statusCode())
                .isEqualTo(404);
        assertThat(visits.stranger(Role.PARTICIPANT).get(address).statusCode()).isEqualTo(404);
        assertThat(visits.stranger(Role.ADMINISTRATOR).get(address).statusCode())
                .isEqualTo(404);
        assertThat(visits.anonymous().get(address).statusCode()).isEqualTo(302);
        assertThat(visits.as(cast.coach(), Role.PARTICIPANT)
                        .get(address.replace(
                                engagement.toString(), UUID.randomUUID().toString()))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_agenda_has_six_items_on_screen_and_on_paper() {
        Cast cast = story.cast();
        UUID engagement = begun(cast);
        Visit coach = visits.as(cast.coach(), Role.PARTICIPANT);

        String page =
                coach.get("/engagements/" + engagement + "/planning/agenda").body();
        String file = text(coach.read("/engagements/" + engagement + "/planning/agenda.pdf"));

        for (String shown : List.of(page, file)) {
            assertThat(shown)
                    .contains("The date is not set yet; about 90 minutes.")
                    .containsSubsequence(
                            "Debrief the talks",
                            "Make the practices final",
                            "Review the initiatives",
                            "Engage others",
                            "Begin coaching",
                            "Frame the practices")
                    .contains(cast.leader().name(), cast.coach().name());
        }
        assertThat(page).contains("As a file (PDF)").contains("href=\"agenda.pdf\"");
        assertThat(file).doesNotContain("As a file (PDF)");
    }

    @Test
    void a_plan_is_printed_as_it_was_agreed_in_any_letters() {
        Cast cast = story.cast();
        UUID engagement = begun(cast);
        Visit coach = visits.as(cast.coach(), Role.PARTICIPANT);
        Visit leader = visits.as(cast.leader(), Role.PARTICIPANT);
        assertThat(text(coach.read("/engagements/" + engagement + "/planning/plan.pdf")))
                .contains("Nothing is agreed yet.");

        begin(coach, engagement, "proposal");
        story.runJobs(engagement);
        story.submit(cast.coach(), engagement, "userTask_establishGround", ground());
        story.submit(cast.leader(), engagement, "userTask_listOptions", Map.of("permission", "yes"));
        story.submit(
                cast.coach(),
                engagement,
                "userTask_suggestIdeas",
                Map.of("ideas", List.of(Map.of("idea", "any idea"))));
        story.submit(
                cast.coach(),
                engagement,
                "userTask_developPlan",
                Map.of(
                        "plan",
                        "Łódź, Ørsted & Чехов <lead> together",
                        "steps",
                        List.of(Map.of("what", "Ring Zoë", "byWhen", "2027-03-01", "owner", "leader"))));
        story.submit(cast.leader(), engagement, "userTask_checkBuyIn", Map.of("understanding", 9, "motivation", 9));

        assertThat(text(leader.read("/engagements/" + engagement + "/planning/plan.pdf")))
                .contains("Łódź, Ørsted & Чехов <lead> together")
                .contains("Ring Zoë")
                .contains("1 Mar 2027")
                .contains("Steps that the leader owns: 1 of 1");
        assertThat(leader.get("/engagements/" + engagement + "/planning/plan").body())
                .contains("&lt;lead&gt;")
                .contains("Ring Zoë");

        String progress = "/engagements/" + engagement + "/planning/progress";
        assertThat(leader.get(progress).body()).contains("There has been none yet.");
        story.submit(cast.leader(), engagement, "userTask_noteOtherSupport", Map.of("other", "no"));
        story.fire(engagement, "intermediateEvent_weekPassed");
        story.submit(
                cast.coach(),
                engagement,
                "userTask_contactLeader",
                Map.of(
                        "heldOn",
                        "2027-02-01",
                        "purposes",
                        List.of("ideas", "momentum"),
                        "confidence",
                        7,
                        "understanding",
                        9,
                        "motivation",
                        9,
                        "note",
                        "Zoë <rang> back",
                        "course",
                        "goOn"));
        assertThat(leader.get(progress).body())
                .contains("7 of 10", "key ideas, momentum", "Zoë &lt;rang&gt; back")
                .doesNotContain("There has been none yet.");
    }

    @Test
    void coach_or_leader_begins_a_plan_once_and_nobody_else_does() {
        Cast cast = story.cast();
        UUID engagement = begun(cast);
        String page = "/engagements/" + engagement;
        Visit leader = visits.as(cast.leader(), Role.PARTICIPANT);
        Visit sponsor = visits.as(cast.sponsor(), Role.PARTICIPANT);
        assertThat(leader.get(page).body()).contains("Propose a plan").doesNotContain("Begin action planning");
        assertThat(sponsor.get(page).body()).doesNotContain("Propose a plan").doesNotContain("/planning/");

        assertThat(begin(sponsor, engagement, "proposal").statusCode()).isEqualTo(404);
        assertThat(begin(leader, engagement, "anything").statusCode()).isEqualTo(302);
        assertThat(begin(leader, engagement, "planning").statusCode()).isEqualTo(302);
        story.runJobs(engagement);
        assertThat(story.open(engagement)).containsExactly("userTask_nameRaters");

        assertThat(begin(leader, engagement, "proposal").statusCode()).isEqualTo(302);
        assertThat(begin(leader, engagement, "proposal").statusCode()).isEqualTo(302);
        story.runJobs(engagement);

        assertThat(story.open(engagement)).containsExactly("userTask_establishGround", "userTask_nameRaters");
        assertThat(leader.get(page).body()).doesNotContain("Propose a plan");
    }

    private static HttpResponse<String> begin(Visit visit, UUID engagement, String what) {
        return visit.post("/account", "/engagements/" + engagement + "/planning", Map.of("what", what));
    }

    private static Map<String, Object> ground() {
        return Map.of(
                "explained", true,
                "situation", "any situation",
                "past", "any past",
                "aspirations", "any aspirations",
                "challenges", "any challenges");
    }

    private static String text(HttpResponse<InputStream> file) {
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(file.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        try (InputStream bytes = file.body();
                PDDocument document = Loader.loadPDF(bytes.readAllBytes())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private UUID begun(Cast cast) {
        UUID engagement = story.request(cast);
        story.submit(cast.programManager(), engagement, "userTask_appointPeople", Answers.appoint(cast));
        story.submit(cast.coach(), engagement, "userTask_defineContext", Answers.context());
        story.submit(cast.coach(), engagement, "userTask_interviewLeader", Answers.leaderInterview());
        return engagement;
    }
}
