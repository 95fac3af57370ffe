package dev.waymark.session;

import dev.waymark.engagement.Engagements;
import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Talks that were missed are owned up to, and both look ahead (acceptance A-207). */
@Component
class ClearTheSlateForm implements TaskForm<ClearTheSlateForm.Answers> {

    record Answers(String ownedUp, String movingForward) {}

    private final AllGroundRules rules;
    private final Engagements engagements;

    ClearTheSlateForm(AllGroundRules rules, Engagements engagements) {
        this.rules = rules;
        this.engagements = engagements;
    }

    @Override
    public String id() {
        return "clear-the-slate";
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Map<String, Object> prefill(Work work) {
        return RoleWords.of(engagements.get(work.businessKey())).shown();
    }

    @Override
    public Routing submitted(Work work, Answers answers) {
        GroundRules agreed = rules.get(work.get(SessionModel.SESSION_ID));
        agreed.clearTheSlate(answers.ownedUp(), answers.movingForward());
        rules.save(agreed);
        return Routing.none();
    }
}
