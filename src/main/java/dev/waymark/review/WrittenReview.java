package dev.waymark.review;

import dev.waymark.planning.DesignElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A report put into words, the same for the leader who releases it and for the sponsors who read it.
 *
 * @param before the elements of the design that the review began with
 */
record WrittenReview(Review review, Report report, List<DesignElement> before) {

    /** Markdown: the summary, what changes, and what is worth celebrating. */
    String body() {
        List<String> parts = new ArrayList<>();
        parts.add(report.summary());
        if (!report.changes().isEmpty()) {
            parts.add("**Changes to the program**");
            parts.add(list(report.changes().stream().map(this::line).toList()));
        }
        if (!report.targets().isEmpty()) {
            parts.add("**Corrected targets**");
            parts.add(list(targets().stream()
                    .map(each -> "%s: %s, instead of %s. %s"
                            .formatted(each.get("title"), each.get("target"), each.get("before"), each.get("reason")))
                    .toList()));
        }
        if (report.celebration() != null) {
            parts.add("**Worth celebrating**");
            parts.add(report.celebration());
        }
        return String.join("\n\n", parts);
    }

    /** One row per outcome: title, benchmark, intended, actual, gap. */
    List<Map<String, Object>> outcomes() {
        return review.intentions().stream().map(this::row).toList();
    }

    /** One row per change: kind, element, title, detail, replaces. */
    List<Map<String, Object>> changes() {
        return report.changes().stream()
                .map(each -> row(
                        "kind", Change.words(each.kind()),
                        "element", Change.words(each.element()),
                        "title", each.title(),
                        "detail", each.detail() == null ? "" : each.detail(),
                        "replaces", replaced(each)))
                .toList();
    }

    /** One row per corrected target: title, before, target, reason. */
    List<Map<String, Object>> targets() {
        return review.intentions().stream()
                .flatMap(each -> report.correctionOf(each.outcomeId()).stream()
                        .map(corrected -> row(
                                "title", each.title(),
                                "before", each.target(),
                                "target", corrected.target(),
                                "reason", corrected.reason())))
                .toList();
    }

    /** All that a sponsor gets to read, for the milestone's seal. */
    String shown() {
        return body() + "\n\n" + outcomes();
    }

    private Map<String, Object> row(Intention intention) {
        Comparison comparison = report.comparison(intention.outcomeId());
        return row(
                "title", intention.title(),
                "benchmark", intention.benchmark(),
                "intended", intention.target(),
                "actual", comparison.actual(),
                "gap", comparison.gap() == null ? "" : comparison.gap());
    }

    private String line(Change change) {
        StringBuilder line = new StringBuilder()
                .append(Change.words(change.kind()))
                .append(", ")
                .append(Change.words(change.element()).toLowerCase(Locale.ROOT))
                .append(": ")
                .append(change.title());
        if (change.replaces() != null) {
            line.append(", in place of ").append(replaced(change));
        }
        if (change.detail() != null) {
            line.append(". ").append(change.detail());
        }
        return line.toString();
    }

    private String replaced(Change change) {
        return change.replaces() == null ? "" : before.get(change.replaces()).title();
    }

    private static String list(List<String> lines) {
        return "- " + String.join("\n- ", lines);
    }

    private static Map<String, Object> row(String... keysAndValues) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            row.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return row;
    }
}
