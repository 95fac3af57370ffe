package dev.waymark.session;

import dev.waymark.engagement.Diary;
import dev.waymark.engagement.Engagements;
import dev.waymark.form.Refused;
import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Closes a session with the date of the next one, or with the reason why there is none (acceptance A-189). */
@Component
class ConfirmNextSessionForm implements TaskForm<ConfirmNextSessionForm.Answers> {

    private static final String DATE = "date";
    private static final String LAST = "last";

    /** @param startsAt in the coach's zone */
    record Answers(
            String next,
            @Nullable LocalDateTime startsAt,
            @Nullable Integer minutes,
            @Nullable String mode,
            @Nullable String modeReason,
            @Nullable String place,
            @Nullable String reason) {}

    private final SessionBook book;
    private final SessionNotebook notebook;
    private final Engagements engagements;
    private final Diary diary;

    ConfirmNextSessionForm(SessionBook book, SessionNotebook notebook, Engagements engagements, Diary diary) {
        this.book = book;
        this.notebook = notebook;
        this.engagements = engagements;
        this.diary = diary;
    }

    @Override
    public String id() {
        return "confirm-next-session";
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Map<String, Object> prefill(Work work) {
        UUID engagementId = work.businessKey();
        Map<String, Object> shown = new HashMap<>();
        shown.put("zone", book.zone(engagementId).getId());
        LocalDate periodEnd = engagements.get(engagementId).endsOn();
        if (periodEnd != null) {
            shown.put("periodEnd", periodEnd.toString());
        }
        return shown;
    }

    @Override
    public Routing submitted(Work work, Answers answers) {
        if (answers.next().equals(DATE)) {
            CoachingSession next = book.bookNext(
                    work.businessKey(),
                    new Wish(
                            answers.startsAt(),
                            answers.minutes(),
                            answers.mode(),
                            answers.modeReason(),
                            answers.place()));
            diary.note(work, "Session " + next.number() + " scheduled");
        } else {
            if (answers.reason() == null) {
                throw new Refused("reason", "must be given");
            }
            SessionNotes notes = notebook.get(work.get(SessionModel.SESSION_ID));
            notes.closeWithoutNextDate(answers.reason());
            notebook.save(notes);
        }
        return Routing.of(SessionModel.MORE_SESSIONS, !answers.next().equals(LAST));
    }
}
