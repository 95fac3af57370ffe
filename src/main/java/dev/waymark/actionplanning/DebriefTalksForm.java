package dev.waymark.actionplanning;

import dev.waymark.calendar.InWords;
import dev.waymark.form.Option;
import dev.waymark.form.Refused;
import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Item 1: coach and leader make sense of each talk (acceptance ). */
@Component
class DebriefTalksForm implements TaskForm<DebriefTalksForm.Answers> {

    record Answers(
            Talked agendaItem,
            @Nullable String notes,
            List<Row> talks,
            @Nullable String reason) {}

    record Row(UUID talk, String debrief) {}

    private final PreparatoryTalks talks;
    private final AgendaOutcomes agenda;

    DebriefTalksForm(PreparatoryTalks talks, AgendaOutcomes agenda) {
        this.talks = talks;
        this.agenda = agenda;
    }

    @Override
    public String id() {
        return "debrief-talks";
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Map<String, Object> prefill(Work work) {
        List<PreparatoryTalk> held = held(work);
        return Map.of(
                "nothingHeld",
                held.isEmpty(),
                "held",
                held.stream()
                        .map(each -> Map.of(
                                "withWhom", each.withWhom(),
                                "about", each.about() == null ? "" : each.about(),
                                "said", each.said()))
                        .toList(),
                "talkOptions",
                held.stream()
                        .map(each -> new Option(
                                each.withWhom() + ", " + InWords.date(each.heldOn()),
                                each.id().toString()))
                        .toList(),
                "talks",
                held.stream().map(each -> Map.of("talk", each.id().toString())).toList());
    }

    @Override
    public Routing submitted(Work work, Answers answers) {
        UUID meetingId = work.get(ActionPlanningModel.MEETING_ID);
        if (answers.agendaItem() == Talked.skipped) {
            agenda.leftOut(meetingId, AgendaItem.DEBRIEF, answers.reason());
            return Routing.none();
        }
        List<PreparatoryTalk> held = held(work);
        Map<UUID, String> debriefs = answers.talks().stream()
                .collect(Collectors.toMap(Row::talk, Row::debrief, (one, other) -> one + "\n" + other));
        if (!held.stream().allMatch(each -> debriefs.containsKey(each.id()))) {
            throw new Refused("talks", "must speak of every talk that was held");
        }
        if (held.isEmpty() && answers.notes() == null) {
            throw new Refused("notes", "must be given where no talk was recorded");
        }
        talks.saveAll(held.stream()
                .map(each -> each.debriefed(Objects.requireNonNull(debriefs.get(each.id()))))
                .toList());
        agenda.covered(meetingId, AgendaItem.DEBRIEF, answers.notes());
        return Routing.none();
    }

    private List<PreparatoryTalk> held(Work work) {
        return talks.findByMeetingIdOrderByPosition(work.get(ActionPlanningModel.MEETING_ID));
    }
}
