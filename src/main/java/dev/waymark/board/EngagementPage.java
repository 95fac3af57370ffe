package dev.waymark.board;

import dev.waymark.access.Content;
import dev.waymark.board.OpenTasks.OpenTask;
import dev.waymark.engagement.Engagement;
import dev.waymark.engagement.Engagements;
import dev.waymark.engagement.Journal;
import dev.waymark.engagement.JournalEntry;
import dev.waymark.engagement.Outcomes;
import dev.waymark.engagement.Sponsorship;
import dev.waymark.engagement.Step;
import dev.waymark.milestone.MilestoneKind;
import dev.waymark.milestone.MilestoneRegister;
import dev.waymark.people.People;
import dev.waymark.people.Person;
import dev.waymark.planning.AgreedRules;
import dev.waymark.session.CoachReliability;
import dev.waymark.session.SessionHours;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Where one engagement stands, for its parties and program managers; never what was talked about. */
@Controller
class EngagementPage {

    private static final int JOURNAL_ENTRIES = 100;

    private final Engagements engagements;
    private final Outcomes outcomes;
    private final Journal journal;
    private final People people;
    private final OpenTasks tasks;
    private final SessionHours hours;
    private final CoachReliability reliability;
    private final PlanningDesk planning;
    private final MilestoneRegister register;
    private final AgreedRules rules;

    EngagementPage(
            Engagements engagements,
            Outcomes outcomes,
            Journal journal,
            People people,
            OpenTasks tasks,
            SessionHours hours,
            CoachReliability reliability,
            PlanningDesk planning,
            MilestoneRegister register,
            AgreedRules rules) {
        this.engagements = engagements;
        this.outcomes = outcomes;
        this.journal = journal;
        this.people = people;
        this.tasks = tasks;
        this.hours = hours;
        this.reliability = reliability;
        this.planning = planning;
        this.register = register;
        this.rules = rules;
    }

    /** @param state {@code done}, {@code current} or {@code ahead} */
    record StepOnTheWay(Step step, String state) {}

    /** @param deputy of a sponsor */
    record Party(String role, String name, @Nullable String deputy) {

        Party(String role, String name) {
            this(role, name, null);
        }
    }

    /** @param who null where time did it */
    record Event(Instant at, @Nullable String who, String what) {}

    /** Refuses with 404 for whoever is no party of it, as if it did not exist. */
    @GetMapping("/engagements/{id}")
    String show(@PathVariable UUID id, @ModelAttribute("visitor") Visitor visitor, Model model) {
        Engagement engagement = engagements
                .findById(id)
                .filter(found -> visitor.maySee(Content.PROGRESS, found))
                .orElseThrow(NotFound::new);
        List<JournalEntry> entries = journal.findByEngagementIdOrderByAtDesc(id, PageRequest.of(0, JOURNAL_ENTRIES));
        Map<UUID, String> names = names(engagement, entries);
        List<OpenTask> open = tasks.of(List.of(id)).getOrDefault(id, List.of());
        model.addAttribute("engagement", engagement);
        model.addAttribute("running", engagement.state() == Engagement.State.RUNNING);
        model.addAttribute("leader", names.get(engagement.leaderId()));
        model.addAttribute("steps", steps(engagement));
        model.addAttribute("parties", parties(engagement, names));
        model.addAttribute("waiting", Waiting.on(open, engagement.step(), visitor));
        if (visitor.maySee(Content.OUTCOMES, engagement)) {
            model.addAttribute("outcomes", outcomes.findByEngagementIdOrderByPosition(id));
        }
        model.addAttribute("events", events(entries, names));
        if (engagement.coachingFrom() != null) {
            register.agreement(id, MilestoneKind.COMMITMENT).ifPresent(agreement -> {
                model.addAttribute("agreement", agreement);
                model.addAttribute("rules", rules.of(agreement.milestoneId()));
            });
            if (visitor.maySee(Content.HOURS_USED, engagement)) {
                model.addAttribute("sessions", hours.figures(List.of(id)).get(id));
            }
            model.addAttribute("talks", visitor.maySee(Content.SESSIONS, engagement));
            model.addAttribute("account", visitor.maySee(Content.HOURS_ACCOUNT, engagement));
            if (visitor.maySee(Content.KEPT_SESSIONS, engagement)) {
                model.addAttribute("broken", reliability.broken(engagement.appointedCoachId()));
            }
        }
        model.addAttribute("actionPlan", visitor.maySee(Content.ACTION_PLAN, engagement));
        model.addAttribute("perspectives", visitor.maySee(Content.FEEDBACK, engagement));
        model.addAttribute("planning", planning.of(engagement, visitor));
        return "engagement";
    }

    private static List<StepOnTheWay> steps(Engagement engagement) {
        boolean completed = engagement.state() == Engagement.State.COMPLETED;
        boolean running = engagement.state() == Engagement.State.RUNNING;
        List<StepOnTheWay> steps = new ArrayList<>();
        for (Step step : Step.values()) {
            boolean done = completed || step.ordinal() < engagement.step().ordinal();
            steps.add(
                    new StepOnTheWay(step, done ? "done" : running && step == engagement.step() ? "current" : "ahead"));
        }
        return steps;
    }

    private static List<Party> parties(Engagement engagement, Map<UUID, String> names) {
        List<Party> parties = new ArrayList<>();
        parties.add(new Party("Leader", name(engagement.leaderId(), names)));
        parties.add(new Party("Coach", name(engagement.coachId(), names)));
        for (Sponsorship each : engagement.sponsorships()) {
            parties.add(new Party(
                    "Sponsor",
                    name(each.sponsorId(), names),
                    each.deputyId() == null ? null : name(each.deputyId(), names)));
        }
        parties.add(new Party("Program manager", name(engagement.programManagerId(), names)));
        return parties;
    }

    private static String name(@Nullable UUID personId, Map<UUID, String> names) {
        return personId == null ? "not yet appointed" : names.getOrDefault(personId, "unknown");
    }

    private static List<Event> events(List<JournalEntry> entries, Map<UUID, String> names) {
        return entries.stream()
                .map(entry -> new Event(
                        entry.at(), entry.personId() == null ? null : names.get(entry.personId()), entry.event()))
                .toList();
    }

    private Map<UUID, String> names(Engagement engagement, List<JournalEntry> entries) {
        Set<UUID> ids = new HashSet<>();
        ids.add(engagement.leaderId());
        ids.add(engagement.programManagerId());
        if (engagement.coachId() != null) {
            ids.add(engagement.coachId());
        }
        for (Sponsorship each : engagement.sponsorships()) {
            ids.add(each.sponsorId());
            if (each.deputyId() != null) {
                ids.add(each.deputyId());
            }
        }
        for (JournalEntry entry : entries) {
            if (entry.personId() != null) {
                ids.add(entry.personId());
            }
        }
        Map<UUID, String> names = new HashMap<>();
        for (Person person : people.findAllById(ids)) {
            names.put(person.id(), person.name());
        }
        return names;
    }
}
