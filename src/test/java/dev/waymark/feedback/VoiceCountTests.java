package dev.waymark.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VoiceCountTests {

    @Test
    void three_voices_from_two_sides_are_enough() {
        assertThat(count(heard(Category.TEAM), heard(Category.TEAM), heard(Category.BOSS))
                        .enough())
                .isTrue();
    }

    @Test
    void two_voices_are_too_few() {
        assertThat(count(heard(Category.TEAM), heard(Category.BOSS)).enough()).isFalse();
    }

    @Test
    void one_side_alone_is_no_broad_view() {
        assertThat(count(heard(Category.TEAM), heard(Category.TEAM), heard(Category.TEAM))
                        .enough())
                .isFalse();
    }

    @Test
    void whoever_declined_withdrew_or_is_still_open_does_not_count() {
        VoiceCount count = count(
                heard(Category.TEAM),
                heard(Category.BOSS),
                rater(Category.PEER).declined(),
                rater(Category.PEER).withdrawn(),
                rater(Category.PEER));

        assertThat(count.total()).isEqualTo(2);
        assertThat(count.heard(Category.PEER)).isFalse();
        assertThat(count.enough()).isFalse();
    }

    @Test
    void a_withdrawal_can_cost_the_threshold_that_was_reached() {
        Rater first = heard(Category.TEAM);
        List<Rater> others = List.of(heard(Category.TEAM), heard(Category.PEER));

        assertThat(VoiceCount.of(
                                Stream.concat(Stream.of(first), others.stream()).toList())
                        .enough())
                .isTrue();
        assertThat(VoiceCount.of(Stream.concat(Stream.of(first.withdrawn()), others.stream())
                                .toList())
                        .enough())
                .isFalse();
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
