package dev.waymark.action;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The projects of all action plans. */
interface Projects extends Repository<Project, UUID> {

    Project save(Project project);

    Optional<Project> findById(UUID id);

    @Modifying
    @Query("delete from action_project where id = :id")
    void deleteById(UUID id);

    List<Project> findByEngagementIdOrderByCreatedAtAscIdAsc(UUID engagementId, Limit limit);
}
