package dev.waymark.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What one piece of work cost each time it was done. */
class Samples {

    private final List<Long> nanos = new ArrayList<>();
    private int statements;
    private int roundTrips;

    void add(long nanos, int statements, int roundTrips) {
        this.nanos.add(nanos);
        this.statements += statements;
        this.roundTrips += roundTrips;
    }

    int size() {
        return nanos.size();
    }

    double medianMillis() {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
        return median / 1e6;
    }

    double statements() {
        return (double) statements / nanos.size();
    }

    double roundTrips() {
        return (double) roundTrips / nanos.size();
    }
}
