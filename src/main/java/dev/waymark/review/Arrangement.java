package dev.waymark.review;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How coach, leader and sponsors meet (acceptance ).
 *
 * @param togetherOn the day of the one meeting
 * @param leaderOn the leader's day, where they meet individually
 * @param sponsorsOn the sponsors' day, where they meet individually
 */
record Arrangement(
        Meeting meeting,
        @Nullable LocalDate togetherOn,
        @Nullable LocalDate leaderOn,
        @Nullable LocalDate sponsorsOn) {

    /** One meeting, or one with each side. */
    enum Meeting {
        TOGETHER,
        INDIVIDUALLY
    }
}
