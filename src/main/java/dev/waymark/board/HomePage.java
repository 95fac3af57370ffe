package dev.waymark.board;

import dev.waymark.access.Content;
import dev.waymark.board.EngagementList.Line;
import dev.waymark.board.OpenTasks.OpenTask;
import dev.waymark.engagement.Step;
import dev.waymark.session.SessionFigures;
import dev.waymark.session.SessionHours;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Leads each role to its work: program managers to their engagements, all others to their tasks. */
@Controller
class HomePage {

    static final int LINES = 20;

    private final EngagementList engagements;
    private final OpenTasks tasks;
    private final SessionHours hours;

    HomePage(EngagementList engagements, OpenTasks tasks, SessionHours hours) {
        this.engagements = engagements;
        this.tasks = tasks;
        this.hours = hours;
    }

    /**
     * @param task the earliest due of those that are open; null where only time is waited for
     * @param sessions null before coaching has begun
     */
    record Row(
            Line engagement,
            @Nullable OpenTask task,
            List<String> waitedFor,
            @Nullable SessionFigures sessions) {

        public boolean overdue() {
            return task != null && task.overdue();
        }
    }

    /** @param leader whom it is about; null for tasks about no engagement */
    record MyTask(OpenTask task, @Nullable String leader) {}

    /** @param next null in the last step */
    record WhatComesNext(
            Line engagement,
            List<Waiting> waiting,
            @Nullable Step next) {}

    @GetMapping("/")
    String home(
            @ModelAttribute("visitor") Visitor visitor,
            @RequestParam(defaultValue = "running") String show,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        PageRequest wanted = PageRequest.of(Math.max(page, 1) - 1, LINES);
        if (visitor.maySeeEverywhere(Content.ALL_PROGRAMS)) {
            return programManager(visitor, !"closed".equals(show), wanted, model);
        }
        boolean onlyAdministers = visitor.isAdministrator() && !visitor.isParticipant();
        return onlyAdministers || visitor.person() == null
                ? "home/administrator"
                : participant(visitor, visitor.person().id(), wanted, model);
    }

    private String programManager(Visitor visitor, boolean running, PageRequest wanted, Model model) {
        Page<Line> lines = engagements.page(running, wanted);
        Map<UUID, List<OpenTask>> open = tasks.of(ids(lines.getContent()));
        Map<UUID, SessionFigures> figures =
                hours.figures(ids(lines.stream().filter(Line::coaching).toList()));
        model.addAttribute("running", running);
        model.addAttribute(
                "rows", lines.map(line -> row(line, open.getOrDefault(line.id(), List.of()), figures.get(line.id()))));
        model.addAttribute(
                "mine", tasks.of(visitor.login(), PageRequest.of(0, 1)).getTotalElements());
        model.addAttribute("overdue", tasks.overdue(visitor.login()));
        return "home/program-manager";
    }

    private String participant(Visitor visitor, UUID personId, PageRequest wanted, Model model) {
        Page<OpenTask> mine = tasks.of(visitor.login(), wanted);
        Map<UUID, Line> about = engagements.byId(engagementIds(mine.getContent()));
        List<Line> lines = engagements.runningOf(personId);
        Map<UUID, List<OpenTask>> open = tasks.of(ids(lines));
        model.addAttribute("tasks", mine.map(task -> myTask(task, about)));
        model.addAttribute(
                "engagements",
                lines.stream()
                        .map(line -> new WhatComesNext(
                                line,
                                Waiting.on(open.getOrDefault(line.id(), List.of()), line.step(), visitor),
                                next(line.step())))
                        .toList());
        return "home/participant";
    }

    private static Row row(Line line, List<OpenTask> open, @Nullable SessionFigures figures) {
        List<String> waitedFor = open.stream()
                .map(OpenTask::person)
                .filter(Objects::nonNull)
                .map(person -> Objects.requireNonNull(person).name())
                .distinct()
                .toList();
        return new Row(line, open.isEmpty() ? null : open.get(0), waitedFor, figures);
    }

    private static MyTask myTask(OpenTask task, Map<UUID, Line> about) {
        UUID id = id(task.about());
        Line line = id == null ? null : about.get(id);
        return new MyTask(task, line == null ? null : line.leader());
    }

    private static @Nullable Step next(Step step) {
        Step[] all = Step.values();
        return step.ordinal() + 1 < all.length ? all[step.ordinal() + 1] : null;
    }

    private static Collection<UUID> ids(List<Line> lines) {
        return lines.stream().map(Line::id).toList();
    }

    private static Set<UUID> engagementIds(List<OpenTask> tasks) {
        Set<UUID> ids = new HashSet<>();
        for (OpenTask task : tasks) {
            UUID id = id(task.about());
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }

    private static @Nullable UUID id(String key) {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException other) {
            return null;
        }
    }
}
