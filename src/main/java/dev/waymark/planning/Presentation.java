package dev.waymark.planning;

import dev.waymark.access.Visibility;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;

/**
 * How one version of the program was presented (acceptance A-34).
 *
 * @param id the milestone that the presentation opens
 * @param whoSeesWhat the rules of who sees what as they stood then, one in each line; null for what was presented before
 *     they were part of it
 * @param visible the same rules as {@link Visibility#written} has them; null for what was presented
 *     before they were kept
 */
record Presentation(
        @Id UUID id,
        @Version int version,
        LocalDate presentedOn,

        @Nullable String whoSeesWhat,
        @Nullable String visible,

        @MappedCollection(idColumn = "presentation_id", keyColumn = "position")
        List<Question> questions) {

    /** The rules of who sees what as leader and sponsors read them. */
    static String rules(Visibility visible) {
        return String.join("\n", visible.inWords());
    }

    /** All that leader and sponsors commit to: the design, what was answered about it, and who sees what. */
    static String shown(ProgramDesign design, List<Question> questions, @Nullable String whoSeesWhat) {
        StringBuilder shown = new StringBuilder(design.asMarkdown());
        if (!questions.isEmpty()) {
            shown.append(questions.stream()
                    .map(each -> "- **" + each.question() + "** " + each.answer())
                    .collect(Collectors.joining("\n", "\n\n### Questions and answers\n\n", "")));
        }
        if (whoSeesWhat != null) {
            shown.append(whoSeesWhat
                    .lines()
                    .map(line -> "- " + line)
                    .collect(Collectors.joining("\n", "\n\n### Who sees what\n\n", "")));
        }
        return shown.toString();
    }
}
