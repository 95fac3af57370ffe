package dev.waymark.feedback;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How many raters of each category were heard and are in no report yet; who they are is not part of it. */
record VoiceCount(Map<Category, Integer> byCategory) {

    static final int FEWEST_VOICES = 3;
    static final int FEWEST_CATEGORIES = 2;

    /** Those who declined or withdrew do not count. */
    static VoiceCount of(List<Rater> raters) {
        Map<Category, Integer> heard = new EnumMap<>(Category.class);
        raters.stream().filter(Rater::waitsToBeShown).forEach(rater -> heard.merge(rater.category(), 1, Integer::sum));
        return new VoiceCount(heard);
    }

    int total() {
        return byCategory.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Several voices from several sides can be shown, the least that a broad view can rest on (acceptance A-30). */
    boolean enough(Protection protection) {
        List<Group> groups = Disclosure.groups(protection, byCategory);
        return groups.stream().mapToInt(Group::voices).sum() >= FEWEST_VOICES
                && groups.stream().mapToInt(group -> group.categories().size()).sum() >= FEWEST_CATEGORIES;
    }

    /** @param shown the groups that a report would show */
    List<Map<String, Object>> rows(List<Group> shown) {
        return byCategory.entrySet().stream()
                .map(each -> Map.<String, Object>of(
                        "category",
                        each.getKey().label(),
                        "count",
                        each.getValue(),
                        "shown",
                        shown.stream()
                                .filter(group -> group.categories().contains(each.getKey()))
                                .map(Group::label)
                                .findFirst()
                                .orElse("too few to be shown")))
                .toList();
    }
}
