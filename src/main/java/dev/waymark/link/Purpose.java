package dev.waymark.link;

/** What a link is good for; each leads to exactly one thing. */
public enum Purpose {
    MILESTONE("Your decision is asked for"),
    CHECK_IN("Your view is asked for");

    private final String title;

    Purpose(String title) {
        this.title = title;
    }

    /** Says nothing that a stranger may not read. */
    String title() {
        return title;
    }
}
