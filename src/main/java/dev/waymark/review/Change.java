package dev.waymark.review;

import dev.waymark.planning.DesignElement;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One change to the program that a review brings (acceptance A-51).
 *
 * @param replaces place, from 0, of the element that this one stands for in the design that the review began with; null
 *     for an addition
 */
@Table("report_change")
record Change(
        Kind kind,
        DesignElement.Kind element,
        String title,
        @Nullable String detail,
        @Nullable Integer replaces) {

    /** Something else, something more, or the same put right. */
    enum Kind {
        CHANGE,
        ADDITION,
        CORRECTION;

        static Kind of(String answer) {
            return valueOf(answer.toUpperCase(Locale.ROOT));
        }
    }

    /** A constant's name as people read it: {@code Practice}. */
    static String words(Enum<?> constant) {
        return constant.name().charAt(0) + constant.name().substring(1).toLowerCase(Locale.ROOT);
    }

    DesignElement asElement() {
        return new DesignElement(element, title, detail);
    }
}
