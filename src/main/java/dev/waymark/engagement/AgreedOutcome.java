package dev.waymark.engagement;

/** An outcome as people agree on it, before it belongs to an engagement. */
record AgreedOutcome(String title, String benchmark, String baseline, String target) {

    static AgreedOutcome of(Outcome outcome) {
        return new AgreedOutcome(outcome.title(), outcome.benchmark(), outcome.baseline(), outcome.target());
    }
}
