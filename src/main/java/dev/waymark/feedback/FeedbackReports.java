package dev.waymark.feedback;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The reports of all engagements. */
interface FeedbackReports extends Repository<FeedbackReport, UUID> {

    FeedbackReport save(FeedbackReport report);

    Optional<FeedbackReport> findFirstByEngagementIdOrderByNumberDesc(UUID engagementId);

    List<FeedbackReport> findByEngagementIdOrderByNumber(UUID engagementId);
}
