package dev.waymark.session;

import dev.waymark.calendar.InWords;
import dev.waymark.engagement.Diary;
import dev.waymark.engagement.Engagements;
import dev.waymark.form.Refused;
import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The coach enters when and how the session takes place, or that there will be none (acceptance A-45). */
@Component
class ScheduleSessionForm implements TaskForm<ScheduleSessionForm.Answers> {

    private static final String NO_MORE = "noMore";

    /**
     * @param plan a date where none was given
     * @param startsAt in the coach's zone
     * @param reason why there will be no more sessions
     */
    record Answers(
            @Nullable String plan,
            @Nullable LocalDateTime startsAt,
            @Nullable Integer minutes,
            @Nullable String mode,
            @Nullable String modeReason,
            @Nullable String place,
            @Nullable String reason) {}

    private final Sessions sessions;
    private final SessionBook book;
    private final SessionHours hours;
    private final Engagements engagements;
    private final Diary diary;

    ScheduleSessionForm(Sessions sessions, SessionBook book, SessionHours hours, Engagements engagements, Diary diary) {
        this.sessions = sessions;
        this.book = book;
        this.hours = hours;
        this.engagements = engagements;
        this.diary = diary;
    }

    @Override
    public String id() {
        return "schedule-session";
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Map<String, Object> prefill(Work work) {
        Map<String, Object> shown =
                RoleWords.of(engagements.get(work.businessKey())).shown();
        shown.put("zone", InWords.zone(book.zone(work.businessKey())));
        shown.put("timeLeft", InWords.span(hours.account(work.businessKey()).left()));
        sessions.findFirstByEngagementIdAndStateAndNumberLessThanOrderByNumberDesc(
                        work.businessKey(),
                        CoachingSession.State.HELD,
                        session(work).number())
                .map(CoachingSession::appointment)
                .ifPresent(last -> {
                    shown.put("minutes", last.minutes());
                    shown.put("mode", last.mode().answer());
                    shown.put("modeReason", last.modeReason());
                    shown.put("place", last.place());
                });
        return shown;
    }

    @Override
    public Routing submitted(Work work, Answers answers) {
        CoachingSession session = session(work);
        if (NO_MORE.equals(answers.plan())) {
            if (answers.reason() == null) {
                throw new Refused("reason", "must be given");
            }
            book.closeWithoutDate(session, answers.reason());
            diary.note(work, "No more sessions");
            return Routing.of(SessionModel.APPOINTMENT, SessionModel.NONE);
        }
        book.book(
                session,
                new Wish(answers.startsAt(), answers.minutes(), answers.mode(), answers.modeReason(), answers.place()));
        diary.note(work, "Session " + session.number() + " scheduled");
        Routing stands = Routing.of(SessionModel.APPOINTMENT, SessionModel.STANDS);
        return session.id().equals(work.get(SessionModel.SESSION_ID))
                ? stands
                : stands.and(SessionModel.SESSION_ID, session.id());
    }

    /** In processes begun before sessions could end unheld, the next one takes the place of such a session. */
    private CoachingSession session(Work work) {
        CoachingSession session = sessions.get(work.businessKey(), work.get(SessionModel.SESSION_ID));
        return session.isPlanned() ? session : book.open(work.businessKey());
    }
}
