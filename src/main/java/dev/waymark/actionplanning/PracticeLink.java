package dev.waymark.actionplanning;

import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** How a practice helps to bring an initiative about (acceptance A-85). */
record PracticeLink(@Id UUID id, @Version int version, UUID practiceId, UUID initiativeId, String how) {}
