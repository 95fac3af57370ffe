package dev.waymark.planning;

import org.jspecify.annotations.Nullable;

/** One thing that the leader does in the program (acceptance A-32). */
public record DesignElement(
        Kind kind, String title, @Nullable String detail) {

    /** The three kinds of element, in the order in which a design lists them. */
    public enum Kind {
        PRACTICE("Practices"),
        EXERCISE("Exercises"),
        READING("Reading");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** The heading above all elements of this kind. */
        public String title() {
            return title;
        }
    }
}
