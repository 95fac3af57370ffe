package dev.waymark.engagement;

import dev.waymark.form.Refused;
import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import dev.waymark.people.People;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Step 2: the coach's extensive interview with the leader, and the leader's own baseline. */
@Component
class InterviewLeaderForm implements TaskForm<InterviewLeaderForm.Answers> {

    private final Engagements engagements;
    private final LeaderInterviews interviews;
    private final SelfRatings ratings;
    private final People people;
    private final Diary diary;
    private final Clock clock;

    InterviewLeaderForm(
            Engagements engagements,
            LeaderInterviews interviews,
            SelfRatings ratings,
            People people,
            Diary diary,
            Clock clock) {
        this.engagements = engagements;
        this.interviews = interviews;
        this.ratings = ratings;
        this.people = people;
        this.diary = diary;
        this.clock = clock;
    }

    record Answers(
            LocalDate heldOn,
            String commitments,
            String concerns,
            String breakdowns,
            String behaviours,
            String communicationStyle,
            String promises,
            String world,
            int competence,
            int fulfilment,
            int selfCorrection) {}

    @Override
    public String id() {
        return "interview-leader";
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Map<String, Object> prefill(Work work) {
        UUID leaderId = engagements.get(work.businessKey()).leaderId();
        return Map.of("leaderName", people.get(leaderId).name());
    }

    @Override
    public Routing submitted(Work work, Answers answers) {
        UUID engagementId = work.businessKey();
        if (answers.heldOn().isAfter(LocalDate.now(clock).plusDays(1))) {
            throw new Refused("heldOn", "must not lie in the future");
        }
        interviews.save(new LeaderInterview(
                engagementId,
                0,
                answers.heldOn(),
                answers.commitments(),
                answers.concerns(),
                answers.breakdowns(),
                answers.behaviours(),
                answers.communicationStyle(),
                answers.promises(),
                answers.world()));
        ratings.save(SelfRating.of(
                engagementId,
                SelfRating.Moment.BASELINE,
                answers.competence(),
                answers.fulfilment(),
                answers.selfCorrection()));
        diary.note(work, "Leader interviewed");
        return Routing.none();
    }
}
