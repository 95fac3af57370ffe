package dev.waymark.benchmark;

import dev.waymark.story.Answers;
import dev.waymark.story.Cast;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.json.SpinJsonNode;

/** Answers of an ordinary length that lead one engagement straight to its end. */
class AnyAnswers {

    private static final String PARAGRAPH =
            "What was said here would fill a few lines of the coach's own notes. ".repeat(4);

    private final Cast cast;
    private final FormService forms;
    private int sessions;

    AnyAnswers(Cast cast, FormService forms) {
        this.cast = cast;
        this.forms = forms;
    }

    Map<String, Object> to(Task task) {
        LocalDate today = LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), ZoneId.of("Europe/Berlin"));
        return switch (task.getTaskDefinitionKey()) {
            case "userTask_appointPeople" -> Answers.appoint(cast);
            case "userTask_defineContext" -> Answers.context();
            case "userTask_interviewLeader" -> Answers.leaderInterview();
            case "userTask_nameRaters" ->
                Map.of(
                        "consent",
                        true,
                        "smallGroups",
                        "together",
                        "raters",
                        List.of(
                                rater("Tom", "team"),
                                rater("Tia", "team"),
                                rater("Bea", "boss"),
                                rater("Pit", "peer")));
            case "userTask_interviewRater" ->
                Map.of(
                        "outcome", "interviewed",
                        "heldOn", today.toString(),
                        "strengths", List.of(Map.of("theme", "Listens before deciding")),
                        "growth", List.of(Map.of("theme", "Says no earlier")));
            case "userTask_gatherThemes" ->
                Map.of(
                        "themes",
                        List.of(Map.of("theme", "Keeps calm"), Map.of("theme", "Decides late")),
                        "boardView",
                        PARAGRAPH);
            case "userTask_designProgram" ->
                Map.of(
                        "assessment", PARAGRAPH,
                        "themes", List.of(titled("Letting go")),
                        "practices", List.of(titled("One question before each answer"), titled("Weekly look back")),
                        "exercises", List.of(titled("Hand over one decision a week")),
                        "reading", List.of(titled("A chapter on delegation")),
                        "competencies", List.of(Map.of("name", "Delegating"), Map.of("name", "Listening")));
            case "userTask_presentProgram" ->
                Map.of(
                        "presentedOn",
                        today.toString(),
                        "questions",
                        List.of(Map.of("askedBy", "leader", "question", "How long?", "answer", "Nine months")));
            case "userTask_commitAsLeader" -> Map.of("answer", "yes");
            case "userTask_decideMilestone" -> Map.of("answer", "approve");
            case "userTask_scheduleSession" -> appointment(today);
            case "userTask_agreeOutcome" -> Map.of("held", "yes", "wishedOutcome", PARAGRAPH);
            case "userTask_agreeGroundRules" -> Answers.groundRules();
            case "userTask_checkInOnResults" -> Map.of("accountabilities", PARAGRAPH, "progress", PARAGRAPH);
            case "userTask_checkInOnRelationships" ->
                Map.of("strengths", PARAGRAPH, "limitations", PARAGRAPH, "competence", 5, "confidence", 5);
            case "userTask_summariseSession" ->
                Map.of(
                        "summary",
                        PARAGRAPH,
                        "outcomeReached",
                        "partly",
                        "actions",
                        List.of(Map.of(
                                "what",
                                "Hand over the plan",
                                "byWhen",
                                today.plusDays(14).toString())));
            case "userTask_confirmNextSession" -> next(today);
            case "userTask_arrangeReview" ->
                Map.of("meeting", "together", "togetherOn", today.plusDays(7).toString());
            case "userTask_meetTogether" -> Map.of("heldOn", today.toString(), "notes", PARAGRAPH);
            case "userTask_compareOutcomes" -> comparison(task);
            case "userTask_releaseReview" -> Map.of("answer", "release");
            case "userTask_decideContinuation" -> Map.of("ways", List.of("alone"));
            case "userTask_writeSelfSustainPlan" -> Map.of("plan", PARAGRAPH);
            default -> throw new IllegalArgumentException("No answer to " + task.getTaskDefinitionKey());
        };
    }

    private static Map<String, Object> rater(String name, String category) {
        return Map.of("name", name + " Colleague", "category", category);
    }

    private static Map<String, Object> titled(String title) {
        return Map.of("title", title, "detail", PARAGRAPH);
    }

    private static Map<String, Object> appointment(LocalDate today) {
        return Map.of("startsAt", today.plusDays(3) + "T10:30", "minutes", 60, "mode", "inPerson");
    }

    private Map<String, Object> next(LocalDate today) {
        Map<String, Object> answers = new HashMap<>();
        if (++sessions < NoOp.SESSIONS) {
            answers.put("next", "date");
            answers.putAll(appointment(today));
        } else {
            answers.put("next", "last");
            answers.put("reason", "All that was agreed is done");
        }
        return answers;
    }

    private Map<String, Object> comparison(Task task) {
        Map<String, Object> shown = forms.getTaskFormData(task.getId()).getFormFields().stream()
                .collect(Collectors.toMap(
                        FormField::getId, field -> field.getValue().getValue()));
        Map<String, Object> answers = new HashMap<>();
        answers.put(
                "outcomes",
                ((SpinJsonNode) shown.get("outcomes"))
                        .elements().stream()
                                .map(row -> Map.of(
                                        "outcomeId", row.prop("outcomeId").stringValue(),
                                        "actual", "4 of 10",
                                        "gap", "On the way"))
                                .toList());
        answers.put("competence", 6);
        answers.put("fulfilment", 6);
        answers.put("selfCorrection", 5);
        answers.put("summary", PARAGRAPH);
        if (shown.get("kind").equals("end")) {
            answers.put("celebration", PARAGRAPH);
        }
        return answers;
    }
}
