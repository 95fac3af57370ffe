package dev.waymark.feedback;

import java.util.Optional;

/** How often each mark was given, from 1 to 5; by whom is not kept anywhere. */
record Marks(int ones, int twos, int threes, int fours, int fives) {

    static final Marks NONE = new Marks(0, 0, 0, 0, 0);
    static final int LOWEST = 1;
    static final int HIGHEST = 5;

    static Marks one(int mark) {
        return switch (mark) {
            case 1 -> new Marks(1, 0, 0, 0, 0);
            case 2 -> new Marks(0, 1, 0, 0, 0);
            case 3 -> new Marks(0, 0, 1, 0, 0);
            case 4 -> new Marks(0, 0, 0, 1, 0);
            case 5 -> new Marks(0, 0, 0, 0, 1);
            default -> throw new IllegalArgumentException("No mark " + mark);
        };
    }

    Marks plus(Marks other) {
        return new Marks(
                ones + other.ones, twos + other.twos, threes + other.threes, fours + other.fours, fives + other.fives);
    }

    int count() {
        return ones + twos + threes + fours + fives;
    }

    /** Empty where fewer gave a mark than must be heard together. */
    Optional<Figure> figure(int fewest) {
        return count() < Math.max(1, fewest)
                ? Optional.empty()
                : Optional.of(Figure.ofMean(ones + 2 * twos + 3 * threes + 4 * fours + 5 * fives, count()));
    }
}
