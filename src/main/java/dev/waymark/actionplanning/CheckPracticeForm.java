package dev.waymark.actionplanning;

import dev.waymark.form.Refused;
import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The coach holds a practice against the criteria; one that fails goes back (acceptance ). */
@Component
class CheckPracticeForm implements TaskForm<CheckPracticeForm.Answers> {

    /** Spelled as in the form. */
    enum Verdict {
        good,
        back
    }

    /** @param met numbers of the criteria that it meets */
    record Answers(
            List<String> met, Verdict verdict, @Nullable String mend) {}

    private final Practices practices;
    private final PracticeChecks checks;
    private final Criteria criteria;
    private final PracticeWords words;
    private final Clock clock;

    CheckPracticeForm(Practices practices, PracticeChecks checks, Criteria criteria, PracticeWords words, Clock clock) {
        this.practices = practices;
        this.checks = checks;
        this.criteria = criteria;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "check-practice";
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Map<String, Object> prefill(Work work) {
        Map<String, Object> shown = words.of(practices.get(work.get(ActionPlanningModel.PRACTICE_ID)));
        shown.put("criteria", criteria.asOptions());
        return shown;
    }

    @Override
    public Routing submitted(Work work, Answers answers) {
        List<String> missing = criteria.missing(answers.met());
        boolean good = answers.verdict() == Verdict.good;
        if (good && !missing.isEmpty()) {
            throw new Refused(
                    "met", "must all be met before the practice is good enough; still missing: " + missing.get(0));
        }
        if (!good && missing.isEmpty()) {
            throw new Refused("met", "must leave one open where the practice goes back");
        }
        Practice practice = practices.get(work.get(ActionPlanningModel.PRACTICE_ID));
        practices.save(
                good ? practice.is(Practice.State.GOOD) : practice.sentBack(Objects.requireNonNull(answers.mend())));
        checks.save(new PracticeCheck(
                UUID.randomUUID(),
                0,
                practice.id(),
                good,
                good ? null : String.join("\n", missing),
                good ? null : answers.mend(),
                clock.instant()));
        return Routing.of(ActionPlanningModel.GOOD, good);
    }
}
