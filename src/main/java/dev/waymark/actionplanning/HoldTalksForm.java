package dev.waymark.actionplanning;

import dev.waymark.engagement.Today;
import dev.waymark.feedback.PerspectiveTheme;
import dev.waymark.feedback.Perspectives;
import dev.waymark.form.Option;
import dev.waymark.form.Refused;
import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The leader records the talks before the meeting: with the manager, and about feedback (acceptance ). */
@Component
class HoldTalksForm implements TaskForm<HoldTalksForm.Answers> {

    private static final String MANAGER = "Manager";

    record Answers(LocalDate managerOn, String managerSaid, List<Row> talks) {}

    /**
     * @param feedbackItem position among the themes of the feedback
     * @param about in the leader's own words, where it is none of these themes
     */
    record Row(
            @Nullable Integer feedbackItem,
            @Nullable String about,
            PreparatoryTalk.Concern concern,
            String withWhom,
            LocalDate heldOn,
            String said) {}

    private final PreparatoryTalks talks;
    private final Perspectives perspectives;
    private final Today today;

    HoldTalksForm(PreparatoryTalks talks, Perspectives perspectives, Today today) {
        this.talks = talks;
        this.perspectives = perspectives;
        this.today = today;
    }

    @Override
    public String id() {
        return "hold-talks";
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Map<String, Object> prefill(Work work) {
        List<PerspectiveTheme> themes = perspectives.themes(work.businessKey());
        return Map.of(
                "feedback",
                themes.stream()
                        .map(each -> Map.of("category", each.category(), "theme", each.theme()))
                        .toList(),
                "items",
                IntStream.range(0, themes.size())
                        .mapToObj(position -> new Option(themes.get(position).theme(), String.valueOf(position)))
                        .toList());
    }

    @Override
    public Routing submitted(Work work, Answers answers) {
        LocalDate day = today.ofLeader(work.businessKey());
        if (answers.managerOn().isAfter(day)) {
            throw new Refused("managerOn", "must not lie in the future");
        }
        UUID meetingId = work.get(ActionPlanningModel.MEETING_ID);
        List<PreparatoryTalk> held = new ArrayList<>();
        held.add(new PreparatoryTalk(
                UUID.randomUUID(),
                0,
                meetingId,
                1,
                PreparatoryTalk.Kind.MANAGER,
                MANAGER,
                null,
                null,
                answers.managerOn(),
                answers.managerSaid(),
                null));
        List<PerspectiveTheme> themes = perspectives.themes(work.businessKey());
        for (Row row : answers.talks()) {
            if (row.heldOn().isAfter(day)) {
                throw new Refused("heldOn", "must not lie in the future");
            }
            String about = row.feedbackItem() == null
                    ? row.about()
                    : themes.get(row.feedbackItem()).theme();
            if (about == null) {
                throw new Refused("about", "must be given where the talk was about none of the themes");
            }
            held.add(new PreparatoryTalk(
                    UUID.randomUUID(),
                    0,
                    meetingId,
                    held.size() + 1,
                    PreparatoryTalk.Kind.OTHER,
                    row.withWhom(),
                    about,
                    row.concern(),
                    row.heldOn(),
                    row.said(),
                    null));
        }
        talks.saveAll(held);
        return Routing.none();
    }
}
