package dev.waymark.milestone;

import java.util.List;
import java.util.Map;

/** What a kind of milestone is about: each feature that opens milestones tells what its sponsors read. */
public interface MilestoneSubject {

    boolean covers(MilestoneKind kind);

    /** What the sponsor reads, as Markdown; only what the leader has released. */
    String body(Milestone milestone);

    /** The agreed outcomes as rows of {@code title}, {@code benchmark}, {@code intended} and {@code actual}. */
    List<Map<String, Object>> outcomes(Milestone milestone);
}
