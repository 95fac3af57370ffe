package dev.waymark.feedback;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Whose voices are shown together: those of one category, or of several small ones.
 *
 * @param categories in their own order, at least one
 * @param voices how many were heard
 */
record Group(List<Category> categories, int voices) {

    /** The categories as a form's answer, such as {@code team} or {@code peer+other}. */
    String answer() {
        return categories.stream().map(Category::answer).collect(Collectors.joining("+"));
    }

    String label() {
        return label(categories);
    }

    static String label(List<Category> categories) {
        return categories.stream().map(Category::label).collect(Collectors.joining(" and "));
    }

    /** The categories that such an answer stands for. */
    static List<Category> categories(String answer) {
        return Arrays.stream(answer.split("\\+")).map(Category::of).toList();
    }
}
