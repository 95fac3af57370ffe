package dev.waymark.actionplanning;

import dev.waymark.form.Refused;
import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Item 4: the leader names whom to ask for feedback, or would rather not (acceptance ). */
@Component
class ChooseSupportersForm implements TaskForm<ChooseSupportersForm.Answers> {

    /** Spelled as in the form. */
    enum Wish {
        ask,
        ratherNot,
        skipped
    }

    record Answers(
            Wish wish,
            List<Row> supporters,
            List<Share> shares,
            @Nullable String reason) {}

    record Row(String name, @Nullable String relation) {}

    record Share(String withWhom, LocalDate sharedOn) {}

    private final PlanningMeetings meetings;
    private final Supporters supporters;
    private final PracticeShares shares;
    private final AgendaOutcomes agenda;
    private final Clock clock;

    ChooseSupportersForm(
            PlanningMeetings meetings,
            Supporters supporters,
            PracticeShares shares,
            AgendaOutcomes agenda,
            Clock clock) {
        this.meetings = meetings;
        this.supporters = supporters;
        this.shares = shares;
        this.agenda = agenda;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "choose-supporters";
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Routing submitted(Work work, Answers answers) {
        PlanningMeeting meeting = meetings.get(work.get(ActionPlanningModel.MEETING_ID));
        if (answers.wish() == Wish.skipped) {
            agenda.leftOut(meeting.id(), AgendaItem.SUPPORTERS, answers.reason());
            return Routing.none();
        }
        if (answers.wish() == Wish.ask) {
            if (answers.supporters().isEmpty()) {
                throw new Refused("supporters", "must name at least one person");
            }
            if (answers.supporters().stream().map(Row::name).distinct().count()
                    < answers.supporters().size()) {
                throw new Refused("supporters", "must name each person once");
            }
            supporters.saveAll(answers.supporters().stream()
                    .map(row -> Supporter.named(meeting, row.name(), row.relation(), clock.instant()))
                    .toList());
        }
        shares.saveAll(answers.shares().stream()
                .map(row -> new PracticeShare(UUID.randomUUID(), 0, meeting.id(), row.withWhom(), row.sharedOn()))
                .toList());
        agenda.covered(meeting.id(), AgendaItem.SUPPORTERS, null);
        return Routing.none();
    }
}
