package dev.waymark.session;

import dev.waymark.engagement.Diary;
import dev.waymark.form.Refused;
import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens a session with the outcome that is wished for, or says why it was not held (acceptance ). */
@Component
class AgreeOutcomeForm implements TaskForm<AgreeOutcomeForm.Answers> {

    private static final DateTimeFormatter DAY_AND_HOUR =
            DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu, HH:mm (VV)", Locale.ENGLISH);

    record Answers(
            String held,
            @Nullable String notHeldReason,
            @Nullable String wishedOutcome) {}

    private final Sessions sessions;
    private final SessionNotebook notebook;
    private final Diary diary;

    AgreeOutcomeForm(Sessions sessions, SessionNotebook notebook, Diary diary) {
        this.sessions = sessions;
        this.notebook = notebook;
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
        return Map.of(
                "startsAt", DAY_AND_HOUR.format(session(work).appointment().localStart()));
    }

    @Override
    public Routing submitted(Work work, Answers answers) {
        CoachingSession session = session(work);
        boolean held = answers.held().equals("yes");
        if (held) {
            session.held();
            notebook.save(SessionNotes.opened(session.id(), given("wishedOutcome", answers.wishedOutcome())));
        } else {
            session.notHeld(given("notHeldReason", answers.notHeldReason()));
        }
        sessions.save(session);
        diary.note(work, "Session " + session.number() + (held ? " held" : " not held"));
        return Routing.of(SessionModel.HELD, held);
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
