package dev.waymark.feedback;

/**
 * A mean as it may be shown: to the half mark, and never nearer to either end than half a mark, for a mean of exactly 5
 * would tell what each single one has said.
 *
 * @param halves from 3 to 9, in half marks
 */
record Figure(int halves) {

    private static final int LOWEST = 2 * Marks.LOWEST + 1;
    private static final int HIGHEST = 2 * Marks.HIGHEST - 1;

    static Figure ofMean(int sum, int count) {
        int rounded = (4 * sum + count) / (2 * count);
        return new Figure(Math.max(LOWEST, Math.min(HIGHEST, rounded)));
    }

    String words() {
        String number = halves / 2 + (halves % 2 == 0 ? "" : ".5");
        return switch (halves) {
            case LOWEST -> number + " or less";
            case HIGHEST -> number + " or more";
            default -> number;
        };
    }
}
