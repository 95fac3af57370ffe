package dev.waymark.planning;

import dev.waymark.engagement.Candidates;
import dev.waymark.engagement.Diary;
import dev.waymark.engagement.Engagement;
import dev.waymark.engagement.Engagements;
import dev.waymark.form.Refused;
import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import dev.waymark.milestone.MilestoneModel;
import dev.waymark.people.People;
import dev.waymark.planning.Mediation.Way;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** After several rounds the program manager finds the way out: new terms, another coach, or an end. */
@Component
class MediateCommitmentForm implements TaskForm<MediateCommitmentForm.Answers> {

    record Answers(Way way, @Nullable UUID coach, String note) {}

    private final Engagements engagements;
    private final Mediations mediations;
    private final Objections objections;
    private final People people;
    private final Diary diary;

    MediateCommitmentForm(
            Engagements engagements, Mediations mediations, Objections objections, People people, Diary diary) {
        this.engagements = engagements;
        this.mediations = mediations;
        this.objections = objections;
        this.people = people;
        this.diary = diary;
    }

    @Override
    public String id() {
        return "mediate-commitment";
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Map<String, Object> prefill(Work work) {
        Engagement engagement = engagements.get(work.businessKey());
        return Map.of(
                "objections",
                objections.of(work.get(MilestoneModel.MILESTONE_ID)),
                "coaches",
                new Candidates(people, person -> mayCoach(engagement, person)));
    }

    @Override
    public Routing submitted(Work work, Answers answers) {
        UUID milestoneId = work.get(MilestoneModel.MILESTONE_ID);
        if (answers.way() == Way.otherCoach) {
            appoint(work, Objects.requireNonNull(answers.coach()));
        }
        mediations.save(new Mediation(milestoneId, 0, work.businessKey(), answers.way(), answers.note()));
        diary.note(work, "Mediated between leader and sponsors");
        return Routing.of(PlanningModel.MEDIATION, answers.way().name());
    }

    private void appoint(Work work, UUID coachId) {
        Engagement engagement = engagements.get(work.businessKey());
        if (!mayCoach(engagement, coachId)) {
            throw new Refused(
                    "coach", "must be somebody else than the coach so far, the leader, a sponsor or a deputy");
        }
        engagement.replaceCoach(coachId);
        engagements.save(engagement);
        diary.note(work, "Another coach appointed");
    }

    /** The program manager may, everybody else who has a part in the engagement may not. */
    private static boolean mayCoach(Engagement engagement, UUID personId) {
        boolean decides = engagement.sponsorships().stream()
                .anyMatch(each -> personId.equals(each.sponsorId()) || personId.equals(each.deputyId()));
        return !decides && !personId.equals(engagement.leaderId()) && !personId.equals(engagement.coachId());
    }
}
