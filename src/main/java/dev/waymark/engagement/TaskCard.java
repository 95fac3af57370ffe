package dev.waymark.engagement;

import dev.waymark.calendar.WorkingCalendar;
import dev.waymark.process.ReminderPolicy;
import dev.waymark.process.UserTaskListener;
import dev.waymark.process.Wiring;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts on each new task what its assignee sees in the list: until when, and whose program it is about. */
@Wiring
@Component
class TaskCard implements UserTaskListener {

    private static final String LEADER = "leader";

    private final JdbcClient database;
    private final WorkingCalendar calendar;
    private final ReminderPolicy policy;
    private final Clock clock;

    TaskCard(JdbcClient database, WorkingCalendar calendar, ReminderPolicy policy, Clock clock) {
        this.database = database;
        this.calendar = calendar;
        this.policy = policy;
        this.clock = clock;
    }

    /** The leader's name lives as long as the task: no process variable and no history holds it. */
    @Override
    public void created(DelegateTask task) {
        Card card = database.sql("""
                        select worker.zone, worker.region, leader.name as leader
                        from person worker
                        left join engagement on engagement.id = :aggregate
                        left join person leader on leader.id = engagement.leader_id
                        where worker.login = :login""")
                .param("aggregate", UUID.fromString(task.getExecution().getProcessBusinessKey()))
                .param("login", task.getAssignee())
                .query(Card.class)
                .single();
        task.setDueDate(Date.from(calendar.dueIn(
                policy.workingDays(task.getTaskDefinitionKey()),
                clock.instant(),
                ZoneId.of(card.zone()),
                card.region())));
        if (card.leader() != null) {
            task.setVariableLocal(LEADER, card.leader());
        }
    }

    private record Card(
            String zone, String region, @Nullable String leader) {}
}
