package dev.waymark.actionplanning;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** With whom the leader shares the practices, and when (acceptance A-91). */
record PracticeShare(@Id UUID id, @Version int version, UUID meetingId, String withWhom, LocalDate sharedOn) {}
