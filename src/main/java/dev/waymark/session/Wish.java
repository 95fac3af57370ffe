package dev.waymark.session;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as a form asks for it.
 *
 * @param startsAt in the coach's zone
 * @param minutes an hour where none was given
 * @param mode in person where none was given
 */
record Wish(
        @Nullable LocalDateTime startsAt,
        @Nullable Integer minutes,
        @Nullable String mode,
        @Nullable String modeReason,
        @Nullable String place) {}
