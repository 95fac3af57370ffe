package dev.waymark.session;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Answers to the forms of a session. */
final class SessionAnswers {

    private SessionAnswers() {}

    /** @param startsAt in the coach's zone */
    static Map<String, Object> at(String startsAt) {
        return Map.of("startsAt", startsAt, "minutes", 60, "mode", "inPerson");
    }

    static Map<String, Object> agreed() {
        return Map.of("held", "yes", "wishedOutcome", "A plan for the merger");
    }

    static Map<String, Object> notHeld(String cause) {
        return Map.of("held", "no", "cause", cause, "notHeldReason", "The train stood still");
    }

    static Map<String, Object> groundRules() {
        return new HashMap<>(Map.ofEntries(
                Map.entry("expectedOfCoach", "Plain words"),
                Map.entry("expectedOfLeader", "Comes prepared"),
                Map.entry("meetingDays", "Wednesdays at nine"),
                Map.entry("meetingPlace", "Room Fjord"),
                Map.entry("cadence", "Every other week"),
                Map.entry("minutes", 60),
                Map.entry("communication", "By phone, at once"),
                Map.entry("frustrations", "Meetings without an end"),
                Map.entry("motivations", "Seeing people grow"),
                Map.entry("agendaExplained", true),
                Map.entry("workedTogether", "no")));
    }

    static Map<String, Object> results() {
        return Map.of("accountabilities", "Talk to the team", "progress", "Half done");
    }

    static Map<String, Object> relationships() {
        return new HashMap<>(
                Map.of("strengths", "Clear words", "limitations", "Little patience", "competence", 5, "confidence", 6));
    }

    static Map<String, Object> rated(String competency) {
        return with(relationships(), "competencyProgress", List.of(Map.of("competency", competency, "progress", 6)));
    }

    static Map<String, Object> summary() {
        return Map.of(
                "summary",
                "Ask first, then decide",
                "actions",
                List.of(action("Talk to the team", "2027-03-20")),
                "outcomeReached",
                "partly");
    }

    static Map<String, Object> action(String what, String byWhen) {
        return Map.of("what", what, "byWhen", byWhen);
    }

    static Map<String, Object> with(Map<String, Object> answers, String key, Object value) {
        Map<String, Object> more = new HashMap<>(answers);
        more.put(key, value);
        return more;
    }
}
