package dev.waymark.session;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;

/** What was said in a session, for leader and coach only. */
class SessionNotes {

    /** Whether the leader got what was wished for at the opening (acceptance A-170). */
    enum OutcomeReached {
        YES,
        PARTLY,
        NO
    }

    @Id
    private final UUID id;

    @Version
    private int version;

    private String wishedOutcome;

    @Embedded.Nullable(prefix = "results_")
    private @Nullable ResultsCheckIn results;

    @Embedded.Nullable(prefix = "relations_")
    private @Nullable RelationsCheckIn relations;

    private @Nullable String summary;
    private @Nullable OutcomeReached outcomeReached;
    private @Nullable String nextReason;

    @MappedCollection(idColumn = "session_id", keyColumn = "position")
    private List<CompetencyProgress> competencies;

    @MappedCollection(idColumn = "session_id", keyColumn = "position")
    private List<SessionFeedback> feedback;

    @PersistenceCreator
    SessionNotes(
            UUID id,
            int version,
            String wishedOutcome,
            @Nullable ResultsCheckIn results,
            @Nullable RelationsCheckIn relations,
            @Nullable String summary,
            @Nullable OutcomeReached outcomeReached,
            @Nullable String nextReason,
            List<CompetencyProgress> competencies,
            List<SessionFeedback> feedback) {
        this.id = id;
        this.version = version;
        this.wishedOutcome = wishedOutcome;
        this.results = results;
        this.relations = relations;
        this.summary = summary;
        this.outcomeReached = outcomeReached;
        this.nextReason = nextReason;
        this.competencies = competencies;
        this.feedback = feedback;
    }

    /** @param wishedOutcome what would make the session a success (acceptance A-169) */
    static SessionNotes opened(UUID sessionId, String wishedOutcome) {
        return new SessionNotes(sessionId, 0, wishedOutcome, null, null, null, null, null, List.of(), List.of());
    }

    void checkInOnResults(ResultsCheckIn results) {
        this.results = results;
    }

    void checkInOnRelations(
            RelationsCheckIn relations, List<CompetencyProgress> competencies, List<SessionFeedback> feedback) {
        this.relations = relations;
        this.competencies = List.copyOf(competencies);
        this.feedback = List.copyOf(feedback);
    }

    void summarise(String summary, OutcomeReached outcomeReached) {
        this.summary = summary;
        this.outcomeReached = outcomeReached;
    }

    void closeWithoutNextDate(String reason) {
        this.nextReason = reason;
    }

    UUID id() {
        return id;
    }

    String wishedOutcome() {
        return wishedOutcome;
    }

    @Nullable
    ResultsCheckIn results() {
        return results;
    }

    @Nullable
    RelationsCheckIn relations() {
        return relations;
    }

    @Nullable
    String summary() {
        return summary;
    }

    @Nullable
    OutcomeReached outcomeReached() {
        return outcomeReached;
    }

    /** Why there is no next date yet, or why this was the last session (acceptance A-189). */
    @Nullable
    String nextReason() {
        return nextReason;
    }

    List<CompetencyProgress> competencies() {
        return competencies;
    }

    List<SessionFeedback> feedback() {
        return feedback;
    }
}
