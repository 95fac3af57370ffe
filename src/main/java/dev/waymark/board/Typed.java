package dev.waymark.board;

import dev.waymark.form.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody has typed into a page, read as what it is meant to be; anything else is refused by its key. */
final class Typed {

    private Typed() {}

    static LocalDate day(String key, String typed) {
        if (typed.isBlank()) {
            throw new Refused(key, "is required");
        }
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException wrong) {
            throw new Refused(key, "must be a date like 2027-02-20");
        }
    }

    static int whole(String key, String typed) {
        try {
            return Integer.parseInt(typed.strip());
        } catch (NumberFormatException wrong) {
            throw new Refused(key, "must be a whole number");
        }
    }

    static BigDecimal number(String key, String typed) {
        if (typed.isBlank()) {
            throw new Refused(key, "is required");
        }
        try {
            return new BigDecimal(typed.strip().replace(',', '.'));
        } catch (NumberFormatException wrong) {
            throw new Refused(key, "must be a number");
        }
    }

    static @Nullable UUID id(String key, String typed) {
        try {
            return typed.isBlank() ? null : UUID.fromString(typed.strip());
        } catch (IllegalArgumentException wrong) {
            throw new Refused(key, "must be one of this plan");
        }
    }

    static <E extends Enum<E>> E choice(String key, Class<E> type, String typed) {
        try {
            return Enum.valueOf(type, typed);
        } catch (IllegalArgumentException wrong) {
            throw new Refused(key, "must be one of the options offered");
        }
    }
}
