package dev.waymark.engagement;

import dev.waymark.form.Refused;
import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import dev.waymark.people.People;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Step 1: the coach writes down the context and the outcomes that leader and sponsor agreed. */
@Component
class DefineContextForm implements TaskForm<DefineContextForm.Answers> {

    private final Engagements engagements;
    private final ProgramContexts contexts;
    private final Outcomes outcomes;
    private final People people;
    private final Diary diary;
    private final Clock clock;

    DefineContextForm(
            Engagements engagements,
            ProgramContexts contexts,
            Outcomes outcomes,
            People people,
            Diary diary,
            Clock clock) {
        this.engagements = engagements;
        this.contexts = contexts;
        this.outcomes = outcomes;
        this.people = people;
        this.diary = diary;
        this.clock = clock;
    }

    record Answers(
            LocalDate metOn,
            boolean sponsorPresent,
            String organisationContext,
            String role,
            String whyNow,
            List<AgreedOutcome> outcomes) {}

    @Override
    public String id() {
        return "define-context";
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    /** A renewed engagement brings the outcomes that were agreed at the end of the one before. */
    @Override
    public Map<String, Object> prefill(Work work) {
        Engagement engagement = engagements.get(work.businessKey());
        return Map.of(
                "leaderName", people.get(engagement.leaderId()).name(),
                "organisation", engagement.organisation(),
                "purpose", engagement.purpose(),
                "outcomes",
                        outcomes.findByEngagementIdOrderByPosition(engagement.id()).stream()
                                .map(AgreedOutcome::of)
                                .toList());
    }

    @Override
    public Routing submitted(Work work, Answers answers) {
        UUID engagementId = work.businessKey();
        if (answers.metOn().isAfter(LocalDate.now(clock).plusDays(1))) {
            throw new Refused("metOn", "must not lie in the future");
        }
        if (!answers.sponsorPresent()) {
            throw new Refused("sponsorPresent", "must be true: leader and sponsor define the context together");
        }
        contexts.save(new ProgramContext(
                engagementId,
                0,
                answers.metOn(),
                true,
                answers.organisationContext(),
                answers.role(),
                answers.whyNow()));
        outcomes.deleteByEngagementId(engagementId);
        outcomes.saveAll(Outcome.of(engagementId, answers.outcomes()));
        diary.note(work, "Context defined");
        return Routing.none();
    }
}
