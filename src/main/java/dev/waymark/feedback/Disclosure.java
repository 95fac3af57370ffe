package dev.waymark.feedback;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What may be shown of the voices heard, so that none can be found in it.
 *
 * <p>It rests on one rule: a voice goes into one figure only, once, together with at least so many others as were
 * promised. There is neither a total over groups, nor a figure that is shown again when a late voice has changed it, so
 * there is nothing to subtract from.
 *
 * @param shown in the order of their categories, those of several last
 * @param kept what waits for more voices, or is never shown
 */
record Disclosure(List<Shown> shown, OpenVoices kept) {

    /**
     * A group and what its voices have in common.
     *
     * @param figures by statement; where too few gave a mark there is none
     */
    record Shown(Group group, Map<Statement, Figure> figures) {}

    static Disclosure of(Protection protection, OpenVoices open) {
        List<Group> groups = groups(protection, open.voices());
        return new Disclosure(
                groups.stream()
                        .map(group -> new Shown(group, figures(protection, group, open)))
                        .toList(),
                open.without(groups.stream()
                        .flatMap(group -> group.categories().stream())
                        .toList()));
    }

    /** A category with too few voices goes together with the other such ones, or is left out. */
    static List<Group> groups(Protection protection, Map<Category, Integer> voices) {
        List<Group> groups = new ArrayList<>();
        List<Category> small = new ArrayList<>();
        int together = 0;
        for (Category category : Category.values()) {
            int heard = voices.getOrDefault(category, 0);
            if (heard >= protection.fewest(category)) {
                groups.add(new Group(List.of(category), heard));
            } else if (heard > 0) {
                small.add(category);
                together += heard;
            }
        }
        if (protection.together() && small.size() > 1) {
            Group merged = new Group(List.copyOf(small), together);
            if (together >= protection.fewest(merged)) {
                groups.add(merged);
            }
        }
        return List.copyOf(groups);
    }

    private static Map<Statement, Figure> figures(Protection protection, Group group, OpenVoices open) {
        Map<Statement, Figure> figures = new EnumMap<>(Statement.class);
        for (Statement statement : Statement.values()) {
            open.marks(group.categories(), statement)
                    .figure(protection.fewest(group))
                    .ifPresent(figure -> figures.put(statement, figure));
        }
        return figures;
    }
}
