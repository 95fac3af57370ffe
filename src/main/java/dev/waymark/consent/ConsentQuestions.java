package dev.waymark.consent;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** All questions about a wider table. */
interface ConsentQuestions extends Repository<ConsentQuestion, UUID> {

    ConsentQuestion save(ConsentQuestion question);

    /** The one that was put last. */
    @Query("select * from consent_question where engagement_id = :engagementId order by number desc limit 1")
    Optional<ConsentQuestion> findLast(UUID engagementId);
}
