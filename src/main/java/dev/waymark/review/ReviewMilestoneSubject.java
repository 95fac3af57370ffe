package dev.waymark.review;

import dev.waymark.milestone.Milestone;
import dev.waymark.milestone.MilestoneKind;
import dev.waymark.milestone.MilestoneSubject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What sponsors read and approve of a review: the released report, and never an unreleased one. */
@Component
class ReviewMilestoneSubject implements MilestoneSubject {

    private final Reports reports;
    private final WrittenReviews written;

    ReviewMilestoneSubject(Reports reports, WrittenReviews written) {
        this.reports = reports;
        this.written = written;
    }

    @Override
    public boolean covers(MilestoneKind kind) {
        return Arrays.stream(ReviewKind.values()).anyMatch(each -> each.milestone() == kind);
    }

    @Override
    public String body(Milestone milestone) {
        return released(milestone).body();
    }

    @Override
    public List<Map<String, Object>> outcomes(Milestone milestone) {
        return released(milestone).outcomes();
    }

    private WrittenReview released(Milestone milestone) {
        return reports.findById(milestone.subjectId())
                .filter(each -> each.releasedAt() != null)
                .map(written::of)
                .orElseThrow(() -> new IllegalStateException("Not released: report " + milestone.subjectId()));
    }
}
