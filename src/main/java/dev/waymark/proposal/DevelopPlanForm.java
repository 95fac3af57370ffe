package dev.waymark.proposal;

import dev.waymark.engagement.Today;
import dev.waymark.form.Refused;
import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The two discuss the ideas of both, settle on one plan, and name its steps (acceptance ). */
@Component
class DevelopPlanForm implements TaskForm<DevelopPlanForm.Answers> {

    record Answers(
            @Nullable String discussion, String plan, List<Step> steps, List<Paper> materials, List<Person> contacts) {}

    record Step(String what, LocalDate byWhen, ProposalStep.Owner owner) {}

    record Paper(String title, @Nullable String link) {}

    record Person(
            String name,
            @Nullable String introducedBy,
            @Nullable String purpose) {}

    private final PlanProposals proposals;
    private final Ideas ideas;
    private final ProposalSteps steps;
    private final Materials materials;
    private final Contacts contacts;
    private final BuyIns buyIns;
    private final Today today;

    DevelopPlanForm(
            PlanProposals proposals,
            Ideas ideas,
            ProposalSteps steps,
            Materials materials,
            Contacts contacts,
            BuyIns buyIns,
            Today today) {
        this.proposals = proposals;
        this.ideas = ideas;
        this.steps = steps;
        this.materials = materials;
        this.contacts = contacts;
        this.buyIns = buyIns;
        this.today = today;
    }

    @Override
    public String id() {
        return "develop-plan";
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Map<String, Object> prefill(Work work) {
        PlanProposal proposal = proposals.get(work.get(ProposalModel.PROPOSAL_ID));
        Map<String, Object> shown = new HashMap<>();
        shown.put("ideas", ideas.shown(proposal.id()));
        shown.put("discussion", proposal.discussion());
        shown.put("plan", proposal.agreedPlan());
        shown.put(
                "steps",
                steps.findByProposalIdOrderByPosition(proposal.id()).stream()
                        .map(each -> Map.of(
                                "what",
                                each.what(),
                                "byWhen",
                                each.byWhen(),
                                "owner",
                                each.owner().name()))
                        .toList());
        shown.put(
                "materials",
                materials.findByProposalIdOrderByPosition(proposal.id()).stream()
                        .map(each -> Map.of("title", each.title(), "link", each.link() == null ? "" : each.link()))
                        .toList());
        shown.put(
                "contacts",
                contacts.findByProposalIdOrderByPosition(proposal.id()).stream()
                        .map(each -> Map.of(
                                "name",
                                each.name(),
                                "introducedBy",
                                each.introducedBy() == null ? "" : each.introducedBy(),
                                "purpose",
                                each.purpose() == null ? "" : each.purpose()))
                        .toList());
        buyIns.findFirstByProposalIdOrderByAskedAtDesc(proposal.id()).ifPresent(last -> {
            shown.put("understanding", last.understanding());
            shown.put("motivation", last.motivation());
            shown.put("note", last.note() == null ? "" : last.note());
        });
        return shown;
    }

    @Override
    public Routing submitted(Work work, Answers answers) {
        LocalDate day = today.ofLeader(work.businessKey());
        if (answers.steps().stream().anyMatch(step -> step.byWhen().isBefore(day))) {
            throw new Refused("byWhen", "must not lie in the past");
        }
        if (answers.steps().stream().noneMatch(step -> step.owner() == ProposalStep.Owner.leader)) {
            throw new Refused("steps", "must hold at least one of the leader's own");
        }
        UUID id = work.get(ProposalModel.PROPOSAL_ID);
        proposals.save(proposals.get(id).developed(answers.discussion(), answers.plan()));
        replan(id, answers.steps());
        materials.deleteByProposalId(id);
        materials.saveAll(IntStream.range(0, answers.materials().size())
                .mapToObj(i -> {
                    Paper paper = answers.materials().get(i);
                    return new Material(UUID.randomUUID(), 0, id, i + 1, paper.title(), paper.link());
                })
                .toList());
        contacts.deleteByProposalId(id);
        contacts.saveAll(IntStream.range(0, answers.contacts().size())
                .mapToObj(i -> {
                    Person person = answers.contacts().get(i);
                    return new Contact(
                            UUID.randomUUID(), 0, id, i + 1, person.name(), person.introducedBy(), person.purpose());
                })
                .toList());
        return Routing.none();
    }

    /** A step that stays keeps its row, so that it is not handed on twice. */
    private void replan(UUID proposalId, List<Step> planned) {
        List<ProposalStep> before = new ArrayList<>(steps.findByProposalIdOrderByPosition(proposalId));
        List<ProposalStep> now = new ArrayList<>();
        for (Step step : planned) {
            int position = now.size() + 1;
            Optional<ProposalStep> same = before.stream()
                    .filter(each -> each.what().equals(step.what()))
                    .findFirst();
            same.ifPresent(before::remove);
            now.add(same.map(each -> each.planned(position, step.byWhen(), step.owner()))
                    .orElseGet(() ->
                            ProposalStep.planned(proposalId, position, step.what(), step.byWhen(), step.owner())));
        }
        steps.deleteAll(before);
        steps.saveAll(now);
    }
}
