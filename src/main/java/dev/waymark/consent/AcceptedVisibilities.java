package dev.waymark.consent;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Who sees what in every engagement whose leader has accepted it. */
interface AcceptedVisibilities extends Repository<AcceptedVisibility, UUID> {

    AcceptedVisibility save(AcceptedVisibility accepted);

    Optional<AcceptedVisibility> findById(UUID engagementId);

    /** The same, for the caller alone until the transaction ends. */
    @Query("select * from accepted_visibility where id = :engagementId for update")
    Optional<AcceptedVisibility> findAndHold(UUID engagementId);

    /** Of running engagements, where it is another table than this one; in the order of their ids, after the one given. */
    @Query("""
            select accepted.*
              from accepted_visibility accepted
              join engagement on engagement.id = accepted.id
             where engagement.state = 'RUNNING' and accepted.seal <> :seal and accepted.id > :after
             order by accepted.id
             limit :most
            """)
    List<AcceptedVisibility> findOthers(String seal, UUID after, int most);
}
