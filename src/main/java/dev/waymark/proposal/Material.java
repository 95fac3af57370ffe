package dev.waymark.proposal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** Something that presents the leader, such as a résumé or a profile (acceptance A-154). */
@Table("proposal_material")
record Material(
        @Id UUID id,
        @Version int version,
        UUID proposalId,
        int position,
        String title,
        @Nullable String link) {}
