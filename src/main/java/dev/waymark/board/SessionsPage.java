package dev.waymark.board;

import dev.waymark.access.Content;
import dev.waymark.board.OpenTasks.OpenTask;
import dev.waymark.engagement.Engagement;
import dev.waymark.engagement.Engagements;
import dev.waymark.people.People;
import dev.waymark.people.Person;
import dev.waymark.session.PrivateNotes;
import dev.waymark.session.PrivateNotes.PrivateNote;
import dev.waymark.session.RoleWords;
import dev.waymark.session.SessionHistory;
import dev.waymark.session.SessionHistory.Ahead;
import dev.waymark.session.SessionHistory.Meeting;
import dev.waymark.session.SessionHistory.Past;
import dev.waymark.session.SessionHours;
import dev.waymark.session.SessionProcess;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The talks of coach and leader: for these two, and as if there were none for everybody else (R-1). */
@Controller
@RequestMapping("/engagements/{id}/sessions")
class SessionsPage {

    private static final int SESSIONS = 10;
    private static final String ALLOW_EXTRA_HOURS = "userTask_allowExtraHours";
    private static final String TOO_LATE = "This session cannot be moved or cancelled any more, or not right now.";
    private static final String CHANGED_MEANWHILE =
            "has changed since you opened this page. Saving puts what you have written below in place of:";

    private final Engagements engagements;
    private final People people;
    private final OpenTasks tasks;
    private final SessionHistory history;
    private final SessionHours hours;
    private final SessionProcess process;
    private final PrivateNotes notes;
    private final Clock clock;

    SessionsPage(
            Engagements engagements,
            People people,
            OpenTasks tasks,
            SessionHistory history,
            SessionHours hours,
            SessionProcess process,
            PrivateNotes notes,
            Clock clock) {
        this.engagements = engagements;
        this.people = people;
        this.tasks = tasks;
        this.history = history;
        this.hours = hours;
        this.process = process;
        this.notes = notes;
        this.clock = clock;
    }

    /**
     * The coach's private note as its field shows it.
     *
     * @param problem what is wrong with it; null where nothing is
     * @param saved what is saved instead, where that has changed meanwhile
     */
    record NoteField(
            UUID sessionId,
            String text,
            int version,
            @Nullable String problem,
            @Nullable String saved) {}

    /** Refuses with 404 for everybody but coach and leader. */
    @GetMapping
    String show(
            @PathVariable UUID id,
            @ModelAttribute("visitor") Visitor visitor,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        return page(engagement(id, visitor), visitor, page, null, model);
    }

    /** Leads to the form in which the appointment is moved or cancelled. */
    @PostMapping("/{sessionId}/change")
    String change(
            @PathVariable UUID id,
            @PathVariable UUID sessionId,
            @ModelAttribute("visitor") Visitor visitor,
            RedirectAttributes redirect) {
        Engagement engagement = engagement(id, visitor);
        Optional<String> task = history.ahead(engagement.id())
                .filter(ahead -> ahead.sessionId().equals(sessionId))
                .flatMap(ahead -> process.changeAsked(sessionId, reader(visitor)));
        if (task.isEmpty()) {
            redirect.addFlashAttribute("problem", TOO_LATE);
            return "redirect:/engagements/" + id + "/sessions";
        }
        return "redirect:/tasks/" + task.get();
    }

    /** Refuses with 404 for everybody but the session's own coach. */
    @PostMapping("/{sessionId}/note")
    String note(
            @PathVariable UUID id,
            @PathVariable UUID sessionId,
            @ModelAttribute("visitor") Visitor visitor,
            @RequestParam String note,
            @RequestParam int version,
            @RequestParam(defaultValue = "1") int page,
            Model model,
            RedirectAttributes redirect) {
        Engagement engagement = engagement(id, visitor);
        UUID coachId = reader(visitor);
        if (!visitor.maySee(Content.PRIVATE_NOTES, engagement) || !history.isCoached(id, sessionId, coachId)) {
            throw new NotFound();
        }
        String text = note.replaceAll("\\R", "\n").strip();
        String problem = problem(text);
        if (problem != null) {
            return page(engagement, visitor, page, new NoteField(sessionId, text, version, problem, null), model);
        }
        try {
            notes.write(sessionId, coachId, text, version);
        } catch (OptimisticLockingFailureException changed) {
            PrivateNote now = notes.of(List.of(sessionId), coachId).getOrDefault(sessionId, PrivateNote.NONE);
            NoteField field = new NoteField(sessionId, text, now.version(), CHANGED_MEANWHILE, now.text());
            return page(engagement, visitor, page, field, model);
        }
        redirect.addFlashAttribute("noted", sessionId);
        return "redirect:/engagements/" + id + "/sessions?page=" + page + "#session-" + sessionId;
    }

    private static @Nullable String problem(String text) {
        if (text.length() > PrivateNotes.LONGEST) {
            return "must have at most " + PrivateNotes.LONGEST + " characters.";
        }
        return text.indexOf('\0') < 0 ? null : "holds a character that cannot be stored.";
    }

    private String page(Engagement engagement, Visitor visitor, int page, @Nullable NoteField refused, Model model) {
        UUID reader = reader(visitor);
        boolean coach = visitor.maySee(Content.PRIVATE_NOTES, engagement);
        Ahead ahead = history.ahead(engagement.id()).orElse(null);
        Page<Past> past = history.past(engagement, reader, PageRequest.of(Math.max(page, 1) - 1, SESSIONS));
        List<OpenTask> open = tasks.of(List.of(engagement.id())).getOrDefault(engagement.id(), List.of());
        model.addAttribute("engagement", engagement);
        model.addAttribute("leader", people.get(engagement.leaderId()).name());
        model.addAttribute(
                "coach",
                Optional.ofNullable(engagement.coachId())
                        .map(people::get)
                        .map(Person::name)
                        .orElse("not yet appointed"));
        model.addAttribute("words", RoleWords.of(engagement));
        model.addAttribute("isCoach", coach);
        model.addAttribute("ahead", ahead);
        model.addAttribute("when", when(ahead));
        model.addAttribute(
                "hoursAsked", open.stream().anyMatch(task -> task.key().equals(ALLOW_EXTRA_HOURS)));
        model.addAttribute(
                "mine", open.stream().filter(task -> isTheirs(task, visitor)).toList());
        model.addAttribute("promises", history.promises(engagement, reader).orElse(null));
        model.addAttribute("past", past);
        model.addAttribute("hours", hours.account(engagement.id()));
        if (coach) {
            List<UUID> shown = new ArrayList<>(past.map(Past::sessionId).getContent());
            if (ahead != null) {
                shown.add(ahead.sessionId());
            }
            model.addAttribute("notes", notes.of(shown, reader));
            model.addAttribute("refused", refused);
            model.addAttribute("longest", PrivateNotes.LONGEST);
            model.addAttribute("none", PrivateNote.NONE);
        }
        return "sessions";
    }

    /** {@code none} without a date, else {@code ahead}, {@code now} or {@code over}. */
    private String when(@Nullable Ahead ahead) {
        Meeting meeting = ahead == null ? null : ahead.meeting();
        if (meeting == null) {
            return "none";
        }
        Instant now = clock.instant();
        if (now.isBefore(meeting.startsAt())) {
            return "ahead";
        }
        return now.isBefore(meeting.endsAt()) ? "now" : "over";
    }

    private Engagement engagement(UUID id, Visitor visitor) {
        return engagements
                .findById(id)
                .filter(engagement -> visitor.maySee(Content.SESSIONS, engagement))
                .orElseThrow(NotFound::new);
    }

    private static UUID reader(Visitor visitor) {
        return Objects.requireNonNull(visitor.person()).id();
    }

    private static boolean isTheirs(OpenTask task, Visitor visitor) {
        return task.person() != null && visitor.login().equals(task.person().login());
    }
}
