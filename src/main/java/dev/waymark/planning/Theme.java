package dev.waymark.planning;

import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Table;

/** What the leader is to work on, as the coach puts it. */
@Table("program_theme")
public record Theme(String title, @Nullable String detail) {}
