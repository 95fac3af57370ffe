package dev.waymark.action;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Something broader, to which several actions belong (acceptance ).
 *
 * @param createdBy null where that was not yet written down
 */
@Table("action_project")
public record Project(
        @Id UUID id,
        @Version int version,
        UUID engagementId,
        String name,
        @Nullable String description,
        Instant createdAt,
        @Nullable UUID createdBy) {

    /** Whether this person, of this side, may change and remove it. */
    public boolean mayChange(Side side, UUID personId) {
        return ActionRights.mayChange(createdBy, side, personId);
    }

    Project changed(String newName, @Nullable String newDescription) {
        return new Project(id, version, engagementId, newName, newDescription, createdAt, createdBy);
    }
}
