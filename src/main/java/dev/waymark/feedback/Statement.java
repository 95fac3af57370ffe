package dev.waymark.feedback;

/** What a rater who is asked by mail gives a mark to; the words stand in the form {@code answer-feedback}. */
enum Statement {
    LISTENING("Listens before deciding"),
    CLARITY("Says clearly what is expected"),
    TRUST("Trusts others with real responsibility"),
    FEEDBACK("Gives feedback that helps"),
    PROMISES("Keeps promises");

    private final String label;

    Statement(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
