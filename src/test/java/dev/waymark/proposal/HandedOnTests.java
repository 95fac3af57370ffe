package dev.waymark.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import dev.waymark.engagement.AnyEngagement;
import dev.waymark.engagement.Diary;
import dev.waymark.engagement.Engagements;
import dev.waymark.people.People;
import dev.waymark.planning.AgreedSteps;
import dev.waymark.planning.PlannedStep;
import dev.waymark.story.Story;
import dev.waymark.story.StoryTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;

/** A plan that is agreed on twice hands on each of its steps once. */
@StoryTest
class HandedOnTests {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);

    @Autowired
    PlanProposals proposals;

    @Autowired
    ProposalSteps steps;

    @Autowired
    Diary diary;

    @Autowired
    Clock clock;

    @Test
    void each_step_is_handed_on_once(
            @Autowired People people, @Autowired Engagements engagements, @Autowired Story story) {
        story.cast();
        AnyEngagement engagement = AnyEngagement.coached(people, engagements, LocalDate.of(2027, 2, 1));
        UUID id = proposals
                .save(PlanProposal.opened(engagement.id(), Story.START, "any", "any", "any", "any", null)
                        .developed(null, "any plan"))
                .id();
        AgreedSteps followedUp = mock();
        AgreedPlan plan = new AgreedPlan(proposals, steps, followedUp, diary, clock);
        steps.save(ProposalStep.planned(id, 1, "first", DAY, ProposalStep.Owner.leader));

        plan.agree(id);
        steps.save(ProposalStep.planned(id, 2, "second", DAY, ProposalStep.Owner.coach));
        plan.agree(id);

        ArgumentCaptor<List<PlannedStep>> handedOn = ArgumentCaptor.captor();
        verify(followedUp, times(2)).handOn(eq(engagement.id()), eq(id), handedOn.capture());
        assertThat(handedOn.getAllValues())
                .extracting(each -> each.stream()
                        .map(step -> step.what() + " " + step.owner())
                        .toList())
                .containsExactly(List.of("first LEADER"), List.of("second COACH"));
    }
}
