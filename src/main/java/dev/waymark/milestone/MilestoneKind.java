package dev.waymark.milestone;

/** What sponsors are asked to decide on. */
public enum MilestoneKind {
    COMMITMENT("commitment", "Commitment to the program"),
    MID_REVIEW("midReview", "Mid-program review"),
    END_REVIEW("endReview", "End-of-program review");

    private final String formValue;
    private final String title;

    MilestoneKind(String formValue, String title) {
        this.formValue = formValue;
        this.title = title;
    }

    /** The word for it in forms and decision tables. */
    public String formValue() {
        return formValue;
    }

    public String title() {
        return title;
    }

    /** Silence may be passed over for a review, never for a commitment. */
    boolean mayProceedWithout() {
        return this != COMMITMENT;
    }
}
