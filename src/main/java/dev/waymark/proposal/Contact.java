package dev.waymark.proposal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** Somebody to talk to, and who leads to them: a chain of trusted referrals (acceptance ). */
@Table("proposal_contact")
record Contact(
        @Id UUID id,
        @Version int version,
        UUID proposalId,
        int position,
        String name,
        @Nullable String introducedBy,
        @Nullable String purpose) {}
