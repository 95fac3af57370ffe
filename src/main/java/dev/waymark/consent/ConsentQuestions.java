package dev.waymark.consent;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** All questions about a wider table. */
interface ConsentQuestions extends Repository<ConsentQuestion, UUID> {

    ConsentQuestion save(ConsentQuestion question);

    @Query("select * from consent_question where engagement_id = :engagementId and answered_at is null")
    Optional<ConsentQuestion> findOpen(UUID engagementId);

    @Query("select count(*) from consent_question where engagement_id = :engagementId")
    int count(UUID engagementId);

    /**
     * Running engagements that accepted another table than this one and were not asked about it last; whoever still has a
     * question to answer is not asked another one. In the order of their ids, after the one given.
     */
    @Query("""
            select engagement.id
              from engagement
              join accepted_visibility accepted on accepted.id = engagement.id
             where engagement.state = 'RUNNING' and accepted.seal <> :seal and engagement.id > :after
               and not exists (select 1 from consent_question last
                                where last.engagement_id = engagement.id
                                  and (last.answered_at is null or last.seal = :seal)
                                  and last.number = (select max(number) from consent_question
                                                      where engagement_id = engagement.id))
             order by engagement.id
             limit :most
            """)
    List<UUID> findToAsk(String seal, UUID after, int most);
}
