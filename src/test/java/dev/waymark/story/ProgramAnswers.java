package dev.waymark.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Answers about the program and its milestones that every form takes. */
public final class ProgramAnswers {

    private ProgramAnswers() {}

    public static Map<String, Object> design() {
        return Map.of(
                "assessment", "any assessment",
                "themes", List.of(Map.of("title", "any theme")),
                "practices", List.of(Map.of("title", "any practice", "detail", "any detail")),
                "exercises", List.of(),
                "reading", List.of(Map.of("title", "any book")),
                "competencies", List.of(Map.of("name", "any competency")));
    }

    public static Map<String, Object> revision(String changeNote) {
        Map<String, Object> answers = new HashMap<>(design());
        answers.put("changeNote", changeNote);
        return answers;
    }

    public static Map<String, Object> presentation() {
        return Map.of(
                "presentedOn",
                "2027-02-01",
                "questions",
                List.of(Map.of("askedBy", "sponsor", "question", "any question", "answer", "any answer")));
    }

    public static Map<String, Object> commit() {
        return Map.of("answer", "yes");
    }

    public static Map<String, Object> decline(String reason) {
        return Map.of("answer", "no", "reason", reason);
    }

    public static Map<String, Object> approve() {
        return Map.of("answer", "approve");
    }

    public static Map<String, Object> askForChange(String reason) {
        return Map.of("answer", "change", "reason", reason);
    }
}
