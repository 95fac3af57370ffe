package dev.waymark.milestone;

import dev.waymark.engagement.Diary;
import dev.waymark.engagement.Engagement;
import dev.waymark.engagement.Engagements;
import dev.waymark.form.Option;
import dev.waymark.form.Refused;
import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import dev.waymark.people.People;
import dev.waymark.people.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A sponsor, or the sponsor's deputy, approves a milestone or asks for a change (acceptance A-38). A sponsor who cannot
 * decide hands it on to the deputy, and names one where there is none.
 */
@Component
class DecideMilestoneForm implements TaskForm<DecideMilestoneForm.Answers> {

    enum Answer {
        approve,
        change,
        deputy
    }

    /**
     * @param deputyName of a deputy who is not known yet
     * @param deputyMail of a deputy where none was named before
     */
    record Answers(
            Answer answer,
            @Nullable String reason,
            @Nullable String deputyName,
            @Nullable String deputyMail) {}

    private static final List<Option> DECISIONS = List.of(
            new Option("Yes, I agree", Answer.approve.name()), new Option("I ask for a change", Answer.change.name()));
    private static final Option HAND_ON = new Option("My deputy is to decide", Answer.deputy.name());

    private final MilestoneRegister register;
    private final EarlierDecisions earlier;
    private final Deputies deputies;
    private final List<MilestoneSubject> subjects;
    private final Engagements engagements;
    private final People people;
    private final Diary diary;

    DecideMilestoneForm(
            MilestoneRegister register,
            EarlierDecisions earlier,
            Deputies deputies,
            List<MilestoneSubject> subjects,
            Engagements engagements,
            People people,
            Diary diary) {
        this.register = register;
        this.earlier = earlier;
        this.deputies = deputies;
        this.subjects = subjects;
        this.engagements = engagements;
        this.people = people;
        this.diary = diary;
    }

    @Override
    public String id() {
        return "decide-milestone";
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Map<String, Object> prefill(Work work) {
        Milestone milestone = register.get(work.get(MilestoneModel.MILESTONE_ID));
        MilestoneSubject subject = subject(milestone.kind());
        Engagement engagement = engagements.get(milestone.engagementId());
        UUID sponsorId = work.get(MilestoneModel.SPONSOR_ID);
        Optional<UUID> deputy = Deputies.of(engagement, sponsorId);
        Person reader = people.withAccount(work.assignee());
        Map<String, Object> shown = new HashMap<>();
        shown.put("kind", milestone.kind().formValue());
        shown.put("leaderName", (Supplier<?>)
                () -> people.get(engagement.leaderId()).name());
        shown.put("version", milestone.programVersion());
        shown.put("body", (Supplier<?>) () -> subject.body(milestone));
        shown.put("outcomes", (Supplier<?>) () -> subject.outcomes(milestone));
        shown.put("earlier", (Supplier<?>) () -> earlier.of(engagement.id(), reader));
        shown.put("ways", ways(reader.id().equals(sponsorId)));
        shown.put("deputyKnown", deputy.isPresent());
        deputy.ifPresent(
                id -> shown.put("deputy", (Supplier<?>) () -> people.get(id).name()));
        return shown;
    }

    /** Who stands in for somebody does not hand it on further. */
    private static List<Option> ways(boolean sponsor) {
        List<Option> ways = new ArrayList<>(DECISIONS);
        if (sponsor) {
            ways.add(HAND_ON);
        }
        return ways;
    }

    @Override
    public Routing submitted(Work work, Answers answers) {
        boolean handedOn = answers.answer() == Answer.deputy;
        if (handedOn) {
            handOn(work, answers);
        } else {
            register.answerAsSponsor(
                    work.get(MilestoneModel.MILESTONE_ID),
                    work.get(MilestoneModel.SPONSOR_ID),
                    people.withAccount(work.assignee()).id(),
                    answers.answer() == Answer.approve,
                    answers.reason());
        }
        return Routing.of(MilestoneModel.HANDED_ON, handedOn);
    }

    private void handOn(Work work, Answers answers) {
        if (!register.get(work.get(MilestoneModel.MILESTONE_ID)).isOpen()) {
            throw new Refused("answer", "must not be handed on any more, since this milestone is closed");
        }
        UUID sponsorId = work.get(MilestoneModel.SPONSOR_ID);
        Engagement engagement = engagements.get(work.businessKey());
        if (Deputies.of(engagement, sponsorId).isEmpty()) {
            Person deputy = people.reachedBy(
                    Objects.requireNonNull(answers.deputyMail()),
                    Objects.requireNonNull(answers.deputyName()),
                    people.get(sponsorId));
            if (!Deputies.mayStandIn(engagement, sponsorId, deputy.id())) {
                throw new Refused("deputyMail", "must be of somebody else than you, the coach and the leader");
            }
            deputies.name(engagement, sponsorId, deputy.id());
        }
        diary.note(work, "A sponsor has handed a decision on to the deputy");
    }

    private MilestoneSubject subject(MilestoneKind kind) {
        return subjects.stream()
                .filter(each -> each.covers(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody tells what sponsors read for " + kind));
    }
}
