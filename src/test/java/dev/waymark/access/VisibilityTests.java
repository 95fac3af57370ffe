package dev.waymark.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VisibilityTests {

    private static final Visibility NARROW = new Visibility(Map.of(
            Content.SESSIONS, Set.of(Reader.LEADER, Reader.COACH), Content.PEOPLE, Set.of(Reader.PROGRAM_MANAGER)));
    private static final Visibility WIDE = new Visibility(Map.of(
            Content.SESSIONS,
            Set.of(Reader.LEADER, Reader.SPONSOR),
            Content.PLANNING,
            Set.of(Reader.SPONSOR),
            Content.PEOPLE,
            Set.of(Reader.PROGRAM_MANAGER, Reader.ADMINISTRATOR)));

    @Test
    void a_table_is_read_as_it_was_written() {
        assertThat(Visibility.read(Content.table().written())).isEqualTo(Content.table());
        assertThat(Visibility.read("")).isEqualTo(new Visibility(Map.of()));
    }

    @Test
    void what_is_no_more_is_left_out_and_what_is_new_is_shown_to_nobody() {
        Visibility read = Visibility.read("DIARIES COACH\nSESSIONS LEADER OBSERVER");

        assertThat(read).isEqualTo(new Visibility(Map.of(Content.SESSIONS, Set.of(Reader.LEADER))));
        assertThat(read.shows(Content.PLANNING, List.of(Reader.values()))).isFalse();
    }

    @Test
    void both_show_only_what_each_shows_to_the_same_reader() {
        Visibility both = NARROW.and(WIDE);

        assertThat(both.shows(Content.SESSIONS, Reader.LEADER)).isTrue();
        assertThat(both.shows(Content.SESSIONS, List.of(Reader.COACH, Reader.SPONSOR)))
                .isFalse();
        assertThat(both.shows(Content.PLANNING, Reader.SPONSOR)).isFalse();
    }

    @Test
    void what_is_beyond_another_is_told_in_plain_words_for_what_a_program_has() {
        assertThat(WIDE.beyond(NARROW).lines())
                .extracting(Visibility.Line::what, Visibility.Line::whom)
                .containsExactly(
                        tuple("Sessions", "Sponsors and deputies"), tuple("Planning", "Sponsors and deputies"));
        assertThat(NARROW.beyond(WIDE).lines())
                .extracting(Visibility.Line::whom)
                .containsExactly("Coach");
        assertThat(WIDE.beyond(WIDE).isEmpty()).isTrue();
    }

    @Test
    void each_table_has_a_seal_of_its_own() {
        assertThat(WIDE.seal()).matches("[0-9a-f]{64}").isNotEqualTo(NARROW.seal());
        assertThat(Visibility.read(WIDE.written()).seal()).isEqualTo(WIDE.seal());
    }
}
