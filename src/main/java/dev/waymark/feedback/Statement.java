package dev.waymark.feedback;

/** What a rater may give a mark to, beside the themes. */
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
