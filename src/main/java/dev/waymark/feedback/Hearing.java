package dev.waymark.feedback;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;

/**
 * What was heard of an engagement and is in no report yet, kept in alphabetical order and saved as a whole, so
 * that no order, time or row leads back to the interview it came from.
 *
 * @param id the engagement's
 */
record Hearing(
        @Id UUID id,
        @Version int version,

        @MappedCollection(idColumn = "engagement_id", keyColumn = "position")
        List<HeardTheme> themes) {

    static Hearing ofNothing(UUID engagementId) {
        return new Hearing(engagementId, 0, List.of());
    }

    Hearing without(Collection<Category> shown) {
        return new Hearing(
                id,
                version,
                themes.stream()
                        .filter(theme -> !shown.contains(theme.category()))
                        .toList());
    }

    Hearing with(Category category, List<String> strengths, List<String> growth) {
        Stream<HeardTheme> more = Stream.concat(
                strengths.stream().map(theme -> new HeardTheme(category, HeardTheme.Kind.STRENGTH, theme)),
                growth.stream().map(theme -> new HeardTheme(category, HeardTheme.Kind.GROWTH, theme)));
        return new Hearing(
                id, version, Stream.concat(themes.stream(), more).sorted().toList());
    }
}
