package dev.waymark.actionplanning;

import dev.waymark.form.Option;
import dev.waymark.form.Refused;
import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Item 5, if there is time: coaching on the plan and on initiatives that matter (acceptance ). */
@Component
class BeginCoachingForm implements TaskForm<BeginCoachingForm.Answers> {

    record Answers(
            Talked agendaItem,
            List<UUID> practices,
            List<UUID> initiatives,
            @Nullable String notes,
            @Nullable String reason) {}

    private final Practices allPractices;
    private final Initiatives allInitiatives;
    private final AgendaOutcomes agenda;

    BeginCoachingForm(Practices allPractices, Initiatives allInitiatives, AgendaOutcomes agenda) {
        this.allPractices = allPractices;
        this.allInitiatives = allInitiatives;
        this.agenda = agenda;
    }

    @Override
    public String id() {
        return "begin-coaching";
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Map<String, Object> prefill(Work work) {
        return Map.of(
                "practiceOptions",
                allPractices.agreed(work.get(ActionPlanningModel.MEETING_ID)).stream()
                        .map(each -> new Option(each.title(), each.id().toString()))
                        .toList(),
                "initiativeOptions",
                allInitiatives.current(work.businessKey()).stream()
                        .map(each -> new Option(each.title(), each.id().toString()))
                        .toList());
    }

    @Override
    public Routing submitted(Work work, Answers answers) {
        UUID meetingId = work.get(ActionPlanningModel.MEETING_ID);
        if (answers.agendaItem() == Talked.skipped) {
            agenda.leftOut(meetingId, AgendaItem.COACHING, answers.reason());
            return Routing.none();
        }
        if (answers.practices().isEmpty() && answers.initiatives().isEmpty() && answers.notes() == null) {
            throw new Refused("notes", "must say what the coaching was about where nothing is chosen");
        }
        agenda.covered(meetingId, AgendaItem.COACHING, focus(work, answers));
        return Routing.none();
    }

    private @Nullable String focus(Work work, Answers answers) {
        List<String> lines = new ArrayList<>();
        allPractices.agreed(work.get(ActionPlanningModel.MEETING_ID)).stream()
                .filter(each -> answers.practices().contains(each.id()))
                .forEach(each -> lines.add("Practice: " + each.title()));
        allInitiatives.current(work.businessKey()).stream()
                .filter(each -> answers.initiatives().contains(each.id()))
                .forEach(each -> lines.add("Initiative: " + each.title()));
        if (answers.notes() != null) {
            lines.add(answers.notes());
        }
        return String.join("\n", lines);
    }
}
