package dev.waymark.board;

import dev.waymark.action.PlanView.Entry;
import dev.waymark.action.PlanView.Measured;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a metric as a line over time, in a picture of 600 by 200.
 *
 * @param line the points of the line, as SVG writes them
 * @param target how far down its line lies; null where there is no target
 */
record Chart(String line, List<Point> points, @Nullable Double target, BigDecimal lowest, BigDecimal highest) {

    static final int WIDTH = 600;
    static final int HEIGHT = 200;
    private static final int MARGIN = 12;

    /** @param label what a reader of the picture hears */
    record Point(double x, double y, String label) {}

    /** Null where fewer than two entries are no line yet. */
    static @Nullable Chart of(Measured measured) {
        List<Entry> entries = measured.entries();
        if (entries.size() < 2) {
            return null;
        }
        BigDecimal target = measured.metric().target();
        BigDecimal lowest =
                entries.stream().map(Entry::amount).reduce(BigDecimal::min).orElseThrow();
        BigDecimal highest =
                entries.stream().map(Entry::amount).reduce(BigDecimal::max).orElseThrow();
        if (target != null) {
            lowest = lowest.min(target);
            highest = highest.max(target);
        }
        LocalDate first = entries.get(0).day();
        long days =
                ChronoUnit.DAYS.between(first, entries.get(entries.size() - 1).day());
        double low = lowest.doubleValue();
        double range = Math.max(highest.doubleValue() - low, 1e-9);
        List<Point> points = entries.stream()
                .map(entry -> new Point(
                        round(MARGIN + (WIDTH - 2.0 * MARGIN) * ChronoUnit.DAYS.between(first, entry.day()) / days),
                        down(entry.amount(), low, range),
                        entry.day() + ": " + entry.amount().stripTrailingZeros().toPlainString()))
                .toList();
        return new Chart(
                points.stream()
                        .map(point -> String.format(Locale.ROOT, "%s,%s", point.x(), point.y()))
                        .collect(Collectors.joining(" ")),
                points,
                target == null ? null : down(target, low, range),
                lowest,
                highest);
    }

    private static double down(BigDecimal amount, double low, double range) {
        return round(HEIGHT - MARGIN - (HEIGHT - 2.0 * MARGIN) * (amount.doubleValue() - low) / range);
    }

    private static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
