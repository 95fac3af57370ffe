package dev.waymark.actionplanning;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** What initiatives were before. */
interface InitiativeVersions extends Repository<InitiativeVersion, UUID> {

    InitiativeVersion save(InitiativeVersion version);

    List<InitiativeVersion> findByInitiativeIdInOrderByReplacedAt(Collection<UUID> initiativeIds);
}
