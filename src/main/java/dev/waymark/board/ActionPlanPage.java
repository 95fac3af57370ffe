package dev.waymark.board;

import dev.waymark.access.Content;
import dev.waymark.action.Action;
import dev.waymark.action.ActionBook;
import dev.waymark.action.ActionEdit;
import dev.waymark.action.ActionRights;
import dev.waymark.action.Door;
import dev.waymark.action.Metric;
import dev.waymark.action.MetricBook;
import dev.waymark.action.NewAction;
import dev.waymark.action.NewReminder;
import dev.waymark.action.PlanView;
import dev.waymark.action.Project;
import dev.waymark.action.Side;
import dev.waymark.action.StreamEntry;
import dev.waymark.engagement.Engagement;
import dev.waymark.engagement.Engagements;
import dev.waymark.form.Refused;
import dev.waymark.notice.Channel;
import dev.waymark.people.People;
import dev.waymark.people.Person;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
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

    /** What is sent with an action; everything as it was typed. */
    record ActionForm(
            String what,
            String byWhen,
            String owner,
            String project,
            String weight,
            String metric,
            String comment,
            @Nullable Boolean told,
            @Nullable Boolean mayModify,
            @Nullable Boolean mayDelete,
            List<String> reminderTo,
            List<String> reminderBy,
            List<String> reminderDays) {

        ActionForm {
            what = or(what, "");
            byWhen = or(byWhen, "");
            owner = or(owner, Side.LEADER.name());
            project = or(project, "");
            weight = or(weight, "1");
            metric = or(metric, "");
            comment = or(comment, "");
            reminderTo = or(reminderTo, List.of());
            reminderBy = or(reminderBy, List.of());
            reminderDays = or(reminderDays, List.of());
        }

        /** A new one: the leader's, with a mail on the day before. */
        static ActionForm empty() {
            return new ActionForm(
                    "",
                    "",
                    "LEADER",
                    "",
                    "1",
                    "",
                    "",
                    false,
                    true,
                    false,
                    List.of("LEADER"),
                    List.of("MAIL"),
                    List.of("-1"));
        }

        static ActionForm of(Action action, List<NewReminder> reminders) {
            return new ActionForm(
                    action.what(),
                    action.byWhen().toString(),
                    action.owner().name(),
                    action.projectId() == null ? "" : action.projectId().toString(),
                    String.valueOf(action.weight()),
                    action.metricId() == null ? "" : action.metricId().toString(),
                    "",
                    false,
                    action.leaderMayModify(),
                    action.leaderMayDelete(),
                    reminders.stream().map(each -> each.to().name()).toList(),
                    reminders.stream().map(each -> each.by().name()).toList(),
                    reminders.stream().map(each -> String.valueOf(each.days())).toList());
        }

        private static <T> T or(@Nullable T given, T otherwise) {
            return given == null ? otherwise : given;
        }

        /** Rows for the reminders, with two that are still empty. */
        public List<ReminderRow> reminderRows() {
            List<ReminderRow> rows = new ArrayList<>();
            for (int i = 0; i < Math.min(reminderDays.size(), Math.min(reminderTo.size(), reminderBy.size())); i++) {
                rows.add(new ReminderRow(reminderTo.get(i), reminderBy.get(i), reminderDays.get(i)));
            }
            rows.removeIf(row -> row.days().isBlank());
            rows.add(new ReminderRow("LEADER", "MAIL", ""));
            rows.add(new ReminderRow("COACH", "MAIL", ""));
            return rows;
        }

        List<NewReminder> reminders() {
            return reminderRows().stream()
                    .filter(row -> !row.days().isBlank())
                    .map(row -> new NewReminder(
                            choice("reminders", Side.class, row.to()),
                            choice("reminders", Channel.class, row.by()),
                            whole("reminders", row.days())))
                    .toList();
        }

        NewAction promise(UUID engagementId) {
            return NewAction.of(engagementId, choice("owner", Side.class, owner), what, day("byWhen", byWhen))
                    .remindedBy(reminders())
                    .inProject(id("project", project), whole("weight", weight))
                    .measuredBy(id("metric", metric))
                    .with(comment)
                    .told(Boolean.TRUE.equals(told))
                    .leaderMay(Boolean.TRUE.equals(mayModify), Boolean.TRUE.equals(mayDelete));
        }

        /** @param rights whether the rights are the visitor's to give; else they stay as they are */
        ActionEdit edit(Action before, boolean rights) {
            return new ActionEdit(
                    choice("owner", Side.class, owner),
                    what,
                    day("byWhen", byWhen),
                    reminders(),
                    rights ? Boolean.TRUE.equals(mayModify) : before.leaderMayModify(),
                    rights ? Boolean.TRUE.equals(mayDelete) : before.leaderMayDelete(),
                    id("project", project),
                    whole("weight", weight),
                    id("metric", metric));
        }
    }

    /** @param days from the action's day; empty for no reminder */
    record ReminderRow(String to, String by, String days) {

        private static final Set<String> USUAL = Set.of("", "-7", "-3", "-1", "0", "1", "3");

        /** Whether the page has no words for it. */
        public boolean isUnusual() {
            return !USUAL.contains(days);
        }
    }

    /** The plan that somebody has opened, who is one of the two. */
    private record Opened(Engagement engagement, Side side, UUID personId) {

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
            @PathVariable UUID id,
            @RequestParam(defaultValue = "1") int page,
            @ModelAttribute("visitor") Visitor visitor,
            Model model) {
        return plan(open(id, visitor), page, ActionForm.empty(), model);
    }

    @GetMapping("/actions/past")
    String past(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "1") int page,
            @ModelAttribute("visitor") Visitor visitor,
            Model model) {
        Opened opened = open(id, visitor);
        frame(opened, "past", model);
        model.addAttribute("lines", lines(opened, plan.past(id, at(page))));
        model.addAttribute("impact", plan.impact(id));
        model.addAttribute("share", plan.share(id));
        return "actions/past";
    }

    @GetMapping("/actions/{actionId}")
    String one(
            @PathVariable UUID id,
            @PathVariable UUID actionId,
            @ModelAttribute("visitor") Visitor visitor,
            Model model) {
        Opened opened = open(id, visitor);
        Action action = action(opened, actionId);
        return one(opened, action, ActionForm.of(action, plan.reminders(actionId)), model);
    }

    @GetMapping("/stream")
    String stream(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "1") int page,
            @ModelAttribute("visitor") Visitor visitor,
            Model model) {
        Opened opened = open(id, visitor);
        frame(opened, "stream", model);
        Page<StreamEntry> entries = plan.stream(id, at(page));
        Map<UUID, String> words = plan.words(entries.stream()
                .map(StreamEntry::actionId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<UUID, String> names = names(entries.getContent());
        model.addAttribute("entries", entries.map(entry -> entry(entry, names, words)));
        return "actions/stream";
    }

    @GetMapping("/metrics")
    String metrics(@PathVariable UUID id, @ModelAttribute("visitor") Visitor visitor, Model model) {
        Opened opened = open(id, visitor);
        frame(opened, "metrics", model);
        model.addAttribute(
                "metrics",
                plan.measured(id).stream()
                        .map(measured -> new MetricCard(measured, Chart.of(measured)))
                        .toList());
        return "actions/metrics";
    }

    // Acts

    @PostMapping("/actions")
    String add(
            @PathVariable UUID id,
            ActionForm form,
            @ModelAttribute("visitor") Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Opened opened = open(id, visitor);
        try {
            book.create(opened.personId(), form.promise(id));
        } catch (Refused refused) {
            model.addAttribute("problem", say(refused));
            return plan(opened, 1, form, model);
        }
        redirect.addFlashAttribute("done", "It stands in the plan.");
        return "redirect:/engagements/" + id + "/actions";
    }

    @PostMapping("/actions/{actionId}/complete")
    String complete(
            @PathVariable UUID id,
            @PathVariable UUID actionId,
            @RequestParam(defaultValue = "") String comment,
            @ModelAttribute("visitor") Visitor visitor,
            RedirectAttributes redirect) {
        Opened opened = open(id, visitor);
        Action action = action(opened, actionId);
        return act(opened, "/actions", redirect, () -> {
            book.complete(actionId, opened.personId(), comment, Door.PAGE);
            redirect.addFlashAttribute("celebrated", action.what());
            redirect.addFlashAttribute("celebratedSoFar", plan.impact(id).done());
        });
    }

    @PostMapping("/actions/{actionId}/wont-do")
    String giveUp(
            @PathVariable UUID id,
            @PathVariable UUID actionId,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute("visitor") Visitor visitor,
            RedirectAttributes redirect) {
        Opened opened = open(id, visitor);
        action(opened, actionId);
        return act(opened, "/actions/" + actionId, redirect, () -> {
            book.wontDo(actionId, opened.personId(), reason, Door.PAGE);
            redirect.addFlashAttribute("done", "It is let go. It stays in the look back, with its reason.");
        });
    }

    @PostMapping("/actions/{actionId}/hold")
    String putOnHold(
            @PathVariable UUID id,
            @PathVariable UUID actionId,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute("visitor") Visitor visitor,
            RedirectAttributes redirect) {
        Opened opened = open(id, visitor);
        action(opened, actionId);
        return act(
                opened,
                "/actions/" + actionId,
                redirect,
                () -> book.putOnHold(actionId, opened.personId(), reason, Door.PAGE));
    }

    @PostMapping("/actions/{actionId}/resume")
    String resume(
            @PathVariable UUID id,
            @PathVariable UUID actionId,
            @ModelAttribute("visitor") Visitor visitor,
            RedirectAttributes redirect) {
        Opened opened = open(id, visitor);
        action(opened, actionId);
        return act(opened, "/actions/" + actionId, redirect, () -> book.resume(actionId, opened.personId(), Door.PAGE));
    }

    @PostMapping("/actions/{actionId}/comment")
    String comment(
            @PathVariable UUID id,
            @PathVariable UUID actionId,
            @RequestParam(defaultValue = "") String comment,
            @ModelAttribute("visitor") Visitor visitor,
            RedirectAttributes redirect) {
        Opened opened = open(id, visitor);
        action(opened, actionId);
        return act(
                opened,
                "/actions/" + actionId,
                redirect,
                () -> book.comment(actionId, opened.personId(), comment, Door.PAGE));
    }

    @PostMapping("/actions/{actionId}/edit")
    String edit(
            @PathVariable UUID id,
            @PathVariable UUID actionId,
            ActionForm form,
            @ModelAttribute("visitor") Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Opened opened = open(id, visitor);
        Action action = action(opened, actionId);
        try {
            book.edit(actionId, opened.personId(), form.edit(action, opened.side() == Side.COACH));
        } catch (Refused refused) {
            model.addAttribute("problem", say(refused));
            return one(opened, action, form, model);
        }
        redirect.addFlashAttribute("done", "It is changed.");
        return "redirect:/engagements/" + id + "/actions/" + actionId;
    }

    @PostMapping("/actions/{actionId}/delete")
    String delete(
            @PathVariable UUID id,
            @PathVariable UUID actionId,
            @ModelAttribute("visitor") Visitor visitor,
            RedirectAttributes redirect) {
        Opened opened = open(id, visitor);
        action(opened, actionId);
        return act(opened, "/actions", "/actions/" + actionId, redirect, () -> {
            book.delete(actionId, opened.personId(), Door.PAGE);
            redirect.addFlashAttribute("done", "It is deleted.");
        });
    }

    /** Another day for all that are chosen, or for none of them (acceptance A-124). */
    @PostMapping("/actions/redate")
    String redate(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<UUID> chosen,
            @RequestParam(defaultValue = "") String byWhen,
            @ModelAttribute("visitor") Visitor visitor,
            RedirectAttributes redirect) {
        Opened opened = open(id, visitor);
        Set<UUID> all = Set.copyOf(chosen);
        all.forEach(actionId -> action(opened, actionId));
        return act(opened, "/actions", redirect, () -> {
            if (all.isEmpty() || all.size() > LINES) {
                throw new Refused("action", "must be chosen, " + LINES + " at most");
            }
            LocalDate day = day("byWhen", byWhen);
            transaction.executeWithoutResult(
                    status -> all.forEach(actionId -> book.redate(actionId, opened.personId(), day, Door.PAGE)));
            redirect.addFlashAttribute(
                    "done",
                    all.size() == 1 ? "One action has another day." : all.size() + " actions have another day.");
        });
    }

    @PostMapping("/actions/coach-actions")
    String coachActions(
            @PathVariable UUID id,
            @RequestParam boolean on,
            @ModelAttribute("visitor") Visitor visitor,
            RedirectAttributes redirect) {
        Opened opened = open(id, visitor);
        return act(opened, "/actions", redirect, () -> book.setCoachActions(id, opened.personId(), on));
    }

    @PostMapping("/projects")
    String addProject(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String description,
            @ModelAttribute("visitor") Visitor visitor,
            RedirectAttributes redirect) {
        Opened opened = open(id, visitor);
        return act(opened, "/actions", redirect, () -> {
            book.addProject(id, opened.personId(), name, description);
            redirect.addFlashAttribute("done", "The project stands in the plan.");
        });
    }

    @PostMapping("/stream")
    String say(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String comment,
            @ModelAttribute("visitor") Visitor visitor,
            RedirectAttributes redirect) {
        Opened opened = open(id, visitor);
        return act(opened, "/stream", redirect, () -> book.say(id, opened.personId(), comment));
    }

    @PostMapping("/metrics")
    String addMetric(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String target,
            @RequestParam(defaultValue = "") String period,
            @ModelAttribute("visitor") Visitor visitor,
            RedirectAttributes redirect) {
        Opened opened = open(id, visitor);
        return act(opened, "/metrics", redirect, () -> {
            metricBook.add(
                    id,
                    opened.personId(),
                    name,
                    choice("kind", Metric.Kind.class, kind),
                    unit,
                    target.isBlank() ? null : number("target", target),
                    choice("period", Metric.Period.class, period));
            redirect.addFlashAttribute("done", "The metric is there. Enter where you stand today.");
        });
    }

    @PostMapping("/metrics/{metricId}/entries")
    String enter(
            @PathVariable UUID id,
            @PathVariable UUID metricId,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String amount,
            @ModelAttribute("visitor") Visitor visitor,
            RedirectAttributes redirect) {
        Opened opened = open(id, visitor);
        if (plan.metrics(id).stream().noneMatch(metric -> metric.id().equals(metricId))) {
            throw new NotFound();
        }
        return act(
                opened,
                "/metrics",
                redirect,
                () -> metricBook.enter(metricId, opened.personId(), day("day", day), number("amount", amount)));
    }

    // Inside

    /** Refuses with 404 for everybody but coach and leader, as if it did not exist. */
    private Opened open(UUID id, Visitor visitor) {
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

    // What was typed

    private static LocalDate day(String key, String typed) {
        if (typed.isBlank()) {
            throw new Refused(key, "is required");
        }
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException wrong) {
            throw new Refused(key, "must be a date like 2027-02-20");
        }
    }

    private static int whole(String key, String typed) {
        try {
            return Integer.parseInt(typed.strip());
        } catch (NumberFormatException wrong) {
            throw new Refused(key, "must be a whole number");
        }
    }

    private static BigDecimal number(String key, String typed) {
        if (typed.isBlank()) {
            throw new Refused(key, "is required");
        }
        try {
            return new BigDecimal(typed.strip().replace(',', '.'));
        } catch (NumberFormatException wrong) {
            throw new Refused(key, "must be a number");
        }
    }

    private static @Nullable UUID id(String key, String typed) {
        try {
            return typed.isBlank() ? null : UUID.fromString(typed.strip());
        } catch (IllegalArgumentException wrong) {
            throw new Refused(key, "must be one of this plan");
        }
    }

    private static <E extends Enum<E>> E choice(String key, Class<E> type, String typed) {
        try {
            return Enum.valueOf(type, typed);
        } catch (IllegalArgumentException wrong) {
            throw new Refused(key, "must be one of the options offered");
        }
    }
}
