package dev.waymark.planning;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Every presentation of every version. */
interface Presentations extends Repository<Presentation, UUID> {

    Presentation save(Presentation presentation);

    Optional<Presentation> findById(UUID milestoneId);
}
