package dev.waymark.feedback;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How many raters of each category were heard; who they are is not part of it. */
record VoiceCount(Map<Category, Integer> byCategory) {

    static final int FEWEST_VOICES = 3;
    static final int FEWEST_CATEGORIES = 2;

    /** Those who declined or withdrew do not count. */
    static VoiceCount of(List<Rater> raters) {
        Map<Category, Integer> heard = new EnumMap<>(Category.class);
        raters.stream()
                .filter(rater -> rater.state() == Rater.State.INTERVIEWED)
                .forEach(rater -> heard.merge(rater.category(), 1, Integer::sum));
        return new VoiceCount(heard);
    }

    int total() {
        return byCategory.values().stream().mapToInt(Integer::intValue).sum();
    }

    boolean heard(Category category) {
        return byCategory.containsKey(category);
    }

    /** Several voices from several sides, the least that a broad view can rest on (acceptance A-30). */
    boolean enough() {
        return total() >= FEWEST_VOICES && byCategory.size() >= FEWEST_CATEGORIES;
    }

    List<Map<String, Object>> rows() {
        return byCategory.entrySet().stream()
                .map(each -> Map.<String, Object>of("category", each.getKey().label(), "count", each.getValue()))
                .toList();
    }
}
