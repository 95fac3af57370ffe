package dev.waymark.actionplanning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Agenda and action plan as coach and leader take them away; for nobody else. */
@Component
public class PlanOnPaper {

    private final PlanningMeetings meetings;
    private final AgendaOutcomes outcomes;
    private final Practices practices;
    private final PracticeSteps steps;
    private final PracticeLinks links;
    private final Initiatives initiatives;
    private final Supporters supporters;
    private final ActionPlanningSettings settings;

    PlanOnPaper(
            PlanningMeetings meetings,
            AgendaOutcomes outcomes,
            Practices practices,
            PracticeSteps steps,
            PracticeLinks links,
            Initiatives initiatives,
            Supporters supporters,
            ActionPlanningSettings settings) {
        this.meetings = meetings;
        this.outcomes = outcomes;
        this.practices = practices;
        this.steps = steps;
        this.links = links;
        this.initiatives = initiatives;
        this.supporters = supporters;
        this.settings = settings;
    }

    /**
     * The agenda of the latest meeting.
     *
     * @param startsAt null while the meeting has no date
     */
    public record Agenda(
            @Nullable Instant startsAt,
            int minutes,
            @Nullable String place,
            List<Item> items) {}

    /**
     * @param covered null while it is still to come
     * @param reason why it was left out
     */
    public record Item(
            int number,
            String title,
            String purpose,
            @Nullable Boolean covered,
            @Nullable String reason,
            @Nullable String notes) {}

    public record Plan(List<Practised> practices, List<Moved> initiatives, List<Asked> supporters) {

        public boolean isEmpty() {
            return practices.isEmpty() && initiatives.isEmpty();
        }
    }

    /** A practice of the plan. */
    public record Practised(
            String title,
            @Nullable String personalChange,
            @Nullable String mindset,
            @Nullable String behaviour,
            List<FirstStep> steps,
            List<Help> helps,
            @Nullable String frame,
            @Nullable String reading) {}

    public record FirstStep(String what, LocalDate byWhen) {}

    /** How a practice helps with an initiative. */
    public record Help(String initiative, String how) {}

    /** An initiative that goes on. */
    public record Moved(String kind, String title, @Nullable String detail) {}

    public record Asked(String name, String state) {}

    public Agenda agenda(UUID engagementId) {
        Optional<PlanningMeeting> meeting = meetings.findFirstByEngagementIdOrderByOpenedAtDesc(engagementId);
        Map<AgendaItem, AgendaOutcome> reached =
                meeting.map(PlanningMeeting::id).map(outcomes::findByMeetingId).stream()
                        .flatMap(List::stream)
                        .collect(Collectors.toMap(AgendaOutcome::item, Function.identity()));
        return new Agenda(
                meeting.map(PlanningMeeting::startsAt).orElse(null),
                meeting.map(PlanningMeeting::minutes).orElse(settings.minutes()),
                meeting.map(PlanningMeeting::place).orElse(null),
                Stream.of(AgendaItem.values())
                        .map(item -> item(item, reached.get(item)))
                        .toList());
    }

    private static Item item(AgendaItem item, @Nullable AgendaOutcome outcome) {
        return new Item(
                item.number(),
                item.title(),
                item.purpose(),
                outcome == null ? null : outcome.covered(),
                outcome == null ? null : outcome.reason(),
                outcome == null ? null : outcome.notes());
    }

    /** What is final, in as many queries whatever its length. */
    public Plan plan(UUID engagementId) {
        List<Practice> agreed = practices.findByEngagementIdAndStateOrderByPosition(engagementId, Practice.State.FINAL);
        List<Initiative> all = initiatives.findByEngagementIdOrderByPosition(engagementId);
        List<UUID> ids = agreed.stream().map(Practice::id).toList();
        Map<UUID, List<PracticeStep>> stepsOf = ids.isEmpty()
                ? Map.of()
                : steps.findByPracticeIdInOrderByPosition(ids).stream()
                        .collect(Collectors.groupingBy(PracticeStep::practiceId));
        Map<UUID, List<PracticeLink>> linksOf = ids.isEmpty()
                ? Map.of()
                : links.findByPracticeIdIn(ids).stream().collect(Collectors.groupingBy(PracticeLink::practiceId));
        Map<UUID, Initiative> byId = all.stream().collect(Collectors.toMap(Initiative::id, Function.identity()));
        return new Plan(
                agreed.stream()
                        .map(each -> practised(
                                each,
                                stepsOf.getOrDefault(each.id(), List.of()),
                                linksOf.getOrDefault(each.id(), List.of()),
                                byId))
                        .toList(),
                all.stream()
                        .filter(each -> each.state() == Initiative.State.CURRENT)
                        .map(each -> new Moved(each.kind().words(), each.title(), each.detail()))
                        .toList(),
                supporters.findByEngagementIdOrderByNameAscIdAsc(engagementId).stream()
                        .map(each -> new Asked(each.name(), each.state().words()))
                        .toList());
    }

    private static Practised practised(
            Practice practice, List<PracticeStep> steps, List<PracticeLink> links, Map<UUID, Initiative> initiatives) {
        return new Practised(
                practice.title(),
                practice.personalChange(),
                practice.mindset(),
                practice.behaviour(),
                steps.stream()
                        .map(each -> new FirstStep(each.what(), each.byWhen()))
                        .toList(),
                links.stream()
                        .map(each -> new Help(
                                Objects.requireNonNull(initiatives.get(each.initiativeId()))
                                        .title(),
                                each.how()))
                        .toList(),
                frame(practice),
                practice.reading());
    }

    private static @Nullable String frame(Practice practice) {
        List<String> words = new ArrayList<>();
        if (practice.arena() != null) {
            words.add(practice.arena().words());
        }
        if (practice.fromLevel() != null && practice.toLevel() != null) {
            words.add(practice.fromLevel().words() + " to " + practice.toLevel().words());
        }
        return words.isEmpty() ? null : String.join("; ", words);
    }
}
