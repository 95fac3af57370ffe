package dev.waymark.session;

import dev.waymark.engagement.Diary;
import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The coach enters when and how the session takes place (acceptance A-45). */
@Component
class ScheduleSessionForm implements TaskForm<ScheduleSessionForm.Answers> {

    /** @param startsAt in the coach's zone */
    record Answers(
            LocalDateTime startsAt,
            @Nullable Integer minutes,
            @Nullable String mode,
            @Nullable String modeReason,
            @Nullable String place) {}

    private final Sessions sessions;
    private final SessionBook book;
    private final Diary diary;

    ScheduleSessionForm(Sessions sessions, SessionBook book, Diary diary) {
        this.sessions = sessions;
        this.book = book;
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
        return Map.of("zone", book.zone(work.businessKey()).getId());
    }

    @Override
    public Routing submitted(Work work, Answers answers) {
        CoachingSession session = sessions.get(work.businessKey(), work.get(SessionModel.SESSION_ID));
        book.book(
                session,
                new Wish(answers.startsAt(), answers.minutes(), answers.mode(), answers.modeReason(), answers.place()));
        diary.note(work, "Session " + session.number() + " scheduled");
        return Routing.none();
    }
}
