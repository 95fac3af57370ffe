package dev.waymark.actionplanning;

import dev.waymark.engagement.Engagement;
import dev.waymark.engagement.Engagements;
import dev.waymark.engagement.Today;
import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import dev.waymark.people.People;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Once a month a supporter says by a personal link how each practice is coming along (acceptance ). */
@Component
class CheckInAsSupporterForm implements TaskForm<CheckInAsSupporterForm.Answers> {

    private static final String NOT_NOW = "Had nothing to say this month";
    private static final String NEVER = "Would rather not be asked any more";

    /** Spelled as in the form. */
    enum Wish {
        answer,
        notNow,
        never
    }

    /** Spelled as in the form. */
    enum YesNo {
        yes,
        no
    }

    /** @param next null unless there is an answer */
    record Answers(
            Wish wish,
            List<MonthlyAnswers.Row> practices,
            @Nullable YesNo next) {}

    private final Supporters supporters;
    private final MonthlyAnswers monthly;
    private final Engagements engagements;
    private final People people;
    private final Today today;

    CheckInAsSupporterForm(
            Supporters supporters, MonthlyAnswers monthly, Engagements engagements, People people, Today today) {
        this.supporters = supporters;
        this.monthly = monthly;
        this.engagements = engagements;
        this.people = people;
        this.today = today;
    }

    @Override
    public String id() {
        return "check-in-as-supporter";
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Map<String, Object> prefill(Work work) {
        Engagement engagement = engagements.get(work.businessKey());
        Map<String, Object> shown = new HashMap<>(monthly.asked(supporter(work)));
        shown.put("wish", Wish.answer.name());
        shown.put("leader", name(engagement.leaderId()));
        shown.put("coach", name(engagement.appointedCoachId()));
        return shown;
    }

    @Override
    public Routing submitted(Work work, Answers answers) {
        Supporter supporter = supporter(work);
        switch (answers.wish()) {
            case answer ->
                monthly.keep(
                        supporter,
                        today.ofLeader(work.businessKey()),
                        answers.practices(),
                        Objects.requireNonNull(supporter.personId()));
            case notNow -> monthly.none(supporter, NOT_NOW);
            case never -> monthly.none(supporter, NEVER);
        }
        boolean goOn = answers.wish() != Wish.never && answers.next() != YesNo.no;
        if (!goOn) {
            monthly.end(supporter);
        }
        return Routing.of(ActionPlanningModel.GO_ON, goOn);
    }

    private Supporter supporter(Work work) {
        return supporters.get(work.get(ActionPlanningModel.SUPPORTER_ID));
    }

    private String name(UUID personId) {
        return people.get(personId).name();
    }
}
