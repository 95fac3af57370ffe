package dev.waymark.feedback;

import java.util.List;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;

/**
 * The outcome of the interviews: a view of the leader that rests on several perspectives (acceptance A-30).
 *
 * @param id the engagement's
 */
record BroadView(
        @Id UUID id,
        @Version int version,
        String words,

        @MappedCollection(idColumn = "engagement_id", keyColumn = "position")
        List<GatheredTheme> themes) {

    static BroadView of(UUID engagementId) {
        return new BroadView(engagementId, 0, "", List.of());
    }

    BroadView gathered(String words, List<GatheredTheme> themes) {
        return new BroadView(id, version, words, themes);
    }
}
