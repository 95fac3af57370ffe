package dev.waymark.notice;

import dev.waymark.calendar.InWords;
import dev.waymark.people.Person;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Writes a mail in the person's own language of time, as HTML and as plain text. */
@Component
class MailWriter {

    private final MailWords words;
    private final CalendarWriter calendar;
    private final ObjectProvider<TaskAddress> addresses;
    private final ObjectProvider<AppointmentAddress> appointments;
    private final Clock clock;
    private final String baseUrl;
    private final TemplateEngine templates = templates();

    MailWriter(
            MailWords words,
            CalendarWriter calendar,
            ObjectProvider<TaskAddress> addresses,
            ObjectProvider<AppointmentAddress> appointments,
            Clock clock,
            NoticeSettings settings) {
        this.words = words;
        this.calendar = calendar;
        this.addresses = addresses;
        this.appointments = appointments;
        this.clock = clock;
        this.baseUrl = settings.baseUrl();
    }

    /**
     * What the templates see of a mail; public, like a line, because only then their expressions are compiled.
     *
     * @param marker under which nobody writes an answer; null where none is taken
     * @param answer how to answer; null where none is taken
     * @param change where the appointment can be changed; null where the mail speaks of none
     * @param agenda what a meeting is about, line by line; empty where the mail invites to none
     */
    public record Letter(
            String subject,
            @Nullable String marker,
            @Nullable String answer,
            String greeting,
            String opening,
            List<Entry> lines,
            List<String> agenda,
            @Nullable String more,
            String button,
            String link,
            @Nullable Way change,
            String why) {

        public boolean isSingle() {
            return lines.size() == 1 && more == null;
        }
    }

    /** A link and what it says. */
    public record Way(String words, String link) {}

    /** What the templates see of a line. */
    public record Entry(
            String title,
            @Nullable String program,
            @Nullable String date,
            @Nullable String place,
            boolean late,
            String link) {}

    /**
     * @param lines at least one
     * @param total how many there are in all, where not every one gets a line
     * @param answerTo the address that takes answers; null where none are taken
     */
    Mail write(Notice notice, Person person, List<Line> lines, long total, @Nullable String answerTo) {
        Line first = lines.get(0);
        CalendarEvent event = first.event();
        Object[] facts = {total, about(first), happens(first, person)};
        List<Entry> entries = lines.stream().map(line -> entry(line, person)).toList();
        boolean toTask = first.taskId() != null && (total == 1 || person.login() == null);
        boolean toPath = first.path() != null && (total == 1 || person.login() == null);
        Letter letter = new Letter(
                oneLine(words.say("subject." + notice.kind(), facts)),
                answerTo == null ? null : words.say("answer.marker"),
                answerTo == null ? null : words.say("answer.how"),
                words.say("greeting", person.name()),
                words.say("opening." + notice.kind(), facts),
                entries,
                event == null || event.cancelled()
                        ? List.of()
                        : event.description().lines().toList(),
                total > lines.size() ? words.say("more", total - lines.size()) : null,
                words.say(button(notice.kind(), person, toTask, toPath)),
                toTask || toPath || event != null ? entries.get(0).link() : baseUrl + "/",
                change(notice, person),
                words.say("why." + notice.kind()));
        Context context = new Context(Locale.ENGLISH, Map.of("mail", letter));
        return new Mail(
                notice.messageId(),
                person.mail(),
                oneLine(person.name()),
                letter.subject(),
                templates.process("notice.html", context),
                templates.process("notice.txt", context),
                clock.instant(),
                answerTo,
                event == null ? null : calendar.invitation(event));
    }

    private @Nullable Way change(Notice notice, Person person) {
        if (notice.eventId() == null || notice.kind() == NoticeKind.SESSION_CANCELLED) {
            return null;
        }
        return appointments
                .getObject()
                .give(person, notice.eventId())
                .map(path -> new Way(words.say("change"), baseUrl + path))
                .orElse(null);
    }

    private static String button(NoticeKind kind, Person person, boolean toTask, boolean toPath) {
        if (toPath) {
            return kind.isAnswered() ? "open.action" : "open.link";
        }
        if (toTask) {
            return person.login() == null ? "open.link" : "open.task";
        }
        return "open.program";
    }

    /** What a notice is called that leads to no task. */
    String title(NoticeKind kind) {
        return words.say("title." + kind);
    }

    private String about(Line line) {
        return line.leader() == null ? line.title() : words.say("about", line.title(), line.leader());
    }

    private Entry entry(Line line, Person person) {
        boolean late = line.due() != null && line.due().isBefore(clock.instant());
        return new Entry(
                line.title(),
                line.leader() == null ? null : words.say("line.leader", line.leader()),
                date(line, late, person),
                line.event() == null || line.event().location() == null
                        ? null
                        : words.say("line.place", line.event().location()),
                late,
                link(line, person));
    }

    private @Nullable String date(Line line, boolean late, Person person) {
        CalendarEvent event = line.event();
        if (event != null) {
            String end = InWords.hour(event.endsAt().atZone(person.zone()));
            return words.say("line.meeting", happens(line, person), end, InWords.zone(person.zone()));
        }
        if (line.happensAt() != null) {
            return words.say("line.happens", happens(line, person));
        }
        Instant due = line.due();
        return due == null
                ? null
                : words.say(late ? "line.late" : "line.due", InWords.day(LocalDate.ofInstant(due, person.zone())));
    }

    private static String happens(Line line, Person person) {
        return line.happensAt() == null ? "" : InWords.moment(line.happensAt().atZone(person.zone()));
    }

    /** Whoever cannot log in gets an address that opens the task by itself. */
    private String link(Line line, Person person) {
        if (line.event() != null) {
            return baseUrl + line.event().path();
        }
        if (line.path() != null) {
            return baseUrl + line.path();
        }
        if (line.taskId() == null) {
            return baseUrl + "/";
        }
        return person.login() == null
                ? baseUrl + addresses.getObject().give(person, line.taskId()).orElse("/")
                : baseUrl + "/tasks/" + line.taskId();
    }

    /** A header must not be broken by what people are called. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }

    private static TemplateEngine templates() {
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setEnableSpringELCompiler(true);
        engine.addTemplateResolver(resolver("*.html", TemplateMode.HTML));
        engine.addTemplateResolver(resolver("*.txt", TemplateMode.TEXT));
        return engine;
    }

    private static ClassLoaderTemplateResolver resolver(String pattern, TemplateMode mode) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/mail/");
        resolver.getResolvablePatternSpec().addPattern(pattern);
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        return resolver;
    }
}
