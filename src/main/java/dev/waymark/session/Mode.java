package dev.waymark.session;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How coach and leader meet: in person where possible, otherwise with a reason (acceptance A-45). */
public enum Mode {
    IN_PERSON("inPerson"),
    PHONE("phone"),
    VIDEO("video");

    private final String answer;

    Mode(String answer) {
        this.answer = answer;
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
