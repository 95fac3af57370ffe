package dev.waymark.actionplanning;

import dev.waymark.engagement.Today;
import dev.waymark.form.Refused;
import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Once a month: what a supporter sees of each practice, or why there was no talk (acceptance ). */
@Component
class TalkWithSupporterForm implements TaskForm<TalkWithSupporterForm.Answers> {

    /** Spelled as in the form. */
    enum YesNo {
        yes,
        no
    }

    record Answers(
            YesNo talked,
            @Nullable LocalDate heldOn,
            List<MonthlyAnswers.Row> practices,
            @Nullable String reason,
            YesNo next) {}

    private final Supporters supporters;
    private final MonthlyAnswers monthly;
    private final Today today;

    TalkWithSupporterForm(Supporters supporters, MonthlyAnswers monthly, Today today) {
        this.supporters = supporters;
        this.monthly = monthly;
        this.today = today;
    }

    @Override
    public String id() {
        return "talk-with-supporter";
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Map<String, Object> prefill(Work work) {
        Supporter supporter = supporter(work);
        Map<String, Object> shown = new HashMap<>(monthly.asked(supporter));
        shown.put("supporter", supporter.name());
        return shown;
    }

    @Override
    public Routing submitted(Work work, Answers answers) {
        Supporter supporter = supporter(work);
        if (answers.talked() == YesNo.yes) {
            LocalDate heldOn = Objects.requireNonNull(answers.heldOn());
            if (heldOn.isAfter(today.ofLeader(work.businessKey()))) {
                throw new Refused("heldOn", "must not lie in the future");
            }
            monthly.keep(supporter, heldOn, answers.practices(), null);
        } else {
            monthly.none(supporter, answers.reason());
        }
        boolean goOn = answers.next() == YesNo.yes;
        if (!goOn) {
            monthly.end(supporter);
        }
        return Routing.of(ActionPlanningModel.GO_ON, goOn);
    }

    private Supporter supporter(Work work) {
        return supporters.get(work.get(ActionPlanningModel.SUPPORTER_ID));
    }
}
