package dev.waymark.session;

/**
 * The hours of an engagement, in minutes.
 *
 * @param budget of the whole program, carried over from month to month
 * @param extra allowed by the program manager beyond it
 * @param booked for sessions that lie ahead or are not yet written up
 * @param used by sessions that were held
 * @param meetings used by interviews, reviews and the like, where they come out of these hours
 * @param forfeited by appointments that were not kept
 * @param returned by appointments that were called off in time, or not through the leader
 */
public record HoursAccount(
        int budget, int extra, int booked, int used, int meetings, int forfeited, int returned, Pace pace) {

    /** How the hours of the last two months compare with the budget's. */
    public enum Pace {
        BEHIND,
        ON_TRACK,
        AHEAD
    }

    /** What may still be booked; below zero where more is booked than there is. */
    public int left() {
        return budget + extra - booked - used - meetings - forfeited;
    }
}
