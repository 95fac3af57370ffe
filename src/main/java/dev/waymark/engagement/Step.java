package dev.waymark.engagement;

/** The eight steps of an engagement, in order (acceptance A-2). */
public enum Step {
    CONTEXT("Defining the context"),
    LEADER_INTERVIEW("Interview with the leader"),
    RATER_INTERVIEWS("360-degree interviews"),
    DESIGN("Assessment and design"),
    COMMITMENT("Leader and sponsor review"),
    COACHING("Individual coaching meetings"),
    MID_REVIEW("Mid-program review"),
    END_REVIEW("End-of-program review");

    private final String title;

    Step(String title) {
        this.title = title;
    }

    /** 1 to 8. */
    public int number() {
        return ordinal() + 1;
    }

    public String title() {
        return title;
    }
}
