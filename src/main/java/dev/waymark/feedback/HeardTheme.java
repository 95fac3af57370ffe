package dev.waymark.feedback;

import java.util.Comparator;

/** A theme from some interview, reworded by the coach: never a name, never a quote. */
record HeardTheme(Category category, Kind kind, String theme) implements Comparable<HeardTheme> {

    private static final Comparator<HeardTheme> ALPHABETICALLY = Comparator.comparing(HeardTheme::category)
            .thenComparing(HeardTheme::kind)
            .thenComparing(HeardTheme::theme);

    /** What a theme is about. */
    enum Kind {
        STRENGTH("Strength"),
        GROWTH("Growth");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    @Override
    public int compareTo(HeardTheme other) {
        return ALPHABETICALLY.compare(this, other);
    }
}
