package dev.waymark.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table of who sees what, as it stands or once stood.
 *
 * @param readers of each kind of content, at least one; what nobody sees is not in it
 */
public record Visibility(Map<Content, Set<Reader>> readers) {

    public Visibility {
        Map<Content, Set<Reader>> sorted = new EnumMap<>(Content.class);
        readers.forEach((content, of) -> sorted.put(content, Collections.unmodifiableSet(EnumSet.copyOf(of))));
        readers = Collections.unmodifiableMap(sorted);
    }

    /** @param what in plain words, with what that is and to whom it is shown */
    public record Line(String what, String about, String whom) {}

    static Visibility where(BiPredicate<Content, Reader> shown) {
        Map<Content, Set<Reader>> readers = new EnumMap<>(Content.class);
        for (Content content : Content.values()) {
            Set<Reader> of = EnumSet.noneOf(Reader.class);
            Stream.of(Reader.values())
                    .filter(reader -> shown.test(content, reader))
                    .forEach(of::add);
            if (!of.isEmpty()) {
                readers.put(content, of);
            }
        }
        return new Visibility(readers);
    }

    /** Reads what {@link #written} wrote; kinds of content and readers that are no more are left out. */
    public static Visibility read(String written) {
        Map<String, List<String>> lines = written.lines()
                .map(line -> Arrays.asList(line.split(" ")))
                .collect(Collectors.toMap(words -> words.get(0), words -> words.subList(1, words.size())));
        return where((content, reader) ->
                lines.getOrDefault(content.name(), List.of()).contains(reader.name()));
    }

    /** One line for each kind of content: its name, then those of its readers. */
    public String written() {
        return readers.entrySet().stream()
                .map(line -> Stream.concat(
                                Stream.of(line.getKey().name()),
                                line.getValue().stream().map(Reader::name))
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
    }

    /** SHA-256 of the table as it is written, in lower-case hexadecimal digits. */
    public String seal() {
        return Secret.hash(written());
    }

    public boolean shows(Content content, Reader reader) {
        return readers.getOrDefault(content, Set.of()).contains(reader);
    }

    /** Whether somebody who is all of these sees it; nobody does who is nothing. */
    public boolean shows(Content content, Collection<Reader> each) {
        return each.stream().anyMatch(reader -> shows(content, reader));
    }

    /** What both show. */
    public Visibility and(Visibility other) {
        return where((content, reader) -> shows(content, reader) && other.shows(content, reader));
    }

    /** What of one program this shows and the other does not. */
    public Visibility beyond(Visibility other) {
        return where((content, reader) ->
                content.isOfOneProgram() && shows(content, reader) && !other.shows(content, reader));
    }

    public boolean isEmpty() {
        return readers.isEmpty();
    }

    /** In plain words, one line for each kind of content. */
    public List<Line> lines() {
        return readers.entrySet().stream()
                .map(line -> new Line(line.getKey().title(), line.getKey().description(), titles(line.getValue())))
                .toList();
    }

    /** In plain words: one line for each group of readers, with all that is for them. */
    public List<String> inWords() {
        Map<Set<Reader>, List<String>> titles = new LinkedHashMap<>();
        readers.forEach((content, of) ->
                titles.computeIfAbsent(of, group -> new ArrayList<>()).add(content.title()));
        return titles.entrySet().stream()
                .map(line -> titles(line.getKey()) + ": " + String.join("; ", line.getValue()))
                .toList();
    }

    private static String titles(Set<Reader> readers) {
        return readers.stream().map(Reader::title).collect(Collectors.joining(", "));
    }
}
