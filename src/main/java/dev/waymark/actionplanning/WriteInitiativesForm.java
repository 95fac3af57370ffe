package dev.waymark.actionplanning;

import dev.waymark.engagement.Diary;
import dev.waymark.form.Refused;
import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The leader writes down what to move in the organisation; a meeting opens with it (acceptance ). */
@Component
class WriteInitiativesForm implements TaskForm<WriteInitiativesForm.Answers> {

    record Answers(List<Row> initiatives) {}

    record Row(String kind, String title, @Nullable String detail) {}

    private final Initiatives initiatives;
    private final PlanningMeetings meetings;
    private final Diary diary;
    private final Clock clock;

    WriteInitiativesForm(Initiatives initiatives, PlanningMeetings meetings, Diary diary, Clock clock) {
        this.initiatives = initiatives;
        this.meetings = meetings;
        this.diary = diary;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "write-initiatives";
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Map<String, Object> prefill(Work work) {
        return Map.of(
                "written",
                initiatives.current(work.businessKey()).stream()
                        .map(each -> Map.of("kind", each.kind().words(), "title", each.title()))
                        .toList());
    }

    @Override
    public Routing submitted(Work work, Answers answers) {
        UUID engagementId = work.businessKey();
        List<Initiative> written = initiatives.findByEngagementIdOrderByPosition(engagementId);
        if (answers.initiatives().isEmpty() && initiatives.current(engagementId).isEmpty()) {
            throw new Refused("initiatives", "must hold at least one");
        }
        Instant now = clock.instant();
        List<Initiative> added = new ArrayList<>();
        for (Row row : answers.initiatives()) {
            added.add(Initiative.written(
                    engagementId,
                    written.size() + added.size() + 1,
                    Initiative.Kind.of(row.kind()),
                    row.title(),
                    row.detail(),
                    now));
        }
        initiatives.saveAll(added);
        PlanningMeeting meeting = meetings.save(PlanningMeeting.opened(engagementId, now));
        diary.note(work, "Leadership initiatives written");
        return Routing.of(ActionPlanningModel.MEETING_ID, meeting.id());
    }
}
