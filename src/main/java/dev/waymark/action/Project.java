package dev.waymark.action;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** Something broader, to which several actions belong (acceptance ). */
@Table("action_project")
public record Project(
        @Id UUID id,
        @Version int version,
        UUID engagementId,
        String name,
        @Nullable String description,
        Instant createdAt) {}
