package dev.waymark.engagement;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How long the hours of a program may be used. */
@Component
public class CoachingPeriod {

    private final EngagementSettings settings;

    CoachingPeriod(EngagementSettings settings) {
        this.settings = settings;
    }

    /** The last of the grace days after the program's end; empty before everybody has committed. */
    public Optional<LocalDate> lastDay(Engagement engagement) {
        return Optional.ofNullable(engagement.endsOn()).map(end -> end.plusDays(settings.graceDays()));
    }
}
