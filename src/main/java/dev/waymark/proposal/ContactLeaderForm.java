package dev.waymark.proposal;

import dev.waymark.calendar.InWords;
import dev.waymark.engagement.Diary;
import dev.waymark.engagement.Today;
import dev.waymark.form.Refused;
import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A light word once a week: confidence, ideas, skills, momentum, and whether the plan still holds (acceptance ). */
@Component
class ContactLeaderForm implements TaskForm<ContactLeaderForm.Answers> {

    /** Spelled as in the form and in the model. */
    enum Course {
        goOn,
        revise,
        done
    }

    record Answers(
            LocalDate heldOn,
            List<String> purposes,
            int confidence,
            int understanding,
            int motivation,
            @Nullable String note,
            Course course) {}

    private final PlanProposals proposals;
    private final ProposalSteps steps;
    private final WeeklyContacts contacts;
    private final BuyIns buyIns;
    private final OtherSupports supports;
    private final ProposalSettings settings;
    private final Today today;
    private final Diary diary;
    private final Clock clock;

    ContactLeaderForm(
            PlanProposals proposals,
            ProposalSteps steps,
            WeeklyContacts contacts,
            BuyIns buyIns,
            OtherSupports supports,
            ProposalSettings settings,
            Today today,
            Diary diary,
            Clock clock) {
        this.proposals = proposals;
        this.steps = steps;
        this.contacts = contacts;
        this.buyIns = buyIns;
        this.supports = supports;
        this.settings = settings;
        this.today = today;
        this.diary = diary;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "contact-leader";
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Map<String, Object> prefill(Work work) {
        UUID id = work.get(ProposalModel.PROPOSAL_ID);
        Map<String, Object> shown = new HashMap<>();
        shown.put("plan", proposals.get(id).agreedPlan());
        shown.put(
                "steps",
                steps.findByProposalIdOrderByPosition(id).stream()
                        .map(each -> Map.of(
                                "what", each.what(),
                                "byWhen", InWords.day(each.byWhen()),
                                "owner", each.owner().words()))
                        .toList());
        return shown;
    }

    @Override
    public Routing submitted(Work work, Answers answers) {
        if (answers.heldOn().isAfter(today.ofLeader(work.businessKey()))) {
            throw new Refused("heldOn", "must not lie in the future");
        }
        UUID id = work.get(ProposalModel.PROPOSAL_ID);
        BuyIn buyIn = new BuyIn(
                UUID.randomUUID(),
                0,
                id,
                answers.understanding(),
                answers.motivation(),
                answers.note(),
                clock.instant());
        if (answers.course() == Course.goOn && !buyIn.isHighEnough(settings)) {
            throw new Refused(
                    "course", "must be another look at the plan where it is hardly understood or wanted any more");
        }
        buyIns.save(buyIn);
        contacts.save(new WeeklyContact(
                UUID.randomUUID(),
                0,
                id,
                answers.heldOn(),
                answers.confidence(),
                answers.purposes().isEmpty() ? null : String.join(",", answers.purposes()),
                answers.note()));
        if (answers.course() == Course.done) {
            proposals.save(proposals.get(id).done(clock.instant()));
            supports.deleteByProposalId(id);
            diary.note(work, "Plan of action carried out");
        }
        return Routing.of(ProposalModel.COURSE, answers.course().name());
    }
}
