package dev.waymark.link;

/** What a link is good for; each leads to exactly one thing. */
public enum Purpose {
    MILESTONE("Your decision is asked for", false),
    FEEDBACK("Your view is asked for", true),
    CHECK_IN("Your view is asked for", false),
    RESCHEDULE("Change an appointment", false);

    private final String title;
    private final boolean untraced;

    Purpose(String title, boolean untraced) {
        this.title = title;
        this.untraced = untraced;
    }

    /** Whether nobody is to find out when this one thing was answered, for that would tell by whom. */
    boolean isUntraced() {
        return untraced;
    }

    /** Says nothing that a stranger may not read. */
    String title() {
        return title;
    }
}
