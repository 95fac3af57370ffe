package dev.waymark.actionplanning;

import dev.waymark.engagement.Engagement;
import dev.waymark.engagement.Engagements;
import dev.waymark.form.Refused;
import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import dev.waymark.planning.DesignElement;
import dev.waymark.planning.ProgramDesigns;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Item 2 begins: which practices become final, and who writes (acceptance ). */
@Component
class ChoosePracticesForm implements TaskForm<ChoosePracticesForm.Answers> {

    record Answers(
            Talked agendaItem,
            PlanningMeeting.@Nullable Scribe scribe,
            List<Row> practices,
            @Nullable String reason) {}

    record Row(String title) {}

    private final PlanningMeetings meetings;
    private final Practices practices;
    private final AgendaOutcomes agenda;
    private final ProgramDesigns designs;
    private final Engagements engagements;

    ChoosePracticesForm(
            PlanningMeetings meetings,
            Practices practices,
            AgendaOutcomes agenda,
            ProgramDesigns designs,
            Engagements engagements) {
        this.meetings = meetings;
        this.practices = practices;
        this.agenda = agenda;
        this.designs = designs;
        this.engagements = engagements;
    }

    @Override
    public String id() {
        return "choose-practices";
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    /** The practices of the program are the drafts. */
    @Override
    public Map<String, Object> prefill(Work work) {
        return Map.of(
                "practices",
                designs.current(work.businessKey())
                        .map(design -> design.elements(DesignElement.Kind.PRACTICE).stream()
                                .map(each -> Map.of("title", each.title()))
                                .toList())
                        .orElse(List.of()));
    }

    @Override
    public Routing submitted(Work work, Answers answers) {
        PlanningMeeting meeting = meetings.get(work.get(ActionPlanningModel.MEETING_ID));
        Engagement engagement = engagements.get(work.businessKey());
        if (answers.agendaItem() == Talked.skipped) {
            agenda.leftOut(meeting.id(), AgendaItem.PRACTICES, answers.reason());
            return Routing.of(ActionPlanningModel.SCRIBE_ID, engagement.appointedCoachId());
        }
        if (answers.practices().isEmpty()) {
            throw new Refused("practices", "must hold at least one");
        }
        if (answers.practices().stream().map(Row::title).distinct().count()
                < answers.practices().size()) {
            throw new Refused("practices", "must name each practice once");
        }
        PlanningMeeting.Scribe scribe = Objects.requireNonNull(answers.scribe());
        List<Practice> drafts = new ArrayList<>();
        for (Row row : answers.practices()) {
            drafts.add(Practice.draft(meeting, drafts.size() + 1, row.title()));
        }
        practices.saveAll(drafts);
        meetings.save(meeting.writtenBy(scribe));
        agenda.covered(meeting.id(), AgendaItem.PRACTICES, null);
        return Routing.of(
                ActionPlanningModel.SCRIBE_ID,
                scribe == PlanningMeeting.Scribe.leader ? engagement.leaderId() : engagement.appointedCoachId());
    }
}
