package dev.waymark.board;

import dev.waymark.action.Metric;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is sent with a metric; everything as it was typed. */
record MetricForm(String name, String kind, String unit, String target, String period) {

    MetricForm {
        name = Objects.requireNonNullElse(name, "");
        kind = Objects.requireNonNullElse(kind, "");
        unit = Objects.requireNonNullElse(unit, "");
        target = Objects.requireNonNullElse(target, "");
        period = Objects.requireNonNullElse(period, "");
    }

    Metric.Kind asKind() {
        return Typed.choice("kind", Metric.Kind.class, kind);
    }

    Metric.Period asPeriod() {
        return Typed.choice("period", Metric.Period.class, period);
    }

    /** Null where there is none. */
    @Nullable
    BigDecimal asTarget() {
        return target.isBlank() ? null : Typed.number("target", target);
    }
}
