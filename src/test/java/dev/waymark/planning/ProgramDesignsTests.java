package dev.waymark.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.TableTest;
import dev.waymark.access.Content;
import dev.waymark.engagement.AnyEngagement;
import dev.waymark.engagement.Engagements;
import dev.waymark.people.People;
import dev.waymark.planning.DesignElement.Kind;
import dev.waymark.planning.Draft.Item;
import dev.waymark.planning.Question.Asker;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;

@TableTest
class ProgramDesignsTests {

    private static final Instant NOW = Instant.parse("2027-02-01T09:00:00Z");
    private static final Draft DRAFT = new Draft(
            "Strong in detail, alone with decisions",
            List.of(new Theme("Trust", "Lets others finish"), new Theme("Voice", null)),
            List.of(new Item("Ask before answering", "Once a day")),
            List.of(new Item("Map of stakeholders", null), new Item("Letter from the future", "One page")),
            List.of(),
            List.of(new Competency("Delegation")));

    @Autowired
    ProgramDesigns designs;

    private UUID engagement;

    @BeforeEach
    void an_engagement(@Autowired People people, @Autowired Engagements engagements) {
        engagement = AnyEngagement.coached(people, engagements, LocalDate.of(2027, 2, 1))
                .id();
    }

    @Test
    void there_is_none_before_the_coach_has_designed_one() {
        assertThat(designs.current(engagement)).isEmpty();
    }

    @Test
    void a_design_keeps_its_parts_in_order() {
        designs.save(ProgramDesign.first(engagement, DRAFT, NOW));

        assertThat(designs.current(engagement)).hasValueSatisfying(design -> {
            assertThat(design.programVersion()).isEqualTo(1);
            assertThat(design.changeNote()).isNull();
            assertThat(design.createdAt()).isEqualTo(NOW);
            assertThat(Draft.of(design)).isEqualTo(DRAFT);
        });
    }

    @Test
    void a_revision_is_a_version_of_its_own() {
        ProgramDesign first = designs.save(ProgramDesign.first(engagement, DRAFT, NOW));

        designs.save(first.next("Less to read", List.of(new DesignElement(Kind.READING, "One book", null)), NOW));

        assertThat(designs.get(first.id()).elements()).hasSize(3);
        assertThat(designs.latest(engagement)).satisfies(second -> {
            assertThat(second.programVersion()).isEqualTo(2);
            assertThat(second.changeNote()).isEqualTo("Less to read");
            assertThat(second.assessment()).isEqualTo(DRAFT.assessment());
            assertThat(second.themes()).isEqualTo(DRAFT.themes());
            assertThat(second.elements(Kind.READING)).hasSize(1);
            assertThat(second.elements(Kind.PRACTICE)).isEmpty();
        });
    }

    @Test
    void a_version_exists_once() {
        ProgramDesign first = designs.save(ProgramDesign.first(engagement, DRAFT, NOW));
        designs.save(first.next("any change", DRAFT, NOW));

        assertThatThrownBy(() -> designs.save(first.next("any change", DRAFT, NOW)))
                .isInstanceOf(DbActionExecutionException.class);
    }

    @Test
    void leader_and_sponsors_read_the_program_but_not_the_assessment() {
        ProgramDesign design = ProgramDesign.first(engagement, DRAFT, NOW);

        assertThat(design.asMarkdown()).isEqualTo("""
                        ### Themes

                        - **Trust**: Lets others finish
                        - **Voice**

                        ### Practices

                        - **Ask before answering**: Once a day

                        ### Exercises

                        - **Map of stakeholders**
                        - **Letter from the future**: One page

                        ### Competencies

                        - **Delegation**""");
    }

    @Test
    void what_was_answered_belongs_to_what_people_commit_to() {
        ProgramDesign design = ProgramDesign.first(engagement, DRAFT, NOW);

        assertThat(Presentation.shown(
                        design, List.of(new Question(Asker.sponsor, "Why no reading?", "It starts later.")), null))
                .startsWith(design.asMarkdown())
                .endsWith("### Questions and answers\n\n- **Why no reading?** It starts later.");
        assertThat(Presentation.shown(design, List.of(), null)).isEqualTo(design.asMarkdown());
    }

    @Test
    void the_rules_of_who_sees_what_belong_to_it_too() {
        ProgramDesign design = ProgramDesign.first(engagement, DRAFT, NOW);

        assertThat(Presentation.shown(design, List.of(), "Coach: Notes\nLeader, coach: Sessions"))
                .isEqualTo(design.asMarkdown() + "\n\n### Who sees what\n\n- Coach: Notes\n- Leader, coach: Sessions");
        assertThat(Presentation.rules(Content.table())).hasSizeLessThan(4000);
    }
}
