package dev.waymark.protection;

/** What was done with people's data. */
enum Act {
    EXPORT("Given to the person"),
    ERASURE("Erased"),
    RETENTION("Forgotten with time");

    private final String title;

    Act(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
