package dev.waymark.notice;

import static java.util.Objects.requireNonNull;

import dev.waymark.calendar.WorkingCalendar;
import dev.waymark.people.People;
import dev.waymark.people.Person;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** One overview for each person with open tasks, when their working day begins. */
@Component
class Digests {

    /** The digest process looks every half hour; written that much ahead, overview and new tasks meet in one mail. */
    private static final Duration AHEAD = Duration.ofMinutes(30);

    private static final int PAGE = 200;

    private final People people;
    private final TaskLookup tasks;
    private final Postbox postbox;
    private final WorkingCalendar calendar;
    private final Clock clock;

    Digests(People people, TaskLookup tasks, Postbox postbox, WorkingCalendar calendar, Clock clock) {
        this.people = people;
        this.tasks = tasks;
        this.postbox = postbox;
        this.calendar = calendar;
        this.clock = clock;
    }

    void send() {
        Instant soon = clock.instant().plus(AHEAD);
        List<Person> page;
        do {
            page = people.findByDigestDueLessThanEqualAndLoginNotNullOrderByDigestDue(soon, Limit.of(PAGE));
            send(page);
        } while (page.size() == PAGE);
    }

    private void send(List<Person> page) {
        if (page.isEmpty()) {
            return;
        }
        Set<String> busy = tasks.busy(
                page.stream().map(person -> requireNonNull(person.login())).collect(Collectors.toSet()));
        for (Person person : page) {
            Instant due = later(person.digestDue(), clock.instant());
            if (busy.contains(person.login())) {
                postbox.send(new NewNotice(NoticeKind.DIGEST, person.id(), null, null), person, due);
            }
            Instant opening = calendar.officeOpening(due, person.zone(), person.region());
            people.save(person.withDigestDue(calendar.nextMorning(opening, person.zone(), person.region())));
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
