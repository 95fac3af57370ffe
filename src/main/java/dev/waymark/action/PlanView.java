package dev.waymark.action;

import dev.waymark.action.Action.State;
import dev.waymark.engagement.Engagement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The action plan of an engagement, to be read by its coach and leader; whoever asks has seen to that. */
@Component
public class PlanView {

    private static final List<State> NOT_ENDED = List.of(State.OPEN, State.ON_HOLD);
    private static final List<State> ENDED = List.of(State.DONE, State.WONT_DO);
    private static final int MOST_PROJECTS = 50;
    private static final int MOST_METRICS = 20;
    private static final int MOST_ENTRIES = 60;
    private static final int MOST_COMMENTS = 100;
    private static final int MONTHS = 12;

    private final Actions actions;
    private final Reminders reminders;
    private final Stream stream;
    private final ActionPlans plans;
    private final Projects projects;
    private final Metrics metrics;
    private final ActionLedger ledger;
    private final JdbcClient database;

    PlanView(
            Actions actions,
            Reminders reminders,
            Stream stream,
            ActionPlans plans,
            Projects projects,
            Metrics metrics,
            ActionLedger ledger,
            JdbcClient database) {
        this.actions = actions;
        this.reminders = reminders;
        this.stream = stream;
        this.plans = plans;
        this.projects = projects;
        this.metrics = metrics;
        this.ledger = ledger;
        this.database = database;
    }

    /**
     * A project and how far it has got, by the weights of its actions; what was given up counts for nothing.
     *
     * @param done weights of what is done
     * @param total weights of all
     */
    public record Progress(Project project, int done, int total) {

        /** Rounded down, so that only what is whole is 100. */
        public int percent() {
            return total == 0 ? 0 : 100 * done / total;
        }
    }

    /** How many actions, open and done, each of the two owns. */
    public record Share(long coach, long leader) {

        public long total() {
            return coach + leader;
        }

        public long leaderPercent() {
            return total() == 0 ? 0 : Math.round(100.0 * leader / total());
        }

        /** A leader who owns less than half is being rescued. */
        public boolean isRescue() {
            return leader < coach;
        }
    }

    /** @param month its first day */
    public record Month(LocalDate month, int done) {

        private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

        public String name() {
            return NAME.format(month);
        }
    }

    /**
     * What has come of the plan so far (acceptance A-138).
     *
     * @param inTime how many of those that are done were done by their day
     * @param months the last twelve in which something was done, the earliest first
     */
    public record Impact(long done, long inTime, long givenUp, List<Month> months) {}

    /** @param amount as it was entered, or the sum so far where amounts add up */
    public record Entry(LocalDate day, BigDecimal amount) {}

    /**
     * @param entries the last sixty, the earliest first
     * @param actions what is to move it
     */
    public record Measured(Metric metric, List<Entry> entries, List<Action> actions) {

        public @Nullable BigDecimal latest() {
            return entries.isEmpty() ? null : entries.get(entries.size() - 1).amount();
        }
    }

    /** Open or on hold, the earliest day first. */
    public Page<Action> open(UUID engagementId, Pageable page) {
        return actions.findByEngagementIdAndStateInOrderByByWhenAscIdAsc(engagementId, NOT_ENDED, page);
    }

    /** Done or given up, the latest first. */
    public Page<Action> past(UUID engagementId, Pageable page) {
        return actions.findByEngagementIdAndStateInOrderByEndedAtDescIdAsc(engagementId, ENDED, page);
    }

    /** How many comments there are; actions without any are left out. */
    public Map<UUID, Integer> comments(Collection<UUID> actionIds) {
        Map<UUID, Integer> counts = new HashMap<>();
        if (!actionIds.isEmpty()) {
            database.sql("""
                            select action_id, count(*) as comments from stream_entry
                             where action_id in (:actions) and words is not null
                             group by action_id
                            """).param("actions", actionIds).query(row -> {
                counts.put(row.getObject("action_id", UUID.class), row.getInt("comments"));
            });
        }
        return counts;
    }

    /** What was said and done about one action, the newest first. */
    public List<StreamEntry> story(UUID actionId) {
        return stream.findByActionIdOrderBySeqDesc(actionId, Limit.of(MOST_COMMENTS));
    }

    public Page<StreamEntry> stream(UUID engagementId, Pageable page) {
        return stream.findByEngagementIdOrderBySeqDesc(engagementId, page);
    }

    /** What these actions are about. */
    public Map<UUID, String> words(Collection<UUID> actionIds) {
        Map<UUID, String> words = new HashMap<>();
        if (!actionIds.isEmpty()) {
            database.sql("select id, what from action where id in (:actions)")
                    .param("actions", actionIds)
                    .query(row -> {
                        words.put(row.getObject("id", UUID.class), row.getString("what"));
                    });
        }
        return words;
    }

    /** What was promised in these sessions, by session. */
    public Map<UUID, List<Action>> promisedIn(Collection<UUID> sessionIds) {
        return sessionIds.isEmpty()
                ? Map.of()
                : actions.findByOriginIdInOrderByByWhenAscIdAsc(sessionIds).stream()
                        .collect(Collectors.groupingBy(action -> Objects.requireNonNull(action.originId())));
    }

    public List<NewReminder> reminders(UUID actionId) {
        return reminders.findByActionIdOrderByDaysAscIdAsc(actionId).stream()
                .map(Reminder::asWanted)
                .toList();
    }

    public List<Progress> projects(UUID engagementId) {
        List<Project> found =
                projects.findByEngagementIdOrderByCreatedAtAscIdAsc(engagementId, Limit.of(MOST_PROJECTS));
        if (found.isEmpty()) {
            return List.of();
        }
        Map<UUID, int[]> weights = new HashMap<>();
        database.sql("""
                        select project_id, sum(case when state = 'DONE' then weight else 0 end) as done, sum(weight) as total
                          from action
                         where project_id in (:projects) and state <> 'WONT_DO'
                         group by project_id
                        """)
                .param("projects", found.stream().map(Project::id).toList())
                .query(row -> {
                    weights.put(
                            row.getObject("project_id", UUID.class),
                            new int[] {row.getInt("done"), row.getInt("total")});
                });
        return found.stream()
                .map(project -> {
                    int[] weight = weights.getOrDefault(project.id(), new int[2]);
                    return new Progress(project, weight[0], weight[1]);
                })
                .toList();
    }

    public Share share(UUID engagementId) {
        Map<String, Long> owned = new HashMap<>();
        database.sql("""
                        select owner, count(*) as owned from action
                         where engagement_id = :engagement and state <> 'WONT_DO'
                         group by owner
                        """).param("engagement", engagementId).query(row -> {
            owned.put(row.getString("owner"), row.getLong("owned"));
        });
        return new Share(owned.getOrDefault("COACH", 0L), owned.getOrDefault("LEADER", 0L));
    }

    public Impact impact(UUID engagementId) {
        List<Month> months = database.sql("""
                        select extract(year from ended_on) as years, extract(month from ended_on) as months, count(*) as done
                          from action
                         where engagement_id = :engagement and state = 'DONE'
                         group by extract(year from ended_on), extract(month from ended_on)
                         order by 1 desc, 2 desc
                         limit :months
                        """)
                .param("engagement", engagementId)
                .param("months", MONTHS)
                .query((row, number) ->
                        new Month(LocalDate.of(row.getInt("years"), row.getInt("months"), 1), row.getInt("done")))
                .list();
        return database.sql("""
                        select count(case when state = 'DONE' then 1 end) as done,
                               count(case when state = 'DONE' and ended_on <= by_when then 1 end) as in_time,
                               count(case when state = 'WONT_DO' then 1 end) as given_up
                          from action
                         where engagement_id = :engagement
                        """)
                .param("engagement", engagementId)
                .query((row, number) -> new Impact(
                        row.getLong("done"),
                        row.getLong("in_time"),
                        row.getLong("given_up"),
                        months.stream()
                                .sorted((one, other) -> one.month().compareTo(other.month()))
                                .toList()))
                .single();
    }

    public boolean coachActions(UUID engagementId) {
        return plans.of(engagementId).coachActions();
    }

    /** Today where this side is, or the leader while there is no coach. */
    public LocalDate today(Engagement engagement, Side side) {
        return ledger.today(engagement, engagement.coachId() == null ? Side.LEADER : side);
    }

    public List<Metric> metrics(UUID engagementId) {
        return metrics.findByEngagementIdOrderByCreatedAtAscIdAsc(engagementId, Limit.of(MOST_METRICS));
    }

    /** Every metric with its entries and actions, in three queries however many there are. */
    public List<Measured> measured(UUID engagementId) {
        List<Metric> found = metrics(engagementId);
        if (found.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = found.stream().map(Metric::id).toList();
        Map<UUID, List<Entry>> entries = new HashMap<>();
        database.sql("""
                        select metric_id, on_day, amount from (
                            select e.metric_id, e.on_day,
                                   case when m.kind = 'CUMULATIVE'
                                        then sum(e.amount) over (partition by e.metric_id order by e.on_day)
                                        else e.amount end as amount,
                                   row_number() over (partition by e.metric_id order by e.on_day desc) as place
                              from metric_entry e join metric m on m.id = e.metric_id
                             where e.metric_id in (:metrics)) placed
                         where place <= :most
                         order by metric_id, on_day
                        """).param("metrics", ids).param("most", MOST_ENTRIES).query(row -> {
            entries.computeIfAbsent(row.getObject("metric_id", UUID.class), id -> new ArrayList<>())
                    .add(new Entry(row.getObject("on_day", LocalDate.class), row.getBigDecimal("amount")));
        });
        Map<UUID, List<Action>> movers = new HashMap<>();
        for (Action action : actions.findByMetricIdInOrderByByWhenAscIdAsc(ids, Limit.of(MOST_COMMENTS))) {
            movers.computeIfAbsent(action.metricId(), id -> new ArrayList<>()).add(action);
        }
        return found.stream()
                .map(metric -> new Measured(
                        metric,
                        entries.getOrDefault(metric.id(), List.of()),
                        movers.getOrDefault(metric.id(), List.of())))
                .toList();
    }
}
