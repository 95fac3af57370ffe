package dev.waymark.actionplanning;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** A first step with which a practice begins. */
record PracticeStep(@Id UUID id, @Version int version, UUID practiceId, int position, String what, LocalDate byWhen) {}
