package dev.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps {@code docs/requirements.md} true: it leaves nothing out and names only what there is. */
class RequirementsTests {

    private static final Path PAGE = Path.of("docs", "requirements.md");
    private static final List<Integer> NUMBERS =
            Stream.of(IntStream.rangeClosed(1, 209)).flatMap(IntStream::boxed).toList();

    @Test
    void every_number_in_scope_has_one_row() throws IOException {
        assertThat(found("(?m)^\\| A-(\\d+) \\|").map(Integer::valueOf)).containsExactlyElementsOf(NUMBERS);
    }

    @Test
    void every_rule_of_voices_actions_hours_doors_and_data_has_one_row() throws IOException {
        assertThat(found("(?m)^\\| R-(\\d+) \\|").map(Integer::valueOf))
                .containsExactly(
                        9, 10, 11, 12, 13, 14, 15, 44, 45, 46, 47, 48, 23, 24, 25, 26, 27, 28, 29, 30, 1, 2, 3, 4, 5,
                        20, 50, 51);
    }

    @Test
    void every_name_is_an_element_a_form_a_model_or_a_class() throws IOException {
        Set<String> known = new HashSet<>();
        for (Path model : files("processes")) {
            Pattern.compile(" id=\"(\\w+)\"")
                    .matcher(Files.readString(model))
                    .results()
                    .forEach(id -> known.add(id.group(1)));
        }
        Stream.of("processes", "forms", "src")
                .flatMap(folder -> files(folder).stream())
                .map(file -> file.getFileName().toString().replaceFirst("\\.\\w+$", ""))
                .forEach(known::add);

        assertThat(found("`([\\w.-]+)`").filter(name -> !name.startsWith("waymark.")))
                .isNotEmpty()
                .isSubsetOf(known);
    }

    @Test
    void every_link_leads_somewhere() throws IOException {
        assertThat(found("\\]\\(([^)]+)\\)").map(PAGE::resolveSibling))
                .isNotEmpty()
                .allSatisfy(target -> assertThat(target).exists());
    }

    private static Stream<String> found(String pattern) throws IOException {
        List<MatchResult> results = Pattern.compile(pattern)
                .matcher(Files.readString(PAGE))
                .results()
                .toList();
        return results.stream().map(result -> result.group(1));
    }

    private static List<Path> files(String folder) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
