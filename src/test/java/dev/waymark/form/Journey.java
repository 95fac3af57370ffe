package dev.waymark.form;

import dev.waymark.engagement.Outcome;
import dev.waymark.engagement.Outcomes;
import dev.waymark.people.Person;
import dev.waymark.story.Cast;
import dev.waymark.story.RestDoor;
import dev.waymark.story.RestDoor.Reply;
import dev.waymark.story.Story;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** One engagement by way of nearly every form, each of them with every question answered, through REST alone. */
public class Journey {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final RestDoor rest;
    private final Story story;
    private final Outcomes outcomes;
    private final Clock clock;
    private final Function<String, String> words;
    private final List<Step> steps = new ArrayList<>();
    private final Cast cast;
    private UUID engagement;

    /** @param words what is written into a text, by form and key, such as {@code name-raters.name}; a single word */
    public Journey(RestDoor rest, Story story, Outcomes outcomes, Clock clock, Function<String, String> words) {
        this.rest = rest;
        this.story = story;
        this.outcomes = outcomes;
        this.clock = clock;
        this.words = words;
        this.cast = rest.cast();
        lay();
    }

    /**
     * One form on the way.
     *
     * @param task null for the start form
     * @param answers computed when the step is reached
     * @param before brings the task about
     */
    public record Step(String form, String task, Person who, Supplier<Map<String, Object>> answers, Runnable before) {

        FormSchema schema() {
            try {
                return FormSchema.parse(Files.readAllBytes(Path.of("forms", form + ".form")));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    public Cast cast() {
        return cast;
    }

    public UUID engagement() {
        return engagement;
    }

    public List<Step> steps() {
        return steps;
    }

    /** Brings time to where the step's task is open, and tells its id. */
    public Optional<String> reach(Step step) {
        if (step.task() == null) {
            return Optional.empty();
        }
        step.before().run();
        return Optional.of(rest.task(step.who(), engagement, step.task()));
    }

    public Reply submit(Step step, Person who, Optional<String> task, Map<String, ?> answers) {
        Reply reply = task.map(id -> rest.submit(who, id, answers)).orElseGet(() -> rest.start(who, answers));
        if (reply.status() == 200) {
            engagement = UUID.fromString(rest.tree(reply).path("businessKey").asText());
        }
        if (reply.status() < 300) {
            story.runJobs(engagement);
        }
        return reply;
    }

    private void lay() {
        Person coach = cast.coach();
        Person leader = cast.leader();
        on("request-engagement", null, cast.programManager(), this::request);
        on("appoint-people", "userTask_appointPeople", cast.programManager(), this::appointed);
        on("define-context", "userTask_defineContext", coach, this::context);
        on("interview-leader", "userTask_interviewLeader", coach, this::interview);
        on("name-raters", "userTask_nameRaters", leader, this::raters);
        on("interview-rater", "userTask_interviewRater", coach, this::interviewed);
        on("interview-rater", "userTask_interviewRater", coach, this::interviewed);
        on("interview-rater", "userTask_interviewRater", coach, this::interviewed);
        on("interview-rater", "userTask_interviewRater", coach, () -> Map.of("outcome", "declined"));
        on("interview-rater", "userTask_interviewRater", coach, () -> Map.of("outcome", "withdrawn"));
        on(
                "decide-on-voices",
                "userTask_decideOnVoices",
                coach,
                () -> Map.of("way", "goOn", "reason", words.apply("decide-on-voices.reason")));
        on("gather-themes", "userTask_gatherThemes", coach, this::gathered);
        on("design-program", "userTask_designProgram", coach, () -> design("design-program"));
        on("present-program", "userTask_presentProgram", coach, this::presented);
        on(
                "commit-as-leader",
                "userTask_commitAsLeader",
                leader,
                () -> Map.of("answer", "no", "reason", words.apply("commit-as-leader.reason")));
        on(
                "decide-milestone",
                "userTask_decideMilestone",
                cast.sponsor(),
                () -> Map.of("answer", "change", "reason", words.apply("decide-milestone.reason")));
        decide(1);
        on("revise-program", "userTask_reviseProgram", coach, this::revised);
        on("present-program", "userTask_presentProgram", coach, this::presented);
        on("commit-as-leader", "userTask_commitAsLeader", leader, () -> Map.of("answer", "yes"));
        decide(0);
        decide(1);
        PlanningLeg planning =
                new PlanningLeg(this::after, rest, coach, leader, cast.deputy(), this::engagement, this::today, words);
        planning.initiatives();
        session(coach, leader);
        planning.emptyMeeting(
                () -> reached("intermediateEvent_weeksReached", "userTask_arrangePlanning"),
                () -> story.fire(engagement, "intermediateEvent_meetingTime"));
        planning.fullMeeting(
                () -> begin("action-planning"),
                () -> story.fire(engagement, "intermediateEvent_meetingTime"),
                () -> story.fire(engagement, "intermediateEvent_monthPassed"));
        planning.planOfAction(
                () -> begin("plan-proposal"), () -> story.fire(engagement, "intermediateEvent_weekPassed"));
        midReview(coach, leader);
        endReview(coach, leader);
        on(
                "decide-continuation",
                "userTask_decideContinuation",
                leader,
                () -> Map.of("ways", List.of("alone", "renew")));
        on(
                "write-self-sustain-plan",
                "userTask_writeSelfSustainPlan",
                leader,
                () -> texts("write-self-sustain-plan", Map.of("reviewOn", today().toString()), "plan", "supporters"));
        on(
                "agree-new-outcomes",
                "userTask_agreeNewOutcomes",
                leader,
                () -> Map.of("outcomes", List.of(outcome("agree-new-outcomes")), "months", 6, "sameCoach", true));
    }

    private void session(Person coach, Person leader) {
        on("schedule-session", "userTask_scheduleSession", coach, () -> appointment("schedule-session", 7));
        after(
                () -> askForChange(leader),
                "change-appointment",
                "userTask_changeAppointment",
                leader,
                () -> and(appointment("change-appointment", 8), Map.of("change", "move")));
        after(
                () -> askForChange(coach),
                "change-appointment",
                "userTask_changeAppointment",
                coach,
                () -> texts("change-appointment", Map.of("change", "cancel"), "reason"));
        on("schedule-session", "userTask_scheduleSession", coach, () -> appointment("schedule-session", 7));
        on(
                "agree-outcome",
                "userTask_agreeOutcome",
                coach,
                () -> texts("agree-outcome", Map.of("held", "no", "cause", "leaderMissing"), "notHeldReason"),
                "intermediateEvent_sessionNear",
                "intermediateEvent_sessionTime");
        on("schedule-session", "userTask_scheduleSession", coach, () -> appointment("schedule-session", 7));
        opened(coach);
        on("agree-ground-rules", "userTask_agreeGroundRules", coach, this::groundRules);
        on(
                "clear-the-slate",
                "userTask_clearTheSlate",
                coach,
                () -> texts("clear-the-slate", Map.of(), "ownedUp", "movingForward"));
        on(
                "check-in-on-results",
                "userTask_checkInOnResults",
                coach,
                () -> texts(
                        "check-in-on-results",
                        Map.of("nextStepsOwner", "leader"),
                        "accountabilities",
                        "progress",
                        "acknowledgement",
                        "obstacles",
                        "impact",
                        "support",
                        "nextSteps"));
        on("check-in-on-relationships", "userTask_checkInOnRelationships", coach, this::relationships);
        on("summarise-session", "userTask_summariseSession", leader, this::summary);
        on(
                "do-action",
                "userTask_doAction",
                leader,
                () -> texts("do-action", Map.of("action", "onHold"), "reason", "comment"));
        on("confirm-next-session", "userTask_confirmNextSession", coach, this::later);
        on("schedule-session", "userTask_scheduleSession", coach, () -> appointment("schedule-session", 14));
        opened(coach);
        on(
                "check-in-on-results",
                "userTask_checkInOnResults",
                coach,
                () -> texts(
                        "check-in-on-results",
                        Map.of("doneActions", List.of(openAction(coach))),
                        "accountabilities",
                        "progress"));
        on(
                "check-in-on-relationships",
                "userTask_checkInOnRelationships",
                coach,
                () -> texts(
                        "check-in-on-relationships",
                        Map.of("competence", 6, "confidence", 6),
                        "strengths",
                        "limitations"));
        on("summarise-session", "userTask_summariseSession", leader, this::summary);
        on(
                "confirm-next-session",
                "userTask_confirmNextSession",
                coach,
                () -> and(appointment("confirm-next-session", 14), Map.of("next", "date")));
        on(
                "allow-extra-hours",
                "userTask_allowExtraHours",
                cast.programManager(),
                () -> Map.of("answer", "allow", "minutes", 60));
        on(
                "agree-outcome",
                "userTask_agreeOutcome",
                coach,
                () -> texts("agree-outcome", Map.of("held", "no", "cause", "other"), "notHeldReason"),
                "intermediateEvent_sessionNear",
                "intermediateEvent_sessionTime");
        on(
                "schedule-session",
                "userTask_scheduleSession",
                coach,
                () -> texts("schedule-session", Map.of("plan", "noMore"), "reason"));
    }

    /** As the open form offers it. */
    private String openAction(Person coach) {
        String task = rest.task(coach, engagement, "userTask_checkInOnResults");
        return rest.rows(coach, task, "openActions").get(0).path("value").asText();
    }

    /** What went before may have taken as long. */
    private void reached(String timer, String task) {
        if (!story.open(engagement).contains(task)) {
            story.fire(engagement, timer);
        }
    }

    private void begin(String process) {
        story.startAlone(process, engagement, Map.of());
        story.runJobs(engagement);
    }

    private void opened(Person coach) {
        on(
                "agree-outcome",
                "userTask_agreeOutcome",
                coach,
                () -> texts("agree-outcome", Map.of("held", "yes"), "wishedOutcome"),
                "intermediateEvent_sessionNear",
                "intermediateEvent_sessionTime");
    }

    private void askForChange(Person person) {
        story.tell(
                engagement, "session.changeAsked", Map.of("askedBy", person.id().toString()));
    }

    private Map<String, Object> groundRules() {
        return texts(
                "agree-ground-rules",
                Map.of("minutes", 60, "agendaExplained", true, "workedTogether", "withoutTalks"),
                "expectedOfCoach",
                "expectedOfLeader",
                "meetingDays",
                "meetingPlace",
                "cadence",
                "communication",
                "frustrations",
                "motivations");
    }

    private void midReview(Person coach, Person leader) {
        after(
                () -> reached("intermediateEvent_midProgramReached", "userTask_arrangeReview"),
                "arrange-review",
                "userTask_arrangeReview",
                coach,
                () -> Map.of(
                        "meeting", "individually", "leaderOn", today().toString(), "sponsorsOn", today().toString()));
        on("record-meeting", "userTask_meetLeader", coach, this::met);
        on("record-meeting", "userTask_meetSponsors", coach, this::met);
        on("compare-outcomes", "userTask_compareOutcomes", coach, this::compared);
        on(
                "release-review",
                "userTask_releaseReview",
                leader,
                () -> Map.of("answer", "correct", "comment", words.apply("release-review.comment")));
        on("compare-outcomes", "userTask_compareOutcomes", coach, this::compared);
        on("release-review", "userTask_releaseReview", leader, () -> Map.of("answer", "release"));
        decide(0);
        on(
                "decide-milestone",
                "userTask_decideMilestone",
                cast.sponsors().get(1),
                () -> Map.of(
                        "answer",
                        "deputy",
                        "deputyName",
                        words.apply("decide-milestone.deputyName"),
                        "deputyMail",
                        cast.deputy().mail()));
        on("decide-milestone", "userTask_decideMilestone", cast.deputy(), () -> Map.of("answer", "approve"));
    }

    private void endReview(Person coach, Person leader) {
        on(
                "arrange-review",
                "userTask_arrangeReview",
                coach,
                () -> Map.of("meeting", "together", "togetherOn", today().toString()),
                "intermediateEvent_programEndReached");
        on("record-meeting", "userTask_meetTogether", coach, this::met);
        on(
                "compare-outcomes",
                "userTask_compareOutcomes",
                coach,
                () -> texts(
                        "compare-outcomes", and(judged(), Map.of("outcomes", actuals())), "celebration", "summary"));
        on("release-review", "userTask_releaseReview", leader, () -> Map.of("answer", "release"));
        decide(0);
        decide(1);
    }

    private void decide(int sponsor) {
        on(
                "decide-milestone",
                "userTask_decideMilestone",
                cast.sponsors().get(sponsor),
                () -> Map.of("answer", "approve"));
    }

    private void on(String form, String task, Person who, Supplier<Map<String, Object>> answers, String... timers) {
        after(() -> List.of(timers).forEach(timer -> story.fire(engagement, timer)), form, task, who, answers);
    }

    private void after(Runnable before, String form, String task, Person who, Supplier<Map<String, Object>> answers) {
        steps.add(new Step(form, task, who, answers, before));
    }

    private Map<String, Object> request() {
        return texts(
                "request-engagement",
                Map.of("leaderMail", cast.leader().mail(), "months", 6, "hoursPerMonth", 0.5),
                "organisation",
                "purpose");
    }

    private Map<String, Object> appointed() {
        return Map.of(
                "coach",
                cast.coach().id().toString(),
                "sponsors",
                List.of(
                        Map.of(
                                "sponsor", cast.sponsors().get(0).id().toString(),
                                "deputy", cast.deputy().id().toString()),
                        Map.of("sponsor", cast.sponsors().get(1).id().toString())));
    }

    private Map<String, Object> context() {
        return texts(
                "define-context",
                Map.of(
                        "metOn",
                        today().toString(),
                        "sponsorPresent",
                        true,
                        "outcomes",
                        List.of(outcome("define-context"))),
                "organisationContext",
                "role",
                "whyNow");
    }

    private Map<String, Object> outcome(String form) {
        return texts(form, Map.of(), "title", "benchmark", "baseline", "target");
    }

    private Map<String, Object> interview() {
        return texts(
                "interview-leader",
                and(judged(), Map.of("heldOn", today().toString())),
                "commitments",
                "concerns",
                "breakdowns",
                "behaviours",
                "communicationStyle",
                "promises",
                "world");
    }

    private static Map<String, Object> judged() {
        return Map.of("competence", 4, "fulfilment", 5, "selfCorrection", 3);
    }

    private Map<String, Object> raters() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String category : List.of("boss", "team", "team", "team", "team")) {
            String name = words.apply("name-raters.name") + (rows.isEmpty() ? "" : rows.size());
            rows.add(Map.of(
                    "name",
                    name,
                    "category",
                    category,
                    "relation",
                    words.apply("name-raters.relation"),
                    "mail",
                    words.apply("name-raters.mail") + rows.size() + "@example.org"));
        }
        return Map.of("consent", true, "smallGroups", "together", "raters", rows);
    }

    private Map<String, Object> interviewed() {
        return Map.of(
                "outcome",
                "interviewed",
                "heldOn",
                today().toString(),
                "strengths",
                List.of(texts("interview-rater", Map.of(), "theme")),
                "growth",
                List.of(texts("interview-rater", Map.of(), "theme")));
    }

    private Map<String, Object> gathered() {
        return texts(
                "gather-themes", Map.of("themes", List.of(texts("gather-themes", Map.of(), "theme"))), "boardView");
    }

    private Map<String, Object> design(String form) {
        List<Map<String, Object>> elements = List.of(texts(form, Map.of(), "title", "detail"));
        return texts(
                form,
                Map.of(
                        "themes", elements,
                        "practices", elements,
                        "exercises", elements,
                        "reading", elements,
                        "competencies", List.of(texts(form, Map.of(), "name"))),
                "assessment");
    }

    private Map<String, Object> revised() {
        return texts("revise-program", design("revise-program"), "changeNote");
    }

    private Map<String, Object> presented() {
        return Map.of(
                "presentedOn",
                today().toString(),
                "questions",
                List.of(texts("present-program", Map.of("askedBy", "leader"), "question", "answer")));
    }

    private Map<String, Object> appointment(String form, int days) {
        LocalDateTime startsAt = today().plusDays(days).atTime(10, 0);
        return texts(
                form, Map.of("startsAt", startsAt.toString(), "minutes", 60, "mode", "phone"), "modeReason", "place");
    }

    private Map<String, Object> relationships() {
        return texts(
                "check-in-on-relationships",
                Map.of(
                        "competence",
                        3,
                        "confidence",
                        4,
                        "reinforced",
                        List.of("values", "norms"),
                        "feedback",
                        List.of(texts(
                                "check-in-on-relationships", Map.of(), "situation", "impact", "input", "followUp")),
                        "competencyProgress",
                        List.of(texts(
                                "check-in-on-relationships",
                                Map.of("competency", words.apply("revise-program.name"), "progress", 4),
                                "note"))),
                "strengths",
                "limitations",
                "impactOnWork",
                "impactOnPeople",
                "leverage",
                "nextSteps",
                "successes",
                "preferences",
                "pressingIssues",
                "recognition");
    }

    private Map<String, Object> summary() {
        return texts(
                "summarise-session",
                Map.of(
                        "outcomeReached",
                        "partly",
                        "actions",
                        List.of(texts(
                                "summarise-session",
                                Map.of("byWhen", today().plusDays(7).toString()),
                                "what"))),
                "summary");
    }

    private Map<String, Object> later() {
        return texts("confirm-next-session", Map.of("next", "later"), "reason");
    }

    private Map<String, Object> met() {
        return texts("record-meeting", Map.of("heldOn", today().toString()), "notes");
    }

    private Map<String, Object> compared() {
        return texts(
                "compare-outcomes",
                and(
                        judged(),
                        Map.of(
                                "outcomes", actuals(),
                                "changes",
                                        List.of(
                                                texts(
                                                        "compare-outcomes",
                                                        Map.of("kind", "addition", "element", "exercise"),
                                                        "title",
                                                        "detail"),
                                                texts(
                                                        "compare-outcomes",
                                                        Map.of(
                                                                "kind",
                                                                "change",
                                                                "element",
                                                                "practice",
                                                                "replaces",
                                                                "0"),
                                                        "title",
                                                        "detail")),
                                "targetCorrections",
                                        List.of(texts(
                                                "compare-outcomes",
                                                Map.of("outcome", outcomeIds().get(0)),
                                                "target",
                                                "reason")))),
                "summary");
    }

    private List<Map<String, Object>> actuals() {
        return outcomeIds().stream()
                .map(outcome -> texts("compare-outcomes", Map.of("outcomeId", outcome), "actual", "gap"))
                .toList();
    }

    private List<String> outcomeIds() {
        return outcomes.findByEngagementIdOrderByPosition(engagement).stream()
                .map(Outcome::id)
                .map(UUID::toString)
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(BERLIN));
    }

    private Map<String, Object> texts(String form, Map<String, Object> others, String... keys) {
        Map<String, Object> answers = new HashMap<>(others);
        for (String key : keys) {
            answers.put(key, words.apply(form + "." + key));
        }
        return answers;
    }

    private static Map<String, Object> and(Map<String, Object> some, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(some);
        all.putAll(more);
        return all;
    }
}
