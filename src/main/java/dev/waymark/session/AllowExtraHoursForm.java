package dev.waymark.session;

import dev.waymark.engagement.Diary;
import dev.waymark.engagement.Engagements;
import dev.waymark.form.Refused;
import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import dev.waymark.people.People;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The program manager sees the hours alone, and allows more of them or does not. */
@Component
class AllowExtraHoursForm implements TaskForm<AllowExtraHoursForm.Answers> {

    enum Answer {
        allow,
        refuse
    }

    record Answers(Answer answer, @Nullable Integer minutes) {}

    private final Sessions sessions;
    private final SessionHours hours;
    private final AllExtraHours allExtraHours;
    private final Engagements engagements;
    private final People people;
    private final Diary diary;
    private final Clock clock;

    AllowExtraHoursForm(
            Sessions sessions,
            SessionHours hours,
            AllExtraHours allExtraHours,
            Engagements engagements,
            People people,
            Diary diary,
            Clock clock) {
        this.sessions = sessions;
        this.hours = hours;
        this.allExtraHours = allExtraHours;
        this.engagements = engagements;
        this.people = people;
        this.diary = diary;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "allow-extra-hours";
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Map<String, Object> prefill(Work work) {
        CoachingSession session = session(work);
        HoursAccount account = hours.account(work.businessKey());
        Map<String, Object> shown = new HashMap<>();
        shown.put(
                "leaderName",
                people.get(engagements.get(work.businessKey()).leaderId()).name());
        shown.put("sessionNumber", session.number());
        shown.put("sessionMinutes", session.appointment().minutes());
        shown.put("budget", account.budget() + account.extra());
        shown.put("used", account.used());
        shown.put("forfeited", account.forfeited());
        shown.put("booked", account.booked());
        shown.put("missing", missing(account));
        shown.put("minutes", missing(account));
        return shown;
    }

    @Override
    public Routing submitted(Work work, Answers answers) {
        boolean allowed = answers.answer() == Answer.allow;
        if (allowed) {
            allow(work, answers.minutes());
        } else {
            diary.note(work, "Extra hours not allowed");
        }
        return Routing.of(SessionModel.EXTRA_ALLOWED, allowed);
    }

    private void allow(Work work, @Nullable Integer minutes) {
        int missing = missing(hours.account(work.businessKey()));
        if (minutes == null || minutes < missing) {
            throw new Refused("minutes", "must be at least " + missing + " to cover this session");
        }
        allExtraHours.save(new ExtraHours(
                UUID.randomUUID(),
                0,
                work.businessKey(),
                work.get(SessionModel.SESSION_ID),
                minutes,
                people.withAccount(work.assignee()).id(),
                clock.instant()));
        diary.note(work, "Extra hours allowed: " + minutes + " minutes");
    }

    private CoachingSession session(Work work) {
        return sessions.get(work.businessKey(), work.get(SessionModel.SESSION_ID));
    }

    private static int missing(HoursAccount account) {
        return Math.max(0, -account.left());
    }
}
