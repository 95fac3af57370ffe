package dev.waymark.story;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Answers that every form takes, for stories that care about something else. */
public final class Answers {

    private Answers() {}

    public static Map<String, Object> request(Cast cast) {
        return Map.of(
                "leaderMail",
                cast.leader().mail(),
                "organisation",
                "Nordwind Logistics",
                "purpose",
                "New to leading other leaders",
                "months",
                9,
                "hoursPerMonth",
                3);
    }

    public static Map<String, Object> appoint(Cast cast) {
        return Map.of(
                "coach", cast.coach().id().toString(),
                "sponsors",
                        cast.sponsors().stream()
                                .map(sponsor -> Map.of(
                                        "sponsor", sponsor.id().toString(),
                                        "deputy", cast.deputy().id().toString()))
                                .toList());
    }

    public static Map<String, Object> context() {
        return Map.of(
                "metOn", "2027-02-01",
                "sponsorPresent", true,
                "organisationContext", "Two sites are being merged",
                "role", "Head of operations",
                "whyNow", "Leads leaders for the first time",
                "outcomes", List.of(outcome("Delegates decisions"), outcome("Keeps good people")));
    }

    public static Map<String, Object> outcome(String title) {
        return Map.of("title", title, "benchmark", "Team survey", "baseline", "2 of 10", "target", "6 of 10");
    }

    public static Map<String, Object> leaderInterview() {
        return Map.ofEntries(
                Map.entry("heldOn", "2027-02-01"),
                Map.entry("commitments", "any commitments"),
                Map.entry("concerns", "any concerns"),
                Map.entry("breakdowns", "any breakdowns"),
                Map.entry("behaviours", "any behaviours"),
                Map.entry("communicationStyle", "any style"),
                Map.entry("promises", "any promises"),
                Map.entry("world", "any world"),
                Map.entry("competence", 4),
                Map.entry("fulfilment", 5),
                Map.entry("selfCorrection", 3));
    }

    /** Five raters in all four categories. */
    public static Map<String, Object> raters() {
        return Map.of(
                "consent",
                true,
                "smallGroups",
                "together",
                "raters",
                List.of(
                        rater("Bea", "boss"),
                        rater("Tom", "team"),
                        rater("Maja", "team"),
                        rater("Piet", "peer"),
                        rater("Rita", "other")));
    }

    public static Map<String, Object> rater(String name, String category) {
        return Map.of("name", name, "category", category);
    }

    public static Map<String, Object> interviewed() {
        return Map.of(
                "outcome",
                "interviewed",
                "heldOn",
                "2027-02-01",
                "strengths",
                List.of(Map.of("theme", "any strength")),
                "growth",
                List.of(Map.of("theme", "any growth")));
    }

    public static Map<String, Object> gathered() {
        return Map.of("themes", List.of(Map.of("theme", "any theme")), "boardView", "any broad view");
    }

    public static Map<String, Object> design() {
        return Map.of(
                "assessment", "any assessment",
                "themes", List.of(Map.of("title", "any theme")),
                "practices", List.of(Map.of("title", "any practice")),
                "exercises", List.of(Map.of("title", "any exercise")),
                "reading", List.of(Map.of("title", "any reading")),
                "competencies", List.of(Map.of("name", "any competency")));
    }

    public static Map<String, Object> revisedDesign() {
        Map<String, Object> revised = new HashMap<>(design());
        revised.put("changeNote", "any change");
        return revised;
    }

    public static Map<String, Object> presented() {
        return Map.of(
                "presentedOn",
                "2027-02-01",
                "questions",
                List.of(Map.of("askedBy", "leader", "question", "any question", "answer", "any answer")));
    }

    public static Map<String, Object> yes() {
        return Map.of("answer", "yes");
    }

    public static Map<String, Object> no() {
        return Map.of("answer", "no", "reason", "any reason");
    }

    public static Map<String, Object> approve() {
        return Map.of("answer", "approve");
    }

    public static Map<String, Object> askForChange() {
        return Map.of("answer", "change", "reason", "any reason");
    }

    /** @param startsAt in the coach's zone */
    public static Map<String, Object> schedule(LocalDateTime startsAt) {
        return Map.of("startsAt", startsAt.toString(), "minutes", 60, "mode", "inPerson");
    }

    public static Map<String, Object> held() {
        return Map.of("held", "yes", "wishedOutcome", "any wish");
    }

    public static Map<String, Object> results() {
        return Map.of("accountabilities", "any accountabilities", "progress", "any progress");
    }

    public static Map<String, Object> relationships() {
        return Map.of("strengths", "any strengths", "limitations", "any limitations", "competence", 5, "confidence", 5);
    }

    public static Map<String, Object> groundRules() {
        return Map.ofEntries(
                Map.entry("expectedOfCoach", "any expectation"),
                Map.entry("expectedOfLeader", "any expectation"),
                Map.entry("meetingDays", "any days"),
                Map.entry("meetingPlace", "any place"),
                Map.entry("cadence", "any cadence"),
                Map.entry("minutes", 60),
                Map.entry("communication", "any preference"),
                Map.entry("frustrations", "any frustration"),
                Map.entry("motivations", "any motivation"),
                Map.entry("agendaExplained", true),
                Map.entry("workedTogether", "no"));
    }

    public static Map<String, Object> summary(LocalDate byWhen) {
        return Map.of(
                "outcomeReached",
                "yes",
                "summary",
                "any summary",
                "actions",
                List.of(Map.of("what", "any action", "byWhen", byWhen.toString())));
    }

    /** @param startsAt in the coach's zone */
    public static Map<String, Object> nextSession(LocalDateTime startsAt) {
        return Map.of("next", "date", "startsAt", startsAt.toString(), "minutes", 60, "mode", "inPerson");
    }

    public static Map<String, Object> lastSession() {
        return Map.of("next", "last", "reason", "any reason");
    }

    /** @param day in the past or today */
    public static Map<String, Object> together(LocalDate day) {
        return Map.of("meeting", "together", "togetherOn", day.toString());
    }

    public static Map<String, Object> met(LocalDate day) {
        return Map.of("heldOn", day.toString(), "notes", "any notes");
    }

    public static Map<String, Object> midComparison(List<UUID> outcomes) {
        return Map.of(
                "outcomes",
                actuals(outcomes),
                "competence",
                6,
                "fulfilment",
                6,
                "selfCorrection",
                6,
                "changes",
                List.of(Map.of("kind", "addition", "element", "exercise", "title", "any addition")),
                "summary",
                "any summary for the sponsor");
    }

    public static Map<String, Object> endComparison(List<UUID> outcomes) {
        return Map.of(
                "outcomes",
                actuals(outcomes),
                "competence",
                8,
                "fulfilment",
                8,
                "selfCorrection",
                8,
                "celebration",
                "any celebration",
                "summary",
                "any summary for the sponsor");
    }

    private static List<Map<String, Object>> actuals(List<UUID> outcomes) {
        return outcomes.stream()
                .map(outcome -> Map.<String, Object>of("outcomeId", outcome.toString(), "actual", "any actual"))
                .toList();
    }

    public static Map<String, Object> release() {
        return Map.of("answer", "release");
    }

    public static Map<String, Object> goOn(String... ways) {
        return Map.of("ways", List.of(ways));
    }

    public static Map<String, Object> selfSustainPlan() {
        return Map.of("plan", "any plan");
    }

    public static Map<String, Object> newOutcomes() {
        return Map.of("outcomes", List.of(outcome("any new outcome")), "months", 6, "sameCoach", true);
    }
}
