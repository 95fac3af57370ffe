package dev.waymark.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VoiceCountTests {

    private static final Protection TOGETHER =
            Protection.agreed(UUID.randomUUID(), Map.of(Category.BOSS, 1), true, LocalDate.EPOCH);
    private static final Protection APART =
            Protection.agreed(UUID.randomUUID(), Map.of(Category.BOSS, 1), false, LocalDate.EPOCH);

    @Test
    void three_voices_from_two_sides_are_enough_where_they_are_shown_together() {
        VoiceCount count = count(heard(Category.TEAM), heard(Category.TEAM), heard(Category.PEER));

        assertThat(count.enough(TOGETHER)).isTrue();
        assertThat(count.enough(APART)).isFalse();
    }

    @Test
    void what_cannot_be_shown_is_not_enough() {
        assertThat(count(heard(Category.TEAM), heard(Category.TEAM), heard(Category.BOSS))
                        .enough(TOGETHER))
                .isFalse();
    }

    @Test
    void two_voices_are_too_few() {
        assertThat(count(heard(Category.TEAM), heard(Category.BOSS)).enough(TOGETHER))
                .isFalse();
    }

    @Test
    void one_side_alone_is_no_broad_view() {
        assertThat(count(heard(Category.TEAM), heard(Category.TEAM), heard(Category.TEAM))
                        .enough(TOGETHER))
                .isFalse();
    }

    @Test
    void whoever_declined_withdrew_is_still_open_or_was_shown_does_not_count() {
        VoiceCount count = count(
                heard(Category.TEAM),
                heard(Category.BOSS),
                heard(Category.PEER).inReport(1),
                rater(Category.PEER).declined(),
                rater(Category.PEER).withdrawn(),
                rater(Category.PEER));

        assertThat(count.total()).isEqualTo(2);
        assertThat(count.byCategory()).doesNotContainKey(Category.PEER);
        assertThat(count.enough(TOGETHER)).isFalse();
    }

    @Test
    void a_withdrawal_can_cost_the_threshold_that_was_reached() {
        Rater first = heard(Category.TEAM);
        List<Rater> others = List.of(heard(Category.TEAM), heard(Category.PEER));

        assertThat(VoiceCount.of(
                                Stream.concat(Stream.of(first), others.stream()).toList())
                        .enough(TOGETHER))
                .isTrue();
        assertThat(VoiceCount.of(Stream.concat(Stream.of(first.withdrawn()), others.stream())
                                .toList())
                        .enough(TOGETHER))
                .isFalse();
    }

    @Test
    void the_coach_reads_what_each_group_would_be_shown_as() {
        VoiceCount count = count(heard(Category.TEAM), heard(Category.TEAM), heard(Category.PEER));

        assertThat(count.rows(Disclosure.groups(TOGETHER, count.byCategory())))
                .containsExactly(
                        Map.of("category", "Team", "count", 2, "shown", "Team and Peers"),
                        Map.of("category", "Peers", "count", 1, "shown", "Team and Peers"));
        assertThat(count.rows(List.of()))
                .contains(Map.of("category", "Team", "count", 2, "shown", "too few to be shown"));
    }

    private static VoiceCount count(Rater... raters) {
        return VoiceCount.of(List.of(raters));
    }

    private static Rater heard(Category category) {
        return rater(category).interviewed(LocalDate.EPOCH);
    }

    private static Rater rater(Category category) {
        return Rater.named(UUID.randomUUID(), "any name", category, null, null);
    }
}
