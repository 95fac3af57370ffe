package dev.waymark.actionplanning;

import dev.waymark.engagement.Diary;
import dev.waymark.engagement.Engagements;
import dev.waymark.engagement.MeetingHours;
import dev.waymark.form.Option;
import dev.waymark.form.Refused;
import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Item 6, if it helps: the arena or the level of each practice, and something to read (acceptance ). With it
 * the meeting is over.
 */
@Component
class FramePracticesForm implements TaskForm<FramePracticesForm.Answers> {

    /** @param minutes asked for where planning meetings come out of the coaching hours */
    record Answers(
            Talked agendaItem,
            List<Row> practices,
            @Nullable String reason,
            @Nullable Integer minutes) {}

    record Row(
            UUID practice,
            Practice.@Nullable Arena arena,
            Practice.@Nullable Level fromLevel,
            Practice.@Nullable Level toLevel,
            @Nullable String reading) {

        boolean saysNothing() {
            return arena == null && fromLevel == null && toLevel == null && reading == null;
        }
    }

    private final Practices practices;
    private final AgendaOutcomes agenda;
    private final PlanningMeetings meetings;
    private final Engagements engagements;
    private final MeetingHours hours;
    private final Diary diary;

    FramePracticesForm(
            Practices practices,
            AgendaOutcomes agenda,
            PlanningMeetings meetings,
            Engagements engagements,
            MeetingHours hours,
            Diary diary) {
        this.practices = practices;
        this.agenda = agenda;
        this.meetings = meetings;
        this.engagements = engagements;
        this.hours = hours;
        this.diary = diary;
    }

    @Override
    public String id() {
        return "frame-practices";
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Map<String, Object> prefill(Work work) {
        List<Practice> agreed = agreed(work);
        Map<String, Object> shown = new HashMap<>();
        shown.put(MeetingHours.COUNTED, engagements.get(work.businessKey()).meetingsCount());
        shown.put(
                "minutes",
                meetings.get(work.get(ActionPlanningModel.MEETING_ID)).minutes());
        shown.put(
                "practiceOptions",
                agreed.stream()
                        .map(each -> new Option(each.title(), each.id().toString()))
                        .toList());
        shown.put(
                "practices",
                agreed.stream()
                        .map(each -> Map.of("practice", each.id().toString()))
                        .toList());
        return shown;
    }

    @Override
    public Routing submitted(Work work, Answers answers) {
        UUID meetingId = work.get(ActionPlanningModel.MEETING_ID);
        if (answers.agendaItem() == Talked.skipped) {
            agenda.leftOut(meetingId, AgendaItem.FRAMING, answers.reason());
        } else {
            frame(agreed(work), answers.practices());
            agenda.covered(meetingId, AgendaItem.FRAMING, null);
        }
        hours.met(engagements.get(work.businessKey()), answers.minutes());
        diary.note(work, "Action plan agreed");
        return Routing.none();
    }

    private void frame(List<Practice> agreed, List<Row> rows) {
        if (rows.stream().allMatch(Row::saysNothing)) {
            throw new Refused("practices", "must frame at least one practice");
        }
        Map<UUID, Row> byPractice = new HashMap<>();
        for (Row row : rows) {
            if ((row.fromLevel() == null) != (row.toLevel() == null)) {
                throw new Refused(
                        row.toLevel() == null ? "toLevel" : "fromLevel", "must be given with the other level");
            }
            if (row.fromLevel() != null
                    && row.toLevel() != null
                    && row.fromLevel().compareTo(row.toLevel()) >= 0) {
                throw new Refused("toLevel", "must come after the level that the practice leaves");
            }
            if (byPractice.put(row.practice(), row) != null) {
                throw new Refused("practices", "must speak of each practice once");
            }
        }
        for (Practice practice : agreed) {
            Row row = byPractice.get(practice.id());
            if (row != null && !row.saysNothing()) {
                practices.save(practice.framed(row.arena(), row.fromLevel(), row.toLevel(), row.reading()));
            }
        }
    }

    private List<Practice> agreed(Work work) {
        return practices.agreed(work.get(ActionPlanningModel.MEETING_ID));
    }
}
