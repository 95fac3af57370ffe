package dev.waymark.engagement;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * Why this program, for whom and in which organisation, as leader, sponsor and coach understood it (acceptance A-22).
 *
 * @param id the engagement's
 */
record ProgramContext(
        @Id UUID id,
        @Version int version,
        LocalDate metOn,
        boolean sponsorPresent,
        String organisationContext,
        String role,
        String whyNow) {}
