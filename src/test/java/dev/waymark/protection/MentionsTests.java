package dev.waymark.protection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MentionsTests {

    @Test
    void a_name_is_found_in_any_case_as_a_whole() {
        Mentions mentions = Mentions.of("Ann Lee", "ann.lee@example.org", null, " ");

        assertThat(mentions.replacedIn("ANN LEE, Joann Leeds and <Ann.Lee@example.org>"))
                .isEqualTo("erased person, Joann Leeds and <erased person>");
    }

    @Test
    void a_longer_name_goes_before_the_shorter_one_in_it() {
        assertThat(Mentions.of("Ann", "Ann Lee").replacedIn("Ann Lee met Ann."))
                .isEqualTo("erased person met erased person.");
    }

    @Test
    void a_part_of_a_name_is_found_as_it_is_spelled() {
        Mentions parts = Mentions.ofParts("Will O. Grün");

        assertThat(parts.replacedIn("Will will ask Grün, not Grünwald; O. K."))
                .isEqualTo("erased person will ask erased person, not Grünwald; O. K.");
        assertThat(parts.wanted()).containsExactly("Will", "Grün");
    }

    @Test
    void what_replaces_a_name_fits_where_it_was() {
        assertThat(Mentions.of("Al").replacedIn("Al", 10)).isEqualTo("erased per");
    }
}
