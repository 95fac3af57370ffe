package dev.waymark.notice;

import dev.waymark.calendar.WorkingCalendar;
import dev.waymark.people.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets mail wait for its reader's office hours, unless it changes what begins before they could read it. */
@Component
class QuietHours {

    private final WorkingCalendar calendar;
    private final Outbox outbox;

    QuietHours(WorkingCalendar calendar, Outbox outbox) {
        this.calendar = calendar;
        this.outbox = outbox;
    }

    /** When it may go out: at the given moment or, where the office is closed then, when it opens. */
    Instant turn(NewNotice notice, Person person, Instant moment) {
        return turn(notice.kind(), notice.eventId(), notice.happensAt(), person, moment);
    }

    /** As {@link #turn(NewNotice, Person, Instant)}. */
    Instant turn(Notice notice, Person person, Instant moment) {
        return turn(notice.kind(), notice.eventId(), notice.happensAt(), person, moment);
    }

    private Instant turn(
            NoticeKind kind, @Nullable UUID eventId, @Nullable Instant startsAt, Person person, Instant moment) {
        if (kind == NoticeKind.LINK_RENEWED) {
            // Whoever asks for a link sits and waits for it.
            return moment;
        }
        Instant opening = calendar.officeOpening(moment, person.zone(), person.region());
        if (!opening.isAfter(moment) || !kind.changesCalendar() || eventId == null) {
            return opening;
        }
        // What is put off till next week is urgent as well, where the reader still believes in tonight.
        boolean cannotWait = Stream.of(Optional.ofNullable(startsAt), outbox.toldStart(person.id(), eventId))
                .flatMap(Optional::stream)
                .anyMatch(start -> isBefore(opening, start, person, moment));
        return cannotWait ? moment : opening;
    }

    private static boolean isBefore(Instant opening, Instant start, Person person, Instant moment) {
        LocalDate today = LocalDate.ofInstant(moment, person.zone());
        return start.isAfter(moment)
                && (!start.isAfter(opening)
                        || LocalDate.ofInstant(start, person.zone()).equals(today));
    }
}
