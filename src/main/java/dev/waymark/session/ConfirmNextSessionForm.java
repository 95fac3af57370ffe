package dev.waymark.session;

import dev.waymark.calendar.InWords;
import dev.waymark.engagement.CoachingPeriod;
import dev.waymark.engagement.Diary;
import dev.waymark.engagement.Engagement;
import dev.waymark.engagement.Engagements;
import dev.waymark.form.Refused;
import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import java.time.LocalDateTime;
import java.util.Map;
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

    private final Sessions sessions;
    private final SessionBook book;
    private final SessionNotebook notebook;
    private final NextDate nextDate;
    private final SessionHours hours;
    private final Engagements engagements;
    private final CoachingPeriod period;
    private final Diary diary;

    ConfirmNextSessionForm(
            Sessions sessions,
            SessionBook book,
            SessionNotebook notebook,
            NextDate nextDate,
            SessionHours hours,
            Engagements engagements,
            CoachingPeriod period,
            Diary diary) {
        this.sessions = sessions;
        this.book = book;
        this.notebook = notebook;
        this.nextDate = nextDate;
        this.hours = hours;
        this.engagements = engagements;
        this.period = period;
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
        Engagement engagement = engagements.get(work.businessKey());
        CoachingSession session = sessions.get(engagement.id(), work.get(SessionModel.SESSION_ID));
        Appointment last = session.appointment();
        Map<String, Object> shown = RoleWords.of(engagement).shown();
        shown.put("zone", InWords.zone(book.zone(engagement.id())));
        shown.put("timeLeft", InWords.span(hours.account(engagement.id()).left()));
        shown.put("minutes", last.minutes());
        shown.put("mode", last.mode().answer());
        shown.put("modeReason", last.modeReason());
        shown.put("place", last.place());
        period.lastDay(engagement).ifPresent(day -> shown.put("periodEnd", InWords.day(day)));
        nextDate.after(session, notebook.get(session.id()), engagement).ifPresent(proposal -> {
            shown.put("startsAt", proposal.startsAt());
            shown.put("why", proposal.why());
        });
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
