package dev.waymark.protection;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What tells of a person in the words of others, as whole words. */
final class Mentions {

    static final String REPLACEMENT = "erased person";

    private final List<String> wanted;
    private final Pattern pattern;

    private Mentions(List<String> wanted, String flags) {
        this.wanted = wanted;
        this.pattern = Pattern.compile(wanted.stream()
                .sorted((one, other) -> other.length() - one.length())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", flags + "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])")));
    }

    static Mentions of(@Nullable String... wanted) {
        return new Mentions(
                Stream.of(wanted)
                        .filter(Objects::nonNull)
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .toList(),
                "(?iu)");
    }

    /** First and last name each by itself, spelled as they are: in small letters each may be another word. */
    static Mentions ofParts(String name) {
        return new Mentions(
                Stream.of(name.split("[\\s.,]+"))
                        .filter(part -> part.length() > 2)
                        .distinct()
                        .toList(),
                "");
    }

    boolean isEmpty() {
        return wanted.isEmpty();
    }

    List<String> wanted() {
        return wanted;
    }

    boolean isIn(String text) {
        return pattern.matcher(text).find();
    }

    String replacedIn(String text) {
        return pattern.matcher(text).replaceAll(Matcher.quoteReplacement(REPLACEMENT));
    }

    /** @param size most characters of the result */
    String replacedIn(String text, int size) {
        String replaced = replacedIn(text);
        return replaced.length() > size ? replaced.substring(0, size) : replaced;
    }
}
