package dev.waymark.planning;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Every version of every program design. */
public interface ProgramDesigns extends Repository<ProgramDesign, UUID> {

    ProgramDesign save(ProgramDesign design);

    Optional<ProgramDesign> findById(UUID id);

    /** Refuses with {@link IllegalArgumentException} where there is none with this id. */
    default ProgramDesign get(UUID id) {
        return findById(id).orElseThrow(() -> new IllegalArgumentException("No program design " + id));
    }

    @Query("select * from program_design where engagement_id = :engagementId order by program_version desc limit 1")
    Optional<ProgramDesign> findFirstByEngagementIdOrderByProgramVersionDesc(UUID engagementId);

    @Query("select max(program_version) from program_design where engagement_id = :engagementId")
    Optional<Integer> currentVersion(UUID engagementId);

    /** The latest version; empty before the coach has designed a program. */
    default Optional<ProgramDesign> current(UUID engagementId) {
        return findFirstByEngagementIdOrderByProgramVersionDesc(engagementId);
    }

    /** Refuses with {@link IllegalStateException} before there is one. */
    default ProgramDesign latest(UUID engagementId) {
        return current(engagementId).orElseThrow(() -> new IllegalStateException("No program for " + engagementId));
    }
}
