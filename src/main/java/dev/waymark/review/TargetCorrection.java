package dev.waymark.review;

import java.util.UUID;
import org.springframework.data.relational.core.mapping.Table;

/** A target that no longer fits, and why. */
@Table("report_target")
record TargetCorrection(UUID outcomeId, String target, String reason) {}
