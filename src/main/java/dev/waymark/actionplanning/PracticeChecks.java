package dev.waymark.actionplanning;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Every look at a practice. */
interface PracticeChecks extends Repository<PracticeCheck, UUID> {

    PracticeCheck save(PracticeCheck check);

    List<PracticeCheck> findByPracticeIdOrderByCheckedAt(UUID practiceId);
}
