package dev.waymark.action;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.engagement.AnyEngagement;
import dev.waymark.engagement.Engagements;
import dev.waymark.notice.Channel;
import dev.waymark.notice.Post;
import dev.waymark.people.People;
import dev.waymark.people.Person;
import dev.waymark.story.Story;
import dev.waymark.story.StoryTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What reaches people about their actions: that there is something to look at, never what it is. */
@StoryTest
class ActionMailTests {

    private static final String NEXT = "intermediateEvent_dateReached";
    private static final LocalDate DAY = LocalDate.of(2027, 2, 10);

    @Autowired
    Story story;

    @Autowired
    ActionBook book;

    private Post post;
    private AnyEngagement engagement;
    private Person coach;
    private Person leader;

    @BeforeEach
    void two_people_work_together(
            @Autowired People people, @Autowired Engagements engagements, @Autowired ApplicationContext program) {
        story.cast();
        post = new Post(program);
        engagement = AnyEngagement.coached(people, engagements, LocalDate.of(2027, 2, 1));
        coach = engagement.coach();
        leader = engagement.leader();
        digestDue(people, "2037-01-01T07:00:00Z");
    }

    @AfterEach
    void the_post_office_closes() {
        post.close();
    }

    @Test
    void a_reminder_leads_to_the_action_and_says_nothing_of_it() {
        UUID action = promise(new NewReminder(Side.LEADER, Channel.MAIL, -1));
        story.fire(engagement.id(), NEXT);

        post.deliver();

        assertThat(post.arrivals(leader.mail()))
                .singleElement()
                .asString()
                .contains("/engagements/" + engagement.id() + "/actions/" + action)
                .contains("Due Wednesday, 10 February 2027")
                .contains("Open the action plan")
                .doesNotContain("any promise");
        assertThat(post.arrivals(coach.mail())).isEmpty();
    }

    @Test
    void nobody_is_reminded_of_what_was_done_in_the_meantime() {
        UUID action = promise(new NewReminder(Side.COACH, Channel.MAIL, -1));
        story.fire(engagement.id(), NEXT);
        book.putOnHold(action, coach.id(), "any reason", Door.PAGE);

        post.deliver();

        assertThat(post.arrivals(coach.mail())).isEmpty();
    }

    @Test
    void several_late_actions_are_one_mail_in_the_morning() {
        promise();
        promise();
        story.travelTo(Instant.parse("2027-02-10T22:59:59Z"));
        story.runJobs(engagement.id());
        post.deliver();
        assertThat(post.arrivals(leader.mail())).isEmpty();

        story.travelTo(Instant.parse("2027-02-11T07:00:00Z"));
        post.deliver();

        assertThat(post.arrivals(leader.mail()))
                .singleElement()
                .asString()
                .contains("2 actions are late")
                .doesNotContain("any promise");
    }

    @Test
    void a_leader_hears_of_a_new_action_and_the_coach_that_it_is_done() {
        UUID action = book.create(
                coach.id(),
                NewAction.of(engagement.id(), Side.LEADER, "any promise", DAY).told(true));
        post.deliver();
        assertThat(post.arrivals(leader.mail())).singleElement().asString().contains("A new action");

        book.complete(action, leader.id(), "any comment", Door.PAGE);
        post.deliver();

        assertThat(post.arrivals(coach.mail()))
                .singleElement()
                .asString()
                .contains("Done:")
                .doesNotContain("any promise", "any comment");
    }

    @Test
    void the_daily_overview_speaks_of_an_action_from_its_day_on(@Autowired People people) {
        promise();
        digestDue(people, "2027-02-09T07:00:00Z");
        story.travelTo(Instant.parse("2027-02-09T07:00:00Z"));
        post.deliver();
        assertThat(post.arrivals(leader.mail())).isEmpty();

        digestDue(people, "2027-02-10T07:00:00Z");
        story.travelTo(Instant.parse("2027-02-10T07:00:00Z"));
        post.deliver();

        assertThat(post.arrivals(leader.mail()))
                .singleElement()
                .asString()
                .contains("One open task")
                .contains("Do what was promised");
    }

    private void digestDue(People people, String moment) {
        people.save(people.get(leader.id()).withDigestDue(Instant.parse(moment)));
    }

    private UUID promise(NewReminder... reminders) {
        return book.create(
                coach.id(),
                NewAction.of(engagement.id(), Side.LEADER, "any promise", DAY).remindedBy(List.of(reminders)));
    }
}
