package dev.waymark.feedback;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What was heard and has not been shown to anybody yet.
 *
 * @param voices how many people, by category; those who withdrew afterwards are not among them
 * @param marks what those who answered by mail gave, by category and statement
 */
record OpenVoices(Map<Category, Integer> voices, Map<Category, Map<Statement, Marks>> marks) {

    Marks marks(Collection<Category> categories, Statement statement) {
        return categories.stream()
                .map(category -> marks.getOrDefault(category, Map.of()).getOrDefault(statement, Marks.NONE))
                .reduce(Marks.NONE, Marks::plus);
    }

    /** What is left when these have been shown. */
    OpenVoices without(List<Category> shown) {
        Map<Category, Integer> otherVoices = new EnumMap<>(Category.class);
        otherVoices.putAll(voices);
        Map<Category, Map<Statement, Marks>> otherMarks = new EnumMap<>(Category.class);
        otherMarks.putAll(marks);
        shown.forEach(category -> {
            otherVoices.remove(category);
            otherMarks.remove(category);
        });
        return new OpenVoices(otherVoices, otherMarks);
    }
}
