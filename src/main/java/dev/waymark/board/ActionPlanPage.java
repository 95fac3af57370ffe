package dev.waymark.board;

import dev.waymark.access.Content;
import dev.waymark.action.Action;
import dev.waymark.action.ActionBook;
import dev.waymark.action.ActionRights;
import dev.waymark.action.Door;
import dev.waymark.action.Metric;
import dev.waymark.action.MetricBook;
import dev.waymark.action.PlanView;
import dev.waymark.action.Project;
import dev.waymark.action.Side;
import dev.waymark.action.StreamEntry;
import dev.waymark.engagement.Engagement;
import dev.waymark.engagement.Engagements;
import dev.waymark.form.Refused;
import dev.waymark.people.People;
import dev.waymark.people.Person;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The action plan, for the coach and the leader of an engagement and for nobody else. */
@Controller
@RequestMapping("/engagements/{id}")
class ActionPlanPage {

    private static final int LINES = 20;

    /** What the page calls the fields that something may be wrong with. */
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("action", "Action"),
            Map.entry("what", "What"),
            Map.entry("byWhen", "By when"),
            Map.entry("owner", "Whose action"),
            Map.entry("reason", "Why"),
            Map.entry("comment", "A word on it"),
            Map.entry("reminders", "Reminders"),
            Map.entry("project", "Project"),
            Map.entry("weight", "Weight"),
            Map.entry("metric", "Metric"),
            Map.entry("coachActions", "Coach actions"),
            Map.entry("name", "Name"),
            Map.entry("description", "Description"),
            Map.entry("unit", "Unit"),
            Map.entry("target", "Target"),
            Map.entry("kind", "Kind"),
            Map.entry("period", "How often"),
            Map.entry("day", "Day"),
            Map.entry("amount", "Amount"));

    private final Engagements engagements;
    private final People people;
    private final ActionBook book;
    private final MetricBook metricBook;
    private final PlanView plan;
    private final TransactionOperations transaction;

    ActionPlanPage(
            Engagements engagements,
            People people,
            ActionBook book,
            MetricBook metricBook,
            PlanView plan,
            TransactionOperations transaction) {
        this.engagements = engagements;
        this.people = people;
        this.book = book;
        this.metricBook = metricBook;
        this.plan = plan;
        this.transaction = transaction;
    }

    /** The plan that somebody has opened, who is one of the two. */
    record Opened(Engagement engagement, Side side, UUID personId) {

        UUID id() {
            return engagement.id();
        }
    }

    /** @param comments how many there are */
    record Line(
            Action action,
            Action.Timeliness timeliness,
            long daysLate,
            long age,
            int comments,
            boolean mayEnd,
            boolean mayModify) {}

    /** @param about the words of its action; null where it is about none */
    record Entry(
            StreamEntry entry,
            @Nullable String who,
            @Nullable String about) {}

    /** @param chart null before there are two entries */
    record MetricCard(PlanView.Measured measured, @Nullable Chart chart) {

        /** An amount as it is read. */
        public String say(BigDecimal amount) {
            if (measured.metric().kind() == Metric.Kind.YES_NO) {
                return amount.signum() == 0 ? "no" : "yes";
            }
            return amount.stripTrailingZeros().toPlainString();
        }
    }

    // Pages

    @GetMapping("/actions")
    String show(
            @RequestParam(defaultValue = "1") int page,
            @ModelAttribute(name = "opened", binding = false) Opened opened,
            Model model) {
        return plan(opened, page, ActionForm.empty(), model);
    }

    @GetMapping("/actions/past")
    String past(
            @RequestParam(defaultValue = "1") int page,
            @ModelAttribute(name = "opened", binding = false) Opened opened,
            Model model) {
        frame(opened, "past", model);
        model.addAttribute("lines", lines(opened, plan.past(opened.id(), at(page))));
        model.addAttribute("impact", plan.impact(opened.id()));
        model.addAttribute("share", plan.share(opened.id()));
        return "actions/past";
    }

    @GetMapping("/actions/{actionId}")
    String one(
            @PathVariable UUID actionId, @ModelAttribute(name = "opened", binding = false) Opened opened, Model model) {
        Action action = action(opened, actionId);
        return one(opened, action, ActionForm.of(action, plan.reminders(actionId)), model);
    }

    @GetMapping("/stream")
    String stream(
            @RequestParam(defaultValue = "1") int page,
            @ModelAttribute(name = "opened", binding = false) Opened opened,
            Model model) {
        frame(opened, "stream", model);
        Page<StreamEntry> entries = plan.stream(opened.id(), at(page));
        Map<UUID, String> words = plan.words(entries.stream()
                .map(StreamEntry::actionId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<UUID, String> names = names(entries.getContent());
        model.addAttribute("entries", entries.map(entry -> entry(entry, names, words)));
        return "actions/stream";
    }

    @GetMapping("/metrics")
    String metrics(@ModelAttribute(name = "opened", binding = false) Opened opened, Model model) {
        frame(opened, "metrics", model);
        model.addAttribute(
                "metrics",
                plan.measured(opened.id()).stream()
                        .map(measured -> new MetricCard(measured, Chart.of(measured)))
                        .toList());
        return "actions/metrics";
    }

    // Acts

    @PostMapping("/actions")
    String add(
            ActionForm form,
            @ModelAttribute(name = "opened", binding = false) Opened opened,
            Model model,
            RedirectAttributes redirect) {
        try {
            book.create(opened.personId(), form.promise(opened.id()));
        } catch (Refused refused) {
            model.addAttribute("problem", say(refused));
            return plan(opened, 1, form, model);
        }
        redirect.addFlashAttribute("done", "It stands in the plan.");
        return "redirect:/engagements/" + opened.id() + "/actions";
    }

    @PostMapping("/actions/{actionId}/complete")
    String complete(
            @PathVariable UUID actionId,
            @RequestParam(defaultValue = "") String comment,
            @ModelAttribute(name = "opened", binding = false) Opened opened,
            RedirectAttributes redirect) {
        Action action = action(opened, actionId);
        return act(opened, "/actions", redirect, () -> {
            book.complete(actionId, opened.personId(), comment, Door.PAGE);
            redirect.addFlashAttribute("celebrated", action.what());
            redirect.addFlashAttribute(
                    "celebratedSoFar", plan.impact(opened.id()).done());
        });
    }

    @PostMapping("/actions/{actionId}/wont-do")
    String giveUp(
            @PathVariable UUID actionId,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute(name = "opened", binding = false) Opened opened,
            RedirectAttributes redirect) {
        action(opened, actionId);
        return act(opened, "/actions/" + actionId, redirect, () -> {
            book.wontDo(actionId, opened.personId(), reason, Door.PAGE);
            redirect.addFlashAttribute("done", "It is let go. It stays in the look back, with its reason.");
        });
    }

    @PostMapping("/actions/{actionId}/hold")
    String putOnHold(
            @PathVariable UUID actionId,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute(name = "opened", binding = false) Opened opened,
            RedirectAttributes redirect) {
        action(opened, actionId);
        return act(
                opened,
                "/actions/" + actionId,
                redirect,
                () -> book.putOnHold(actionId, opened.personId(), reason, Door.PAGE));
    }

    @PostMapping("/actions/{actionId}/resume")
    String resume(
            @PathVariable UUID actionId,
            @ModelAttribute(name = "opened", binding = false) Opened opened,
            RedirectAttributes redirect) {
        action(opened, actionId);
        return act(opened, "/actions/" + actionId, redirect, () -> book.resume(actionId, opened.personId(), Door.PAGE));
    }

    @PostMapping("/actions/{actionId}/comment")
    String comment(
            @PathVariable UUID actionId,
            @RequestParam(defaultValue = "") String comment,
            @ModelAttribute(name = "opened", binding = false) Opened opened,
            RedirectAttributes redirect) {
        action(opened, actionId);
        return act(
                opened,
                "/actions/" + actionId,
                redirect,
                () -> book.comment(actionId, opened.personId(), comment, Door.PAGE));
    }

    @PostMapping("/actions/{actionId}/edit")
    String edit(
            @PathVariable UUID actionId,
            ActionForm form,
            @ModelAttribute(name = "opened", binding = false) Opened opened,
            Model model,
            RedirectAttributes redirect) {
        Action action = action(opened, actionId);
        try {
            book.edit(actionId, opened.personId(), form.edit(action, opened.side() == Side.COACH));
        } catch (Refused refused) {
            model.addAttribute("problem", say(refused));
            return one(opened, action, form, model);
        }
        redirect.addFlashAttribute("done", "It is changed.");
        return "redirect:/engagements/" + opened.id() + "/actions/" + actionId;
    }

    @PostMapping("/actions/{actionId}/delete")
    String delete(
            @PathVariable UUID actionId,
            @ModelAttribute(name = "opened", binding = false) Opened opened,
            RedirectAttributes redirect) {
        action(opened, actionId);
        return act(opened, "/actions", "/actions/" + actionId, redirect, () -> {
            book.delete(actionId, opened.personId(), Door.PAGE);
            redirect.addFlashAttribute("done", "It is deleted.");
        });
    }

    /** Another day for all that are chosen, or for none of them (acceptance A-124). */
    @PostMapping("/actions/redate")
    String redate(
            @RequestParam(defaultValue = "") List<UUID> chosen,
            @RequestParam(defaultValue = "") String byWhen,
            @ModelAttribute(name = "opened", binding = false) Opened opened,
            RedirectAttributes redirect) {
        Set<UUID> all = Set.copyOf(chosen);
        all.forEach(actionId -> action(opened, actionId));
        return act(opened, "/actions", redirect, () -> {
            if (all.isEmpty() || all.size() > LINES) {
                throw new Refused("action", "must be chosen, " + LINES + " at most");
            }
            LocalDate day = Typed.day("byWhen", byWhen);
            transaction.executeWithoutResult(
                    status -> all.forEach(actionId -> book.redate(actionId, opened.personId(), day, Door.PAGE)));
            redirect.addFlashAttribute(
                    "done",
                    all.size() == 1 ? "One action has another day." : all.size() + " actions have another day.");
        });
    }

    @PostMapping("/actions/coach-actions")
    String coachActions(
            @RequestParam boolean on,
            @ModelAttribute(name = "opened", binding = false) Opened opened,
            RedirectAttributes redirect) {
        return act(opened, "/actions", redirect, () -> book.setCoachActions(opened.id(), opened.personId(), on));
    }

    @PostMapping("/projects")
    String addProject(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String description,
            @ModelAttribute(name = "opened", binding = false) Opened opened,
            RedirectAttributes redirect) {
        return act(opened, "/actions", redirect, () -> {
            book.addProject(opened.id(), opened.personId(), name, description);
            redirect.addFlashAttribute("done", "The project stands in the plan.");
        });
    }

    @PostMapping("/projects/{projectId}")
    String changeProject(
            @PathVariable UUID projectId,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String description,
            @ModelAttribute(name = "opened", binding = false) Opened opened,
            RedirectAttributes redirect) {
        requireProject(opened, projectId);
        return act(
                opened,
                "/actions",
                redirect,
                () -> book.changeProject(projectId, opened.personId(), name, description));
    }

    @PostMapping("/projects/{projectId}/remove")
    String removeProject(
            @PathVariable UUID projectId,
            @ModelAttribute(name = "opened", binding = false) Opened opened,
            RedirectAttributes redirect) {
        requireProject(opened, projectId);
        return act(opened, "/actions", redirect, () -> {
            book.removeProject(projectId, opened.personId());
            redirect.addFlashAttribute("done", "The project is gone. Its actions stand alone now.");
        });
    }

    @PostMapping("/stream")
    String say(
            @RequestParam(defaultValue = "") String comment,
            @ModelAttribute(name = "opened", binding = false) Opened opened,
            RedirectAttributes redirect) {
        return act(opened, "/stream", redirect, () -> book.say(opened.id(), opened.personId(), comment));
    }

    @PostMapping("/metrics")
    String addMetric(
            MetricForm form,
            @ModelAttribute(name = "opened", binding = false) Opened opened,
            RedirectAttributes redirect) {
        return act(opened, "/metrics", redirect, () -> {
            metricBook.add(
                    opened.id(),
                    opened.personId(),
                    form.name(),
                    form.asKind(),
                    form.unit(),
                    form.asTarget(),
                    form.asPeriod());
            redirect.addFlashAttribute("done", "The metric is there. Enter where you stand today.");
        });
    }

    @PostMapping("/metrics/{metricId}")
    String changeMetric(
            @PathVariable UUID metricId,
            MetricForm form,
            @ModelAttribute(name = "opened", binding = false) Opened opened,
            RedirectAttributes redirect) {
        requireMetric(opened, metricId);
        return act(
                opened,
                "/metrics",
                redirect,
                () -> metricBook.change(
                        metricId, opened.personId(), form.name(), form.unit(), form.asTarget(), form.asPeriod()));
    }

    @PostMapping("/metrics/{metricId}/remove")
    String removeMetric(
            @PathVariable UUID metricId,
            @ModelAttribute(name = "opened", binding = false) Opened opened,
            RedirectAttributes redirect) {
        requireMetric(opened, metricId);
        return act(opened, "/metrics", redirect, () -> {
            metricBook.remove(metricId, opened.personId());
            redirect.addFlashAttribute("done", "The metric is gone. Its actions stay.");
        });
    }

    @PostMapping("/metrics/{metricId}/entries")
    String enter(
            @PathVariable UUID metricId,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String amount,
            @ModelAttribute(name = "opened", binding = false) Opened opened,
            RedirectAttributes redirect) {
        requireMetric(opened, metricId);
        return act(
                opened,
                "/metrics",
                redirect,
                () -> metricBook.enter(
                        metricId, opened.personId(), Typed.day("day", day), Typed.number("amount", amount)));
    }

    // Inside

    /** Refuses with 404 for everybody but coach and leader, as if it did not exist. */
    @ModelAttribute("opened")
    Opened open(@PathVariable UUID id, @ModelAttribute("visitor") Visitor visitor) {
        return Optional.ofNullable(visitor.person())
                .flatMap(person -> engagements
                        .findById(id)
                        .filter(engagement -> visitor.maySee(Content.ACTION_PLAN, engagement))
                        .flatMap(engagement -> Side.of(engagement, person.id())
                                .map(side -> new Opened(engagement, side, person.id()))))
                .orElseThrow(NotFound::new);
    }

    private Action action(Opened opened, UUID actionId) {
        return book.find(actionId, opened.personId())
                .filter(action -> action.engagementId().equals(opened.id()))
                .orElseThrow(NotFound::new);
    }

    private void requireProject(Opened opened, UUID projectId) {
        if (plan.projects(opened.id()).stream()
                .noneMatch(each -> each.project().id().equals(projectId))) {
            throw new NotFound();
        }
    }

    private void requireMetric(Opened opened, UUID metricId) {
        if (plan.metrics(opened.id()).stream().noneMatch(metric -> metric.id().equals(metricId))) {
            throw new NotFound();
        }
    }

    /** Back to where it came from, with what is wrong where it was refused. */
    private static String act(Opened opened, String back, RedirectAttributes redirect, Runnable act) {
        return act(opened, back, back, redirect, act);
    }

    private static String act(Opened opened, String onwards, String back, RedirectAttributes redirect, Runnable act) {
        String base = "redirect:/engagements/" + opened.id();
        try {
            act.run();
            return base + onwards;
        } catch (Refused refused) {
            redirect.addFlashAttribute("problem", say(refused));
            return base + back;
        }
    }

    private String plan(Opened opened, int page, ActionForm form, Model model) {
        UUID id = opened.id();
        frame(opened, "plan", model);
        model.addAttribute("lines", lines(opened, plan.open(id, at(page))));
        model.addAttribute("share", plan.share(id));
        choices(opened, form, model);
        return "actions/plan";
    }

    private String one(Opened opened, Action action, ActionForm form, Model model) {
        frame(opened, "action", model);
        List<StreamEntry> story = plan.story(action.id());
        Map<UUID, String> names = names(story);
        Line line = line(opened, action, plan.today(opened.engagement(), action.owner()), Map.of());
        model.addAttribute("line", line);
        model.addAttribute("action", action);
        model.addAttribute("goesOn", !action.hasEnded() && ActionRights.goesOn(opened.engagement(), opened.side()));
        model.addAttribute("mayDelete", ActionRights.mayDelete(action, opened.side()));
        model.addAttribute(
                "story",
                story.stream().map(entry -> entry(entry, names, Map.of())).toList());
        moves(opened, action).ifPresent(metric -> model.addAttribute("moves", metric));
        choices(opened, form, model);
        return "actions/action";
    }

    /** The metric that the action is to move, as it stands now. */
    private Optional<MetricCard> moves(Opened opened, Action action) {
        return action.metricId() == null
                ? Optional.empty()
                : plan.measured(opened.id()).stream()
                        .filter(measured -> measured.metric().id().equals(action.metricId()))
                        .findFirst()
                        .map(measured -> new MetricCard(measured, null));
    }

    private void choices(Opened opened, ActionForm form, Model model) {
        List<PlanView.Progress> projects = plan.projects(opened.id());
        model.addAttribute("form", form);
        model.addAttribute("projects", projects);
        model.addAttribute(
                "projectNames",
                projects.stream()
                        .map(PlanView.Progress::project)
                        .collect(Collectors.toMap(Project::id, Project::name)));
        model.addAttribute("metrics", plan.metrics(opened.id()));
        model.addAttribute("coachActions", plan.coachActions(opened.id()));
    }

    private void frame(Opened opened, String tab, Model model) {
        Map<UUID, Person> both = people
                .findAllById(Stream.of(Side.LEADER, Side.COACH)
                        .flatMap(side -> person(opened.engagement(), side).stream())
                        .toList())
                .stream()
                .collect(Collectors.toMap(Person::id, person -> person));
        model.addAttribute("engagement", opened.engagement());
        model.addAttribute("tab", tab);
        model.addAttribute("isCoach", opened.side() == Side.COACH);
        model.addAttribute("side", opened.side());
        model.addAttribute("me", opened.personId());
        model.addAttribute("open", ActionRights.goesOn(opened.engagement(), opened.side()));
        model.addAttribute("today", plan.today(opened.engagement(), opened.side()));
        for (Side side : Side.values()) {
            model.addAttribute(
                    side.name().toLowerCase(Locale.ROOT),
                    person(opened.engagement(), side)
                            .map(both::get)
                            .map(Person::name)
                            .orElse("not yet appointed"));
        }
    }

    private static Optional<UUID> person(Engagement engagement, Side side) {
        return side == Side.LEADER ? Optional.of(engagement.leaderId()) : Optional.ofNullable(engagement.coachId());
    }

    private Page<Line> lines(Opened opened, Page<Action> actions) {
        Map<UUID, Integer> comments =
                plan.comments(actions.stream().map(Action::id).toList());
        Map<Side, LocalDate> today = new HashMap<>();
        for (Side side : Side.values()) {
            today.put(side, plan.today(opened.engagement(), side));
        }
        return actions.map(action -> line(opened, action, Objects.requireNonNull(today.get(action.owner())), comments));
    }

    private static Line line(Opened opened, Action action, LocalDate today, Map<UUID, Integer> comments) {
        boolean goesOn = !action.hasEnded() && ActionRights.goesOn(opened.engagement(), opened.side());
        return new Line(
                action,
                action.timeliness(today),
                Math.max(0, action.daysLate(today)),
                action.age(today),
                comments.getOrDefault(action.id(), 0),
                goesOn && ActionRights.mayEnd(action, opened.side()),
                goesOn && ActionRights.mayModify(action, opened.side()));
    }

    private static Entry entry(StreamEntry entry, Map<UUID, String> names, Map<UUID, String> words) {
        return new Entry(
                entry,
                entry.personId() == null ? null : names.get(entry.personId()),
                entry.actionId() == null ? null : words.get(entry.actionId()));
    }

    private Map<UUID, String> names(List<StreamEntry> entries) {
        Set<UUID> ids = entries.stream()
                .map(StreamEntry::personId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return ids.isEmpty()
                ? Map.of()
                : people.findAllById(ids).stream().collect(Collectors.toMap(Person::id, Person::name));
    }

    private static PageRequest at(int page) {
        return PageRequest.of(Math.max(page, 1) - 1, LINES);
    }

    private static String say(Refused refused) {
        return LABELS.getOrDefault(refused.key(), refused.key()) + ": " + refused.problem();
    }
}
