package dev.waymark.notice;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The calendar of somebody whose mail program follows invitations by the letter of RFC 5546. */
final class CalendarClient {

    /** @param cancelled crossed out */
    record Entry(String uid, int sequence, Instant stamp, Instant start, boolean cancelled) {}

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    void receive(ICalendar file) {
        VEvent event = CalendarFiles.onlyEvent(file);
        String uid = event.getUid().getValue();
        Entry known = entries.get(uid);
        Entry news = new Entry(
                uid,
                event.getSequence().getValue(),
                event.getDateTimeStamp().getValue().toInstant(),
                CalendarFiles.moment(event.getDateStart()),
                file.getMethod().isCancel());
        if (news.cancelled() != Status.cancelled().equals(event.getStatus())) {
            throw new AssertionError("Method and status contradict each other: " + file);
        }
        if (known == null || isNewer(news, known)) {
            entries.put(uid, news);
        }
    }

    List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    private static boolean isNewer(Entry news, Entry known) {
        return news.sequence() == known.sequence()
                ? !news.stamp().isBefore(known.stamp())
                : news.sequence() > known.sequence();
    }
}
