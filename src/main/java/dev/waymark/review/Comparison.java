package dev.waymark.review;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Where one outcome stands, against what was intended (acceptance ).
 *
 * @param gap what is missing, or went further
 */
@Table("report_comparison")
record Comparison(UUID outcomeId, String actual, @Nullable String gap) {}
