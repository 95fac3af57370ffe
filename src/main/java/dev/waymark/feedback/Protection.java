package dev.waymark.feedback;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * What the raters of an engagement were promised before the first of them was asked; it stays as it is from then on,
 * whatever becomes of the table.
 *
 * @param id the engagement's
 * @param team the fewest voices of the category that are ever shown; 1 where each is shown as such a person's
 * @param together whether categories with fewer voices are heard together, else they are left out
 * @param agreedOn the day of the leader's consent, where the leader is
 */
record Protection(
        @Id UUID id,
        @Version int version,
        int team,
        int boss,
        int peer,
        int other,
        boolean together,
        LocalDate agreedOn) {

    /** Two know of each other what the mean of both does not tell a third, so three are the fewest who hide anybody. */
    static final int FEWEST_TO_HIDE_IN = 3;

    /**
     * The table may ask for more than three voices, never for fewer; only a boss, who stands alone, can be shown as
     * such.
     *
     * @param table the fewest voices by category
     */
    static Protection agreed(UUID engagementId, Map<Category, Integer> table, boolean together, LocalDate agreedOn) {
        int boss = table.getOrDefault(Category.BOSS, FEWEST_TO_HIDE_IN);
        return new Protection(
                engagementId,
                0,
                atLeastThree(table, Category.TEAM),
                boss == 1 ? 1 : Math.max(FEWEST_TO_HIDE_IN, boss),
                atLeastThree(table, Category.PEER),
                atLeastThree(table, Category.OTHER),
                together,
                agreedOn);
    }

    private static int atLeastThree(Map<Category, Integer> table, Category category) {
        return Math.max(FEWEST_TO_HIDE_IN, table.getOrDefault(category, FEWEST_TO_HIDE_IN));
    }

    int fewest(Category category) {
        return switch (category) {
            case TEAM -> team;
            case BOSS -> boss;
            case PEER -> peer;
            case OTHER -> other;
        };
    }

    /** Whether the category is shown as the person that it is; whoever belongs to it is told beforehand. */
    boolean named(Category category) {
        return fewest(category) == 1;
    }

    /** How the category's voices are shown, in words that follow "is shown". */
    String promise(Category category) {
        return named(category)
                ? "as the boss's view, which can be recognised"
                : "from " + fewest(category) + " voices of the group on";
    }

    /** The same with what becomes of too few. */
    String wholePromise(Category category) {
        if (named(category)) {
            return promise(category);
        }
        return promise(category) + (together ? ", fewer only together with another small group" : ", fewer not at all");
    }

    /** How many were heard of a group, in words; whoever is shown as such is no number. */
    String heard(Group group) {
        return group.categories().stream().allMatch(this::named)
                ? "can be recognised, as told beforehand"
                : group.voices() + " voices";
    }

    int fewest(Group group) {
        return group.categories().stream().mapToInt(this::fewest).max().orElseThrow();
    }
}
