package dev.waymark.actionplanning;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The first steps of all practices. */
interface PracticeSteps extends ListCrudRepository<PracticeStep, UUID> {

    List<PracticeStep> findByPracticeIdInOrderByPosition(Collection<UUID> practiceIds);

    @Modifying
    @Query("delete from practice_step where practice_id = :practiceId")
    void deleteByPracticeId(UUID practiceId);
}
