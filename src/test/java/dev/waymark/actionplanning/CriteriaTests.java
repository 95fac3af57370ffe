package dev.waymark.actionplanning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.form.Option;
import java.util.List;
import org.junit.jupiter.api.Test;

class CriteriaTests {

    @Test
    void an_organisation_adds_to_the_criteria_that_always_hold() {
        Criteria criteria =
                new Criteria(new ActionPlanningSettings(true, 6, 8, 90, List.of("It can be practised daily")));

        assertThat(criteria.all()).hasSize(5).endsWith("It can be practised daily");
        assertThat(criteria.asOptions()).extracting(Option::value).containsExactly("0", "1", "2", "3", "4");
        assertThat(criteria.missing(List.of("0", "1", "2", "3"))).containsExactly("It can be practised daily");
        assertThat(criteria.missing(List.of("0", "1", "2", "3", "4"))).isEmpty();
    }

    @Test
    void none_of_them_counts_twice() {
        Criteria criteria = new Criteria(new ActionPlanningSettings(true, 6, 8, 90, List.of("It is the leader's own")));

        assertThat(criteria.all()).hasSize(4);
    }
}
