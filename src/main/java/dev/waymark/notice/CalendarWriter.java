package dev.waymark.notice;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.CuType;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableClazz;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;

/** Writes calendar files (RFC 5545): the invitation in a mail (RFC 5546) and the list that calendars subscribe to. */
@Component
class CalendarWriter {

    private static final Duration REFRESH = Duration.ofHours(1);

    private final Clock clock;
    private final String baseUrl;
    private final String host;
    private final InternetAddress organizer;

    CalendarWriter(Clock clock, NoticeSettings settings) throws AddressException {
        this.clock = clock;
        this.baseUrl = settings.baseUrl();
        this.host = URI.create(settings.baseUrl()).getHost();
        this.organizer = new InternetAddress(settings.mail().from(), true);
    }

    /** Asks the reader's calendar to enter the event, to move it, or to take it out. */
    Invitation invitation(CalendarEvent event) {
        Method method = event.cancelled() ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST;
        Calendar calendar = calendar(method, List.of(event));
        VEvent entry = entry(event);
        event.attendees().forEach(attendee -> entry.add(attendee(attendee)));
        calendar.add(entry);
        return new Invitation(method.getValue(), text(calendar));
    }

    /** Publishes events to whoever may read them; a published list names no attendees. */
    String feed(List<CalendarEvent> events) {
        Calendar calendar = calendar(ImmutableMethod.PUBLISH, events);
        calendar.add(new XProperty("X-WR-CALNAME", "Waymark"));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH));
        calendar.add(new XProperty("X-PUBLISHED-TTL", REFRESH.toString()));
        events.forEach(event -> calendar.add(entry(event)));
        return text(calendar);
    }

    private static Calendar calendar(Method method, List<CalendarEvent> events) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Waymark//Coaching programs//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(method);
        spans(events).forEach((zone, span) -> calendar.add(ZoneComponent.of(zone, span.from(), span.to())));
        return calendar;
    }

    private record Span(Instant from, Instant to) {
        Span and(Span other) {
            return new Span(from.isBefore(other.from) ? from : other.from, to.isAfter(other.to) ? to : other.to);
        }
    }

    private static Map<ZoneId, Span> spans(List<CalendarEvent> events) {
        Map<ZoneId, Span> spans = new LinkedHashMap<>();
        for (CalendarEvent event : events) {
            if (!ZoneComponent.isUtc(event.zone())) {
                spans.merge(event.zone(), new Span(event.startsAt(), event.endsAt()), Span::and);
            }
        }
        return spans;
    }

    private VEvent entry(CalendarEvent event) {
        String link = baseUrl + event.path();
        VEvent entry = new VEvent(false);
        entry.add(new Uid(event.id() + "@" + host));
        entry.add(new DtStamp(clock.instant()));
        entry.add(new Sequence(event.sequence()));
        entry.add(new DtStart<>(named(event.zone()), moment(event.startsAt(), event.zone())));
        entry.add(new DtEnd<>(named(event.zone()), moment(event.endsAt(), event.zone())));
        entry.add(new Summary(line(event.summary())));
        entry.add(new Description(text(event.description()) + "\n\n" + link));
        if (event.location() != null) {
            entry.add(new Location(line(event.location())));
        }
        entry.add(new Url(URI.create(link)));
        entry.add(event.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        entry.add(event.cancelled() ? ImmutableTransp.TRANSPARENT : ImmutableTransp.OPAQUE);
        entry.add(ImmutableClazz.PRIVATE);
        entry.add(organizer());
        return entry;
    }

    /** The library is told the hour on the wall and the zone's name: its own rules of zones are older than Java's. */
    private static Temporal moment(Instant instant, ZoneId zone) {
        return ZoneComponent.isUtc(zone) ? instant : LocalDateTime.ofInstant(instant, zone);
    }

    private static ParameterList named(ZoneId zone) {
        return ZoneComponent.isUtc(zone) ? new ParameterList() : new ParameterList(List.of(new TzId(zone.getId())));
    }

    private Organizer organizer() {
        Organizer property = new Organizer(address(organizer.getAddress()));
        if (organizer.getPersonal() != null) {
            property.add(new Cn(line(organizer.getPersonal())));
        }
        return property;
    }

    /** The two have agreed on the date before anybody is invited: no answer is awaited. */
    private static Attendee attendee(CalendarEvent.Attendee attendee) {
        Attendee property = new Attendee(address(attendee.mail()));
        property.add(new Cn(line(attendee.name())));
        property.add(CuType.INDIVIDUAL);
        property.add(Role.REQ_PARTICIPANT);
        property.add(PartStat.ACCEPTED);
        property.add(Rsvp.FALSE);
        return property;
    }

    private static URI address(String mail) {
        try {
            return new URI("mailto", mail, null);
        } catch (URISyntaxException invalid) {
            throw new IllegalArgumentException("Not a mail address: " + mail, invalid);
        }
    }

    private static String line(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }

    private static String text(String text) {
        return text.replaceAll("\\R", "\n").replaceAll("[\\p{Cntrl}&&[^\n]]+", " ");
    }

    private static String text(Calendar calendar) {
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Folding.inOctets(text.toString());
    }
}
