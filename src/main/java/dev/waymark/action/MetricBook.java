package dev.waymark.action;

import dev.waymark.engagement.Engagement;
import dev.waymark.engagement.Engagements;
import dev.waymark.form.Refused;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What coach and leader measure beside their actions (acceptance A-135).
 *
 * <p>Keys of refusals: {@code metric} for rights, else the field: {@code name}, {@code unit}, {@code target},
 * {@code day}, {@code amount}.
 */
@Component
@Transactional
public class MetricBook {

    private static final int MOST_UNIT = 40;
    private static final int HIGHEST_RATING = 10;
    private static final BigDecimal LARGEST = new BigDecimal("9999999999.99");
    private static final int MOST_DECIMALS = 2;

    private final Metrics metrics;
    private final Actions actions;
    private final Engagements engagements;
    private final ActionLedger ledger;
    private final JdbcClient database;
    private final Clock clock;

    MetricBook(
            Metrics metrics,
            Actions actions,
            Engagements engagements,
            ActionLedger ledger,
            JdbcClient database,
            Clock clock) {
        this.metrics = metrics;
        this.actions = actions;
        this.engagements = engagements;
        this.ledger = ledger;
        this.database = database;
        this.clock = clock;
    }

    /** @return the new metric's id */
    public UUID add(
            UUID engagementId,
            UUID by,
            @Nullable String name,
            Metric.Kind kind,
            @Nullable String unit,
            @Nullable BigDecimal target,
            Metric.Period period) {
        requireParty(engagementId, by);
        Metric metric = new Metric(
                UUID.randomUUID(),
                0,
                engagementId,
                Words.required("name", name, Words.NAME),
                kind,
                Words.optional("unit", unit, MOST_UNIT),
                target == null ? null : fitting("target", kind, target),
                period,
                clock.instant(),
                by);
        return metrics.save(metric).id();
    }

    /** What it is called and what it aims at; of what kind it is stays. */
    public void change(
            UUID metricId,
            UUID by,
            @Nullable String name,
            @Nullable String unit,
            @Nullable BigDecimal target,
            Metric.Period period) {
        Metric metric = toChange(metricId, by);
        try {
            metrics.save(metric.changed(
                    Words.required("name", name, Words.NAME),
                    Words.optional("unit", unit, MOST_UNIT),
                    target == null ? null : fitting("target", metric.kind(), target),
                    period));
        } catch (OptimisticLockingFailureException overtaken) {
            throw Overtaken.refusal("metric");
        }
    }

    /** With all that was measured; its actions stay. */
    public void remove(UUID metricId, UUID by) {
        Metric metric = toChange(metricId, by);
        actions.leaveMetric(metric.id());
        database.sql("delete from metric_entry where metric_id = :metric")
                .param("metric", metric.id())
                .update();
        metrics.deleteById(metric.id());
    }

    private Metric toChange(UUID metricId, UUID by) {
        Metric metric = find(metricId);
        if (!metric.mayChange(requireParty(metric.engagementId(), by), by)) {
            throw new Refused("metric", "may be changed by the coach only");
        }
        return metric;
    }

    private Metric find(UUID metricId) {
        return metrics.findById(metricId).orElseThrow(() -> new Refused("metric", "must be one of this plan"));
    }

    /** Another amount for the same day takes the place of the first. */
    public void enter(UUID metricId, UUID by, @Nullable LocalDate day, @Nullable BigDecimal amount) {
        Metric metric = find(metricId);
        Side side = requireParty(metric.engagementId(), by);
        if (day == null) {
            throw new Refused("day", "is required");
        }
        if (amount == null) {
            throw new Refused("amount", "is required");
        }
        LocalDate today = ledger.today(engagements.get(metric.engagementId()), side);
        if (day.isAfter(today)) {
            throw new Refused("day", "must not lie in the future");
        }
        if (day.isBefore(today.minusYears(5))) {
            throw new Refused("day", "must lie within the last five years");
        }
        BigDecimal fitting = fitting("amount", metric.kind(), amount);
        int changed = database.sql("""
                        update metric_entry set amount = :amount, version = version + 1
                         where metric_id = :metric and on_day = :day
                        """)
                .param("amount", fitting)
                .param("metric", metricId)
                .param("day", day)
                .update();
        if (changed == 0) {
            database.sql("""
                            insert into metric_entry (id, version, metric_id, on_day, amount)
                            values (:id, 1, :metric, :day, :amount)
                            """)
                    .param("id", UUID.randomUUID())
                    .param("metric", metricId)
                    .param("day", day)
                    .param("amount", fitting)
                    .update();
        }
    }

    private Side requireParty(UUID engagementId, UUID by) {
        Engagement engagement = engagements.get(engagementId);
        Side side = Side.of(engagement, by).orElseThrow(() -> new Refused("metric", "is for coach and leader only"));
        if (!ActionRights.goesOn(engagement, side)) {
            throw new Refused("metric", "cannot be changed any more: the program has ended");
        }
        return side;
    }

    private static BigDecimal fitting(String key, Metric.Kind kind, BigDecimal amount) {
        if (amount.stripTrailingZeros().scale() > MOST_DECIMALS) {
            throw new Refused(key, "must have at most two decimal digits");
        }
        switch (kind) {
            case RATING -> {
                if (amount.compareTo(BigDecimal.ONE) < 0 || amount.compareTo(BigDecimal.valueOf(HIGHEST_RATING)) > 0) {
                    throw new Refused(key, "must be between 1 and " + HIGHEST_RATING);
                }
            }
            case YES_NO -> {
                if (amount.compareTo(BigDecimal.ZERO) != 0 && amount.compareTo(BigDecimal.ONE) != 0) {
                    throw new Refused(key, "must be yes or no");
                }
            }
            default -> {
                if (amount.abs().compareTo(LARGEST) > 0) {
                    throw new Refused(key, "must have at most ten digits before the point");
                }
            }
        }
        return amount;
    }
}
