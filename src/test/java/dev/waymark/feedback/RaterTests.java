package dev.waymark.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class RaterTests {

    private final Rater ruth = Rater.named(UUID.randomUUID(), "Ruth Ames", Category.PEER, null, "Ruth@Example.org");

    @Test
    void a_person_is_known_by_mail_whatever_the_spelling() {
        assertThat(ruth.isSamePersonAs("Ms Ames", "RUTH@example.org")).isTrue();
        assertThat(ruth.isSamePersonAs("Ruth Ames", "another.ruth@example.org")).isFalse();
    }

    @Test
    void without_a_mail_the_name_decides() {
        assertThat(ruth.isSamePersonAs(" ruth ames ", null)).isTrue();
        assertThat(ruth.isSamePersonAs("Rita Ames", null)).isFalse();
    }

    @Test
    void a_name_is_found_in_words_but_not_in_part_of_a_word() {
        assertThat(ruth.isNamedIn("As ruth ames puts it: more trust")).isTrue();
        assertThat(ruth.isNamedIn("Gives truth ameslan praise")).isFalse();
        assertThat(ruth.isNamedIn("Delegates well")).isFalse();
    }

    @Test
    void a_first_name_alone_may_be_any_word() {
        Rater will = Rater.named(UUID.randomUUID(), "Will", Category.PEER, null, null);

        assertThat(will.isNamedIn("Has a strong will")).isFalse();
    }
}
