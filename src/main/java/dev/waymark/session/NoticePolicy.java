package dev.waymark.session;

import dev.waymark.process.DecisionTables;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The decision table {@code notice-policy}: whose loss it is when an appointment is not kept. */
@Component
class NoticePolicy {

    private static final String KEY = "notice-policy";
    private static final String FORFEITED = "forfeited";

    /** Beyond so many hours no table makes a difference. */
    private static final long LONG_BEFORE = 999;

    private final DecisionTables tables;

    NoticePolicy(DecisionTables tables) {
        this.tables = tables;
    }

    /** What befell the appointment. */
    enum Event {
        CANCELLED("cancelled"),
        MOVED("moved"),
        NO_SHOW("noShow");

        private final String word;

        Event(String word) {
            this.word = word;
        }
    }

    /**
     * What the table says.
     *
     * @param forfeited whether the minutes are used up all the same
     * @param countsAgainstCoach whether the coach has broken a promise (acceptance A-195)
     */
    record Ruling(boolean forfeited, boolean countsAgainstCoach) {}

    /** @param notice from the change to the appointment; in whole hours, none where it lies in the past */
    Ruling rule(Event event, Cause by, Duration notice) {
        int hours = (int) Math.max(0, Math.min(LONG_BEFORE, notice.toHours()));
        return tables.row(KEY, Map.of("event", event.word, "by", by.word(), "noticeHours", hours))
                .map(row -> new Ruling(row.text("hours").equals(FORFEITED), row.flag("countsAgainstCoach")))
                .orElseThrow(() -> new IllegalStateException("No row of " + KEY + " fits " + event + " by " + by));
    }
}
