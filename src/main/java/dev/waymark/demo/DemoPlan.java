package dev.waymark.demo;

import dev.waymark.action.Action;
import dev.waymark.action.ActionBook;
import dev.waymark.action.Door;
import dev.waymark.action.Metric;
import dev.waymark.action.MetricBook;
import dev.waymark.action.NewAction;
import dev.waymark.action.NewReminder;
import dev.waymark.action.Side;
import dev.waymark.notice.Channel;
import dev.waymark.people.Person;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The action plan of a demo engagement: a project, a metric, and actions at every stage. */
@Component
class DemoPlan {

    private final ActionBook book;
    private final MetricBook metrics;
    private final Clock clock;

    DemoPlan(ActionBook book, MetricBook metrics, Clock clock) {
        this.book = book;
        this.metrics = metrics;
        this.clock = clock;
    }

    void tickOff(Person person, UUID engagement) {
        for (Action action : book.open(engagement)) {
            book.complete(action.id(), person.id(), null, Door.TASKLIST);
        }
    }

    /** Two days before the day on which somebody looks at it. */
    void fill(Person coach, Person leader, UUID engagement) {
        LocalDate today = LocalDate.now(clock.withZone(leader.zone()));
        UUID handover = book.addProject(
                engagement, coach.id(), "Two depots on their own feet", "So that nobody calls at night any more.");
        UUID decisions = metrics.add(
                engagement,
                leader.id(),
                "Decisions handed over",
                Metric.Kind.CUMULATIVE,
                "decisions",
                BigDecimal.TEN,
                Metric.Period.WEEK);
        int[] handedOver = {1, 0, 2, 1, 2};
        for (int week = 0; week < handedOver.length; week++) {
            metrics.enter(
                    decisions,
                    leader.id(),
                    today.minusWeeks(handedOver.length - 1L - week),
                    BigDecimal.valueOf(handedOver[week]));
        }
        UUID first = book.create(
                leader.id(),
                NewAction.of(engagement, Side.LEADER, "Let the north depot plan its own shifts", today.plusDays(2))
                        .inProject(handover, 3)
                        .measuredBy(decisions));
        book.complete(first, leader.id(), "They did it better than I would have.", Door.PAGE);
        UUID second = book.create(
                coach.id(),
                NewAction.of(engagement, Side.LEADER, "Ask each team lead what they would decide", today.plusDays(1))
                        .inProject(handover, 2)
                        .with("Begin with the one who speaks least."));
        book.comment(second, leader.id(), "And if the answer is wrong?", Door.PAGE);
        book.create(
                leader.id(),
                NewAction.of(engagement, Side.LEADER, "Write down what only I can decide", today.plusDays(9))
                        .inProject(handover, 1)
                        .measuredBy(decisions)
                        .remindedBy(List.of(new NewReminder(Side.LEADER, Channel.MAIL, -1))));
        book.create(
                coach.id(),
                NewAction.of(engagement, Side.COACH, "Find a leader who has been through a merger", today.plusDays(6)));
        UUID waiting = book.create(
                leader.id(), NewAction.of(engagement, Side.LEADER, "Visit the new site", today.plusDays(4)));
        book.putOnHold(waiting, leader.id(), "It opens a month later than planned.", Door.PAGE);
    }
}
