package dev.waymark.session;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How coach and leader meet: in person where possible, otherwise with a reason (acceptance A-45). */
public enum Mode {
    IN_PERSON("inPerson", "In person"),
    PHONE("phone", "By phone"),
    VIDEO("video", "By video");

    private final String answer;
    private final String words;

    Mode(String answer, String words) {
        this.answer = answer;
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** As a form offers it. */
    String answer() {
        return answer;
    }

    /** The mode that a form's answer stands for; in person where none was given. */
    static Mode of(@Nullable String answer) {
        return answer == null
                ? IN_PERSON
                : Arrays.stream(values())
                        .filter(each -> each.answer.equals(answer))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("No mode '" + answer + "'"));
    }
}
