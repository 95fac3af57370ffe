package dev.waymark.notice;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** The sentences of the mails, kept in {@code templates/mail/words.properties}. */
@Component
class MailWords {

    private final ResourceBundleMessageSource words = new ResourceBundleMessageSource();

    MailWords() {
        words.setBasename("templates/mail/words");
        words.setDefaultEncoding(StandardCharsets.UTF_8.name());
        words.setFallbackToSystemLocale(false);
    }

    /** What a program manager calls it. */
    String name(NoticeKind kind) {
        return say("name." + kind);
    }

    String say(String key, Object... arguments) {
        return words.getMessage(key, arguments, Locale.ENGLISH);
    }
}
