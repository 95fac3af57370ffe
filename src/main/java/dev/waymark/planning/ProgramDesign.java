package dev.waymark.planning;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;

/**
 * One version of an engagement's program; a version is never edited, only followed by the next.
 *
 * @param programVersion from 1; people commit to exactly one (acceptance A-40)
 * @param changeNote what is different from the version before; null in the first
 */
public record ProgramDesign(
        @Id UUID id,
        @Version int version,
        UUID engagementId,
        int programVersion,
        String assessment,
        @Nullable String changeNote,
        Instant createdAt,

        @MappedCollection(idColumn = "program_design_id", keyColumn = "position")
        List<Theme> themes,

        @MappedCollection(idColumn = "program_design_id", keyColumn = "position")
        List<DesignElement> elements,

        @MappedCollection(idColumn = "program_design_id", keyColumn = "position")
        List<Competency> competencies) {

    static ProgramDesign first(UUID engagementId, Draft draft, Instant now) {
        return of(
                engagementId, 1, null, draft.assessment(), draft.themes(), draft.elements(), draft.competencies(), now);
    }

    /** The next version with other practices, exercises or reading, and all else as it is. */
    public ProgramDesign next(String changeNote, List<DesignElement> elements, Instant now) {
        return of(engagementId, programVersion + 1, changeNote, assessment, themes, elements, competencies, now);
    }

    ProgramDesign next(String changeNote, Draft draft, Instant now) {
        return of(
                engagementId,
                programVersion + 1,
                changeNote,
                draft.assessment(),
                draft.themes(),
                draft.elements(),
                draft.competencies(),
                now);
    }

    private static ProgramDesign of(
            UUID engagementId,
            int programVersion,
            @Nullable String changeNote,
            String assessment,
            List<Theme> themes,
            List<DesignElement> elements,
            List<Competency> competencies,
            Instant now) {
        return new ProgramDesign(
                UUID.randomUUID(),
                0,
                engagementId,
                programVersion,
                assessment,
                changeNote,
                now,
                themes,
                elements,
                competencies);
    }

    public List<DesignElement> elements(DesignElement.Kind kind) {
        return elements.stream().filter(each -> each.kind() == kind).toList();
    }

    /** What leader and sponsors read: all but the coach's assessment, which is between coach and leader. */
    public String asMarkdown() {
        Stream<String> sections = Stream.concat(
                Stream.of(section("Themes", themes.stream().map(each -> item(each.title(), each.detail())))),
                Stream.concat(
                        Stream.of(DesignElement.Kind.values())
                                .map(kind -> section(
                                        kind.title(),
                                        elements(kind).stream().map(each -> item(each.title(), each.detail())))),
                        Stream.of(section(
                                "Competencies", competencies.stream().map(each -> item(each.name(), null))))));
        String note = changeNote == null ? "" : "**What is new:** " + changeNote + "\n\n";
        return note + sections.filter(each -> !each.isEmpty()).collect(Collectors.joining("\n\n"));
    }

    private static String section(String heading, Stream<String> items) {
        String list = items.collect(Collectors.joining("\n"));
        return list.isEmpty() ? "" : "### " + heading + "\n\n" + list;
    }

    private static String item(String title, @Nullable String detail) {
        return detail == null || detail.isBlank()
                ? "- **" + title + "**"
                : "- **" + title + "**: " + detail.strip().replaceAll("\\R+", "\n  ");
    }
}
