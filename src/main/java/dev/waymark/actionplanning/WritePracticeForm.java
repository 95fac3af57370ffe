package dev.waymark.actionplanning;

import dev.waymark.engagement.Today;
import dev.waymark.form.Refused;
import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** One practice is put into words: what changes, the mindset beneath it, the behaviour that shows (acceptance A-77). */
@Component
class WritePracticeForm implements TaskForm<WritePracticeForm.Answers> {

    record Answers(String title, String personalChange, String mindset, String behaviour, List<Row> steps) {}

    record Row(String what, LocalDate byWhen) {}

    private final Practices practices;
    private final PracticeSteps steps;
    private final Criteria criteria;
    private final Today today;

    WritePracticeForm(Practices practices, PracticeSteps steps, Criteria criteria, Today today) {
        this.practices = practices;
        this.steps = steps;
        this.criteria = criteria;
        this.today = today;
    }

    @Override
    public String id() {
        return "write-practice";
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Map<String, Object> prefill(Work work) {
        Practice practice = practices.get(work.get(ActionPlanningModel.PRACTICE_ID));
        Map<String, Object> shown = new HashMap<>();
        shown.put("title", practice.title());
        shown.put("personalChange", practice.personalChange());
        shown.put("mindset", practice.mindset());
        shown.put("behaviour", practice.behaviour());
        shown.put("mend", practice.mend());
        shown.put(
                "steps",
                steps.findByPracticeIdInOrderByPosition(List.of(practice.id())).stream()
                        .map(each -> Map.of("what", each.what(), "byWhen", each.byWhen()))
                        .toList());
        shown.put(
                "criteria",
                criteria.all().stream().map(each -> Map.of("criterion", each)).toList());
        return shown;
    }

    @Override
    public Routing submitted(Work work, Answers answers) {
        if (answers.mindset().equalsIgnoreCase(answers.behaviour())) {
            throw new Refused("mindset", "must say what lies beneath the behaviour, not the same again");
        }
        LocalDate day = today.ofLeader(work.businessKey());
        if (answers.steps().stream().anyMatch(row -> row.byWhen().isBefore(day))) {
            throw new Refused("byWhen", "must not lie in the past");
        }
        Practice practice = practices.save(practices
                .get(work.get(ActionPlanningModel.PRACTICE_ID))
                .written(answers.title(), answers.personalChange(), answers.mindset(), answers.behaviour()));
        steps.deleteByPracticeId(practice.id());
        List<PracticeStep> written = new ArrayList<>();
        for (Row row : answers.steps()) {
            written.add(new PracticeStep(
                    UUID.randomUUID(), 0, practice.id(), written.size() + 1, row.what(), row.byWhen()));
        }
        steps.saveAll(written);
        return Routing.none();
    }
}
