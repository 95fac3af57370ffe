package dev.waymark.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;

/**
 * How one version of the program was presented (acceptance A-34).
 *
 * @param id the milestone that the presentation opens
 */
record Presentation(
        @Id UUID id,
        @Version int version,
        LocalDate presentedOn,

        @MappedCollection(idColumn = "presentation_id", keyColumn = "position")
        List<Question> questions) {

    /** All that leader and sponsors commit to: the design, and what was answered about it. */
    static String shown(ProgramDesign design, List<Question> questions) {
        if (questions.isEmpty()) {
            return design.asMarkdown();
        }
        return questions.stream()
                .map(each -> "- **" + each.question() + "** " + each.answer())
                .collect(Collectors.joining("\n", design.asMarkdown() + "\n\n### Questions and answers\n\n", ""));
    }
}
