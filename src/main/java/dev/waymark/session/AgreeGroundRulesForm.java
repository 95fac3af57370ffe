package dev.waymark.session;

import dev.waymark.engagement.Engagements;
import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** In their first session coach and leader agree on how they work together (acceptance ). */
@Component
class AgreeGroundRulesForm implements TaskForm<AgreeGroundRulesForm.Answers> {

    enum WorkedTogether {
        no,
        withTalks,
        withoutTalks
    }

    record Answers(
            String expectedOfCoach,
            String expectedOfLeader,
            String meetingDays,
            String meetingPlace,
            String cadence,
            int minutes,
            String communication,
            String frustrations,
            String motivations,
            boolean agendaExplained,
            WorkedTogether workedTogether) {}

    private final Sessions sessions;
    private final AllGroundRules rules;
    private final Engagements engagements;

    AgreeGroundRulesForm(Sessions sessions, AllGroundRules rules, Engagements engagements) {
        this.sessions = sessions;
        this.rules = rules;
        this.engagements = engagements;
    }

    @Override
    public String id() {
        return "agree-ground-rules";
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Map<String, Object> prefill(Work work) {
        Appointment appointment = sessions.get(work.businessKey(), work.get(SessionModel.SESSION_ID))
                .appointment();
        Map<String, Object> shown =
                new HashMap<>(RoleWords.of(engagements.get(work.businessKey())).shown());
        shown.put("minutes", appointment.minutes());
        shown.put("meetingPlace", appointment.place());
        return shown;
    }

    @Override
    public Routing submitted(Work work, Answers answers) {
        rules.save(new GroundRules(
                work.get(SessionModel.SESSION_ID),
                0,
                answers.expectedOfCoach(),
                answers.expectedOfLeader(),
                answers.meetingDays(),
                answers.meetingPlace(),
                answers.cadence(),
                answers.minutes(),
                answers.communication(),
                answers.frustrations(),
                answers.motivations(),
                null,
                null));
        return Routing.of(SessionModel.CLEAN_SLATE, answers.workedTogether() == WorkedTogether.withoutTalks);
    }
}
