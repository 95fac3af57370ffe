package dev.waymark.session;

import dev.waymark.calendar.InWords;
import dev.waymark.engagement.Diary;
import dev.waymark.engagement.Engagement;
import dev.waymark.engagement.Engagements;
import dev.waymark.form.Refused;
import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import dev.waymark.session.NoticePolicy.Ruling;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Coach or leader moves the session, cancels it, or keeps it after all. */
@Component
class ChangeAppointmentForm implements TaskForm<ChangeAppointmentForm.Answers> {

    enum Change {
        keep,
        move,
        cancel
    }

    /** @param startsAt in the coach's zone */
    record Answers(
            Change change,
            @Nullable LocalDateTime startsAt,
            @Nullable Integer minutes,
            @Nullable String mode,
            @Nullable String modeReason,
            @Nullable String place,
            @Nullable String reason) {}

    static final String ID = "change-appointment";

    private final Sessions sessions;
    private final SessionBook book;
    private final Engagements engagements;
    private final Diary diary;

    ChangeAppointmentForm(Sessions sessions, SessionBook book, Engagements engagements, Diary diary) {
        this.sessions = sessions;
        this.book = book;
        this.engagements = engagements;
        this.diary = diary;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Map<String, Object> prefill(Work work) {
        return shown(engagements.get(work.businessKey()), session(work), work.get(SessionModel.ASKED_BY));
    }

    /** @param askedBy coach or leader */
    Map<String, Object> shown(Engagement engagement, CoachingSession session, UUID askedBy) {
        Appointment appointment = session.appointment();
        Cause by = by(askedBy, engagement);
        Map<String, Object> shown = RoleWords.of(engagement).shown();
        shown.put("standsNow", InWords.moment(appointment.localStart()));
        shown.put("zone", InWords.zone(appointment.zone()));
        shown.put("minutes", appointment.minutes());
        shown.put("mode", appointment.mode().answer());
        shown.put("modeReason", appointment.modeReason());
        shown.put("place", appointment.place());
        shown.put("ifMoved", price(book.ifMoved(session, by), appointment));
        shown.put("ifCancelled", price(book.ifCancelled(session, by), appointment));
        return shown;
    }

    @Override
    public Routing submitted(Work work, Answers answers) {
        CoachingSession session = session(work);
        Cause by = by(work.get(SessionModel.ASKED_BY), engagements.get(work.businessKey()));
        switch (answers.change()) {
            case move -> {
                book.move(
                        session,
                        by,
                        new Wish(
                                answers.startsAt(),
                                answers.minutes(),
                                answers.mode(),
                                answers.modeReason(),
                                answers.place()));
                diary.note(work, "Session " + session.number() + " moved");
            }
            case cancel -> {
                if (answers.reason() == null) {
                    throw new Refused("reason", "must be given");
                }
                book.cancel(session, by, answers.reason());
                diary.note(work, "Session " + session.number() + " cancelled");
            }
            case keep -> {}
        }
        return Routing.of(SessionModel.CHANGE, answers.change().name());
    }

    private CoachingSession session(Work work) {
        return sessions.get(work.businessKey(), work.get(SessionModel.SESSION_ID));
    }

    private static Cause by(UUID askedBy, Engagement engagement) {
        return askedBy.equals(engagement.coachId()) ? Cause.COACH : Cause.LEADER;
    }

    private static String price(Ruling ruling, Appointment appointment) {
        if (ruling.forfeited()) {
            return "This is short notice: the " + appointment.minutes() + " minutes count as used.";
        }
        return ruling.countsAgainstCoach()
                ? "This is short notice, and is counted as an appointment not kept. No hours are lost."
                : "No hours are lost.";
    }
}
