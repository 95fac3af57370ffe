package dev.waymark.session;

import dev.waymark.engagement.Diary;
import dev.waymark.engagement.Engagement;
import dev.waymark.engagement.Engagements;
import dev.waymark.form.Option;
import dev.waymark.form.Refused;
import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens a session with the outcome that is wished for, or says why it was not held (acceptance ). */
@Component
class AgreeOutcomeForm implements TaskForm<AgreeOutcomeForm.Answers> {

    /** @param cause neither's doing where none was given */
    record Answers(
            String held,
            @Nullable String cause,
            @Nullable String notHeldReason,
            @Nullable String wishedOutcome) {}

    private final Sessions sessions;
    private final SessionBook book;
    private final SessionNotebook notebook;
    private final Engagements engagements;
    private final Diary diary;

    AgreeOutcomeForm(
            Sessions sessions, SessionBook book, SessionNotebook notebook, Engagements engagements, Diary diary) {
        this.sessions = sessions;
        this.book = book;
        this.notebook = notebook;
        this.engagements = engagements;
        this.diary = diary;
    }

    @Override
    public String id() {
        return "agree-outcome";
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Map<String, Object> prefill(Work work) {
        RoleWords words = RoleWords.of(engagements.get(work.businessKey()));
        Map<String, Object> shown = words.shown();
        shown.put("startsAt", session(work).appointment().inWords());
        shown.put(
                "causes",
                List.of(
                        new Option("The " + words.leader() + " did not come", "leaderMissing"),
                        new Option("The " + words.leader() + " cancelled at short notice", "leaderCancelled"),
                        new Option("You did not come", "coachMissing"),
                        new Option("You cancelled at short notice", "coachCancelled"),
                        new Option("It was neither's doing", "other")));
        return shown;
    }

    @Override
    public Routing submitted(Work work, Answers answers) {
        return answers.held().equals("yes") ? held(work, answers) : notHeld(work, answers);
    }

    private Routing held(Work work, Answers answers) {
        Engagement engagement = engagements.get(work.businessKey());
        UUID coachId = engagement.appointedCoachId();
        boolean first =
                !sessions.existsByEngagementIdAndCoachIdAndState(engagement.id(), coachId, CoachingSession.State.HELD);
        CoachingSession session = session(work);
        session.held(coachId);
        sessions.save(session);
        notebook.save(SessionNotes.opened(session.id(), given("wishedOutcome", answers.wishedOutcome())));
        diary.note(work, "Session " + session.number() + " held");
        return Routing.of(SessionModel.HELD, true).and(SessionModel.FIRST_SESSION, first);
    }

    private Routing notHeld(Work work, Answers answers) {
        CoachingSession session = session(work);
        String reason = given("notHeldReason", answers.notHeldReason());
        switch (answers.cause() == null ? "other" : answers.cause()) {
            case "leaderMissing" -> book.miss(session, Cause.LEADER, reason);
            case "leaderCancelled" -> book.cancel(session, Cause.LEADER, reason);
            case "coachMissing" -> book.miss(session, Cause.COACH, reason);
            case "coachCancelled" -> book.cancel(session, Cause.COACH, reason);
            default -> book.cancel(session, Cause.OTHER, reason);
        }
        diary.note(work, "Session " + session.number() + " not held");
        return Routing.of(SessionModel.HELD, false).and(SessionModel.MORE_SESSIONS, true);
    }

    private CoachingSession session(Work work) {
        return sessions.get(work.businessKey(), work.get(SessionModel.SESSION_ID));
    }

    private static String given(String key, @Nullable String answer) {
        if (answer == null) {
            throw new Refused(key, "must be given");
        }
        return answer;
    }
}
