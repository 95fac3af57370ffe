package dev.waymark.benchmark;

import dev.waymark.access.Role;
import dev.waymark.action.ActionBook;
import dev.waymark.action.Door;
import dev.waymark.action.NewAction;
import dev.waymark.action.NewReminder;
import dev.waymark.action.Side;
import dev.waymark.engagement.AnyEngagement;
import dev.waymark.engagement.Engagements;
import dev.waymark.notice.Channel;
import dev.waymark.people.People;
import dev.waymark.story.SqlTraffic;
import dev.waymark.story.Story;
import dev.waymark.story.Visit;
import dev.waymark.story.Visits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;

/** Leaders with twenty open actions each: what the page of one of them costs, and the completion of one action. */
class Plans {

    static final int OPEN_EACH = 20;
    private static final LocalDate DAY = LocalDate.of(2027, 2, 10);

    private final ActionBook book;
    private final People people;
    private final Engagements engagements;
    private final Visits visits;
    private final List<AnyEngagement> plans = new ArrayList<>();
    private @Nullable Visit visit;

    Plans(Function<Class<?>, Object> program) {
        this.book = (ActionBook) program.apply(ActionBook.class);
        this.people = (People) program.apply(People.class);
        this.engagements = (Engagements) program.apply(Engagements.class);
        this.visits = (Visits) program.apply(Visits.class);
        ClockUtil.setCurrentTime(Date.from(Story.START));
    }

    int open() {
        return plans.size() * OPEN_EACH;
    }

    void leaders(int all) {
        while (plans.size() < all) {
            AnyEngagement plan = AnyEngagement.coached(people, engagements, LocalDate.of(2027, 2, 1));
            for (int i = 0; i < OPEN_EACH; i++) {
                promise(plan);
            }
            plans.add(plan);
        }
    }

    private UUID promise(AnyEngagement plan) {
        return book.create(
                plan.coach().id(),
                NewAction.of(plan.id(), Side.LEADER, "Hand over the plan", DAY)
                        .remindedBy(List.of(new NewReminder(Side.LEADER, Channel.MAIL, -1))));
    }

    /** Opens the page of the last leader. */
    void page(Samples samples) {
        AnyEngagement plan = last();
        if (visit == null) {
            visit = visits.as(plan.leader(), Role.PARTICIPANT);
        }
        String path = "/engagements/" + plan.id() + "/actions";
        long began = System.nanoTime();
        int status = visit.get(path).statusCode();
        samples.add(System.nanoTime() - began, 0, 0);
        if (status != 200) {
            throw new IllegalStateException(path + ": " + status);
        }
    }

    /** Completes a new action of the last leader, so that there are as many open ones as before. */
    void completion(Samples samples) {
        AnyEngagement plan = last();
        UUID action = promise(plan);
        AtomicReference<Long> took = new AtomicReference<>(0L);
        SqlTraffic traffic = SqlTraffic.of(() -> {
            long began = System.nanoTime();
            book.complete(action, plan.leader().id(), null, Door.PAGE);
            took.set(System.nanoTime() - began);
        });
        samples.add(took.get(), traffic.statements().size(), traffic.roundTrips());
    }

    private AnyEngagement last() {
        return plans.get(plans.size() - 1);
    }
}
