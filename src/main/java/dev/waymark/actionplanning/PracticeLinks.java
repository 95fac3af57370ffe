package dev.waymark.actionplanning;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/** The links between practices and initiatives. */
interface PracticeLinks extends ListCrudRepository<PracticeLink, UUID> {

    List<PracticeLink> findByPracticeIdIn(Collection<UUID> practiceIds);
}
