package dev.waymark.notice;

import dev.waymark.notice.NoticeSubjects.Subject;
import dev.waymark.notice.TaskLookup.OpenTask;
import dev.waymark.people.Person;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out what is left to say when the turn of a bundle has come. */
@Component
class Contents {

    private static final int MOST_LINES = 20;

    private final Outbox outbox;
    private final TaskLookup tasks;
    private final Leaders leaders;
    private final CalendarEvents events;
    private final List<NoticeSubjects> subjects;
    private final MailWriter writer;
    private final Clock clock;

    Contents(
            Outbox outbox,
            TaskLookup tasks,
            Leaders leaders,
            CalendarEvents events,
            List<NoticeSubjects> subjects,
            MailWriter writer,
            Clock clock) {
        this.outbox = outbox;
        this.tasks = tasks;
        this.leaders = leaders;
        this.events = events;
        this.subjects = subjects;
        this.writer = writer;
        this.clock = clock;
    }

    /**
     * What the mail will say.
     *
     * @param relevant the notices it speaks for
     * @param total lines that there would be without a limit
     */
    record Content(List<Notice> relevant, List<Line> lines, long total) {}

    /** What is known of the notices now, at one query each of tasks, engagements and leaders for all of them. */
    Facts look(Collection<Notice> notices) {
        Set<UUID> engagements = about(notices, Notice::engagementId);
        Instant now = clock.instant();
        return new Facts(
                tasks.open(about(notices, Notice::taskId)), tasks.paused(engagements), leaders.of(engagements), now);
    }

    private static <T> Set<T> about(Collection<Notice> notices, Function<Notice, @Nullable T> what) {
        return notices.stream().map(what).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** Empty where nothing of it holds any more. */
    Optional<Content> of(Bundle bundle, Person person, Facts facts) {
        if (bundle.kind() == NoticeKind.DIGEST) {
            return digest(bundle, person);
        }
        return bundle.kind().changesCalendar() ? change(bundle.newest(), person, facts) : news(bundle, person, facts);
    }

    private Optional<Content> digest(Bundle bundle, Person person) {
        if (person.login() == null) {
            return Optional.empty();
        }
        List<OpenTask> open = tasks.of(person.login(), MOST_LINES);
        if (open.isEmpty()) {
            return Optional.empty();
        }
        Map<UUID, String> names = leaders.of(open.stream()
                .map(OpenTask::engagementId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        List<Line> lines = open.stream()
                .map(task -> line(task, name(names, task.engagementId()), null))
                .toList();
        long total = open.size() < MOST_LINES ? open.size() : tasks.count(person.login());
        return Optional.of(new Content(bundle.notices(), lines, total));
    }

    /** Of several changes of one event only the newest may still be true. */
    private Optional<Content> change(Notice notice, Person person, Facts facts) {
        return current(notice)
                .filter(event -> event.startsAt().isAfter(clock.instant()))
                .filter(event -> event.cancelled() || event.isAttendedBy(person.mail()))
                .filter(event -> event.cancelled() || !facts.isPaused(notice))
                .map(event -> new Content(
                        List.of(notice),
                        List.of(new Line(event.summary(), null, null, null, event.startsAt(), null, event)),
                        1));
    }

    /** The event that a notice speaks of, unless it is another one by now or the person has been told already. */
    private Optional<CalendarEvent> current(Notice notice) {
        return Optional.ofNullable(notice.eventId())
                .flatMap(events::find)
                .filter(event -> event.sequence() <= notice.eventSequence())
                .filter(event -> event.cancelled() == (notice.kind() == NoticeKind.SESSION_CANCELLED))
                .filter(event -> !notice.kind().isSaidOnce() || !outbox.hasSaid(notice));
    }

    private Optional<Content> news(Bundle bundle, Person person, Facts facts) {
        Instant now = clock.instant();
        Set<String> taskIds = about(bundle.notices(), Notice::taskId);
        Set<String> saidOtherwise =
                bundle.kind() == NoticeKind.TASK && taskIds.stream().anyMatch(facts::isOpen)
                        ? outbox.spokenOf(person.id(), taskIds)
                        : Set.of();
        Map<Notice, Subject> spokenOf = spokenOf(bundle);
        List<Notice> relevant = bundle.notices().stream()
                .filter(notice ->
                        notice.happensAt() == null || notice.happensAt().isAfter(now))
                .filter(notice -> notice.taskId() == null || holds(notice, facts.task(notice), person))
                .filter(notice -> notice.taskId() == null || !saidOtherwise.contains(notice.taskId()))
                .filter(notice -> notice.eventId() == null || current(notice).isPresent())
                .filter(notice -> notice.subjectId() == null || spokenOf.containsKey(notice))
                .filter(notice -> !facts.isPaused(notice))
                .toList();
        if (relevant.isEmpty()) {
            return Optional.empty();
        }
        List<Line> lines = new ArrayList<>(relevant.stream()
                .map(notice -> line(notice, spokenOf.get(notice), facts))
                .collect(Collectors.toCollection(LinkedHashSet::new)));
        return Optional.of(new Content(relevant, lines.subList(0, Math.min(lines.size(), MOST_LINES)), lines.size()));
    }

    private Map<Notice, Subject> spokenOf(Bundle bundle) {
        Map<Notice, Subject> found = new HashMap<>();
        for (Notice notice : bundle.notices()) {
            if (notice.subjectId() != null) {
                subject(notice, notice.subjectId()).ifPresent(subject -> found.put(notice, subject));
            }
        }
        return found;
    }

    private Optional<Subject> subject(Notice notice, UUID id) {
        return subjects.stream()
                .filter(each -> each.kinds().contains(notice.kind()))
                .flatMap(each -> each.find(notice.kind(), id, notice.personId()).stream())
                .findFirst();
    }

    private Line line(Notice notice, @Nullable Subject subject, Facts facts) {
        String leader = facts.leader(notice);
        if (subject != null) {
            return new Line(writer.title(notice.kind()), null, leader, subject.due(), null, subject.path(), null);
        }
        OpenTask task = facts.task(notice);
        return task == null || notice.kind().isAboutAnothersTask()
                ? new Line(writer.title(notice.kind()), null, leader, null, notice.happensAt(), null, null)
                : line(task, leader, notice.happensAt());
    }

    private static Line line(OpenTask task, @Nullable String leader, @Nullable Instant happensAt) {
        return new Line(task.name(), task.id(), leader, task.due(), happensAt, null, null);
    }

    private static boolean holds(Notice notice, @Nullable OpenTask task, Person person) {
        return task != null
                && (notice.kind().isAboutAnothersTask() || (task.assignee() != null && person.holds(task.assignee())));
    }

    private static @Nullable String name(Map<UUID, String> names, @Nullable UUID engagementId) {
        return engagementId == null ? null : names.get(engagementId);
    }
}
