package dev.waymark.notice;

import dev.waymark.notice.Contents.Content;
import dev.waymark.people.Person;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes a text message: that something is due, its number and a link, never what it is. */
@Component
class TextWriter {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE, d MMM", Locale.ENGLISH);

    /** A text message is short; the link shows the rest. */
    private static final int MOST_ITEMS = 5;

    private final MailWords words;
    private final AnswerAddress addresses;
    private final String baseUrl;

    TextWriter(MailWords words, AnswerAddress addresses, NoticeSettings settings) {
        this.words = words;
        this.addresses = addresses;
        this.baseUrl = settings.baseUrl();
    }

    String write(Content content, Person person) {
        List<UUID> subjects = content.relevant().stream()
                .map(Notice::subjectId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        List<Line> lines = content.lines();
        List<String> items = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_ITEMS, Math.min(lines.size(), subjects.size())); i++) {
            items.add(item(
                    addresses.number(subjects.get(i), person.id()), lines.get(i).due(), person));
        }
        String path = lines.get(0).path();
        return lines.size() == 1 && path != null
                ? words.say("text.one", items.get(0), baseUrl + path)
                : words.say("text.many", lines.size(), String.join("; ", items), baseUrl + "/");
    }

    private String item(int number, @Nullable Instant due, Person person) {
        return due == null
                ? words.say("text.item", number)
                : words.say("text.item.due", number, DAY.format(due.atZone(person.zone())));
    }
}
