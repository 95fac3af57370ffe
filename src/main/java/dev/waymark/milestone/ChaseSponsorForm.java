package dev.waymark.milestone;

import dev.waymark.calendar.InWords;
import dev.waymark.engagement.Candidates;
import dev.waymark.engagement.Diary;
import dev.waymark.engagement.Engagement;
import dev.waymark.engagement.Engagements;
import dev.waymark.form.Refused;
import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import dev.waymark.people.People;
import dev.waymark.people.Person;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The program manager waits on, names a deputy or, for a review only, goes on without the sponsor. */
@Component
class ChaseSponsorForm implements TaskForm<ChaseSponsorForm.Answers> {

    enum Way {
        wait,
        deputy,
        proceed
    }

    /** @param reason why it goes on without an answer */
    record Answers(Way way, @Nullable UUID deputy, @Nullable String reason) {}

    private final MilestoneRegister register;
    private final Engagements engagements;
    private final Deputies deputies;
    private final People people;
    private final Diary diary;

    ChaseSponsorForm(
            MilestoneRegister register, Engagements engagements, Deputies deputies, People people, Diary diary) {
        this.register = register;
        this.engagements = engagements;
        this.deputies = deputies;
        this.people = people;
        this.diary = diary;
    }

    @Override
    public String id() {
        return "chase-sponsor";
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Map<String, Object> prefill(Work work) {
        Milestone milestone = register.get(work.get(MilestoneModel.MILESTONE_ID));
        Person sponsor = people.get(work.get(MilestoneModel.SPONSOR_ID));
        Engagement engagement = engagements.get(milestone.engagementId());
        return Map.of(
                "sponsorName", sponsor.name(),
                "kind", milestone.kind().formValue(),
                "askedOn", InWords.day(LocalDate.ofInstant(milestone.openedAt(), sponsor.zone())),
                "mayProceed", milestone.kind().mayProceedWithout(),
                "people",
                        Candidates.byMailToo(people, person -> Deputies.mayStandIn(engagement, sponsor.id(), person)));
    }

    @Override
    public Routing submitted(Work work, Answers answers) {
        switch (answers.way()) {
            case proceed -> proceed(work, Objects.requireNonNull(answers.reason()));
            case deputy -> nameDeputy(work, Objects.requireNonNull(answers.deputy()));
            case wait -> diary.note(work, "A sponsor gets more time to answer");
        }
        return Routing.of(MilestoneModel.CHASE, answers.way().name());
    }

    private void proceed(Work work, String reason) {
        Milestone milestone = register.get(work.get(MilestoneModel.MILESTONE_ID));
        UUID sponsorId = work.get(MilestoneModel.SPONSOR_ID);
        register.proceedWithout(
                milestone.id(), sponsorId, people.withAccount(work.assignee()).id(), reason);
        diary.note(
                work,
                milestone.kind().title() + ": goes on without the answer of "
                        + people.get(sponsorId).name());
    }

    private void nameDeputy(Work work, UUID deputyId) {
        Engagement engagement = engagements.get(work.businessKey());
        UUID sponsorId = work.get(MilestoneModel.SPONSOR_ID);
        if (!Deputies.mayStandIn(engagement, sponsorId, deputyId)) {
            throw new Refused("deputy", "must be somebody else than the sponsor, the coach and the leader");
        }
        deputies.name(engagement, sponsorId, deputyId);
        diary.note(work, "A deputy was named for a sponsor");
    }
}
