package dev.waymark.feedback;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Somebody who puts everything together that was ever shown about one statement, and knows besides who belongs to which
 * figure, who gave a mark and when; only the marks are unknown. Knows nothing of how the figures were made.
 */
class Attacker {

    private static final int LOWEST = 1;
    private static final int HIGHEST = 5;

    /** What was shown of some people: their marks add up to something between the two bounds. */
    private final Map<BitSet, int[]> sums = new HashMap<>();

    /** @param halves the mean that was shown, in half marks; the first and the last one stand for all beyond */
    void isShown(BitSet people, int halves) {
        int count = people.cardinality();
        int low = HIGHEST * count;
        int high = LOWEST * count;
        for (int sum = LOWEST * count; sum <= HIGHEST * count; sum++) {
            double mean = (double) sum / count;
            boolean fits = switch (halves) {
                case 3 -> mean < 1.75;
                case 9 -> mean >= 4.25;
                default -> mean >= halves / 2.0 - 0.25 && mean < halves / 2.0 + 0.25;
            };
            if (fits) {
                low = Math.min(low, sum);
                high = Math.max(high, sum);
            }
        }
        knows(people, low, high);
    }

    /** What somebody would know from a figure that was shown unrounded. */
    void knowsTheSum(BitSet people, int sum) {
        knows(people, sum, sum);
    }

    private void knows(BitSet people, int low, int high) {
        sums.merge((BitSet) people.clone(), new int[] {low, high}, (known, more) ->
                new int[] {Math.max(known[0], more[0]), Math.min(known[1], more[1])});
    }

    /** Leaves out what was shown of these alone, who were told beforehand that they are recognised. */
    void forgets(BitSet named) {
        sums.keySet().removeIf(people -> {
            BitSet others = (BitSet) people.clone();
            others.andNot(named);
            return others.isEmpty();
        });
    }

    /** Takes what was shown of a part from what was shown of the whole, until nothing new comes out of it. */
    void subtracts() {
        Deque<BitSet> open = new ArrayDeque<>(sums.keySet());
        while (!open.isEmpty()) {
            BitSet next = open.pop();
            for (BitSet other : List.copyOf(sums.keySet())) {
                rest(next, other, open);
                rest(other, next, open);
            }
        }
    }

    private void rest(BitSet whole, BitSet part, Deque<BitSet> open) {
        if (!whole.intersects(part) || whole.equals(part)) {
            return;
        }
        BitSet missing = (BitSet) part.clone();
        missing.andNot(whole);
        BitSet rest = (BitSet) whole.clone();
        rest.andNot(part);
        if (!missing.isEmpty()) {
            return;
        }
        int[] of = sums.get(whole);
        int[] less = sums.get(part);
        boolean isNew = !sums.containsKey(rest);
        knows(rest, of[0] - less[1], of[1] - less[0]);
        if (isNew) {
            open.push(rest);
        }
    }

    /** The smallest number of people of whom something is known together. */
    int fewestKnownTogether() {
        return sums.keySet().stream().mapToInt(BitSet::cardinality).min().orElse(Integer.MAX_VALUE);
    }

    /** How many marks a person may still have given, by all that is known. */
    int possibleMarks(int person) {
        int low = LOWEST;
        int high = HIGHEST;
        for (Map.Entry<BitSet, int[]> known : sums.entrySet()) {
            if (known.getKey().get(person)) {
                int others = known.getKey().cardinality() - 1;
                low = Math.max(low, known.getValue()[0] - HIGHEST * others);
                high = Math.min(high, known.getValue()[1] - LOWEST * others);
            }
        }
        return high - low + 1;
    }

    /** Whether some weighing of all sums against each other leaves the mark of a single person. */
    boolean solvesForOne() {
        List<double[]> rows = new ArrayList<>();
        int width = sums.keySet().stream().mapToInt(BitSet::length).max().orElse(0);
        for (BitSet people : sums.keySet()) {
            double[] row = new double[width];
            people.stream().forEach(person -> row[person] = 1);
            rows.add(row);
        }
        int rank = 0;
        for (int column = 0; column < width && rank < rows.size(); column++) {
            int pivot = rank;
            while (pivot < rows.size() && Math.abs(rows.get(pivot)[column]) < 1e-9) {
                pivot++;
            }
            if (pivot == rows.size()) {
                continue;
            }
            double[] found = rows.remove(pivot);
            rows.add(rank, found);
            for (int other = 0; other < rows.size(); other++) {
                double times = rows.get(other)[column] / found[column];
                if (other != rank && times != 0) {
                    for (int each = column; each < width; each++) {
                        rows.get(other)[each] -= times * found[each];
                    }
                }
            }
            rank++;
        }
        return rows.stream().anyMatch(row -> {
            int people = 0;
            for (double each : row) {
                people += Math.abs(each) > 1e-9 ? 1 : 0;
            }
            return people == 1;
        });
    }
}
