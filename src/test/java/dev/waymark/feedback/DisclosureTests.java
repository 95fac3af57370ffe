package dev.waymark.feedback;

import static dev.waymark.feedback.Category.BOSS;
import static dev.waymark.feedback.Category.OTHER;
import static dev.waymark.feedback.Category.PEER;
import static dev.waymark.feedback.Category.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisclosureTests {

    private static final int SIMULATED = 100_000;
    private static final UUID ENGAGEMENT = new UUID(0, 1);

    // Rules

    @Test
    void a_category_is_shown_from_three_voices_on_and_a_boss_always() {
        assertThat(groups(true, Map.of(TEAM, 3, BOSS, 1, PEER, 2)))
                .containsExactly(new Group(List.of(TEAM), 3), new Group(List.of(BOSS), 1));
    }

    @Test
    void two_small_categories_are_shown_together_or_not_at_all() {
        Map<Category, Integer> small = Map.of(TEAM, 4, PEER, 2, OTHER, 1);

        assertThat(groups(true, small))
                .containsExactly(new Group(List.of(TEAM), 4), new Group(List.of(PEER, OTHER), 3));
        assertThat(groups(false, small)).containsExactly(new Group(List.of(TEAM), 4));
    }

    @Test
    void together_they_may_still_be_too_few() {
        assertThat(groups(true, Map.of(PEER, 1, OTHER, 1))).isEmpty();
    }

    @Test
    void the_higher_number_holds_where_categories_are_shown_together() {
        Protection fiveOthers = Protection.agreed(ENGAGEMENT, Map.of(OTHER, 5, BOSS, 1), true, LocalDate.EPOCH);

        assertThat(Disclosure.groups(fiveOthers, Map.of(PEER, 2, OTHER, 2))).isEmpty();
        assertThat(Disclosure.groups(fiveOthers, Map.of(PEER, 2, OTHER, 3)))
                .containsExactly(new Group(List.of(PEER, OTHER), 5));
    }

    @Test
    void the_table_may_ask_for_more_than_three_but_never_for_fewer() {
        Protection lax =
                Protection.agreed(ENGAGEMENT, Map.of(TEAM, 1, PEER, 0, OTHER, 7, BOSS, 2), true, LocalDate.EPOCH);

        assertThat(List.of(lax.team(), lax.peer(), lax.other(), lax.boss())).containsExactly(3, 3, 7, 3);
        assertThat(lax.named(BOSS)).isFalse();
    }

    @Test
    void a_statement_that_few_gave_a_mark_to_is_not_shown() {
        OpenVoices open = new OpenVoices(
                Map.of(TEAM, 3),
                Map.of(
                        TEAM,
                        Map.of(
                                Statement.LISTENING, new Marks(0, 0, 1, 2, 0),
                                Statement.TRUST, new Marks(0, 0, 0, 0, 2))));

        Disclosure disclosure = Disclosure.of(protection(true), open);

        assertThat(disclosure.shown())
                .singleElement()
                .satisfies(shown ->
                        assertThat(shown.figures()).containsExactly(Map.entry(Statement.LISTENING, new Figure(7))));
        assertThat(disclosure.kept().voices()).isEmpty();
        assertThat(disclosure.kept().marks()).isEmpty();
    }

    @Test
    void what_is_not_shown_waits_for_more() {
        OpenVoices open = new OpenVoices(Map.of(TEAM, 3, PEER, 2), Map.of(PEER, Map.of(Statement.TRUST, Marks.one(4))));

        assertThat(Disclosure.of(protection(true), open).kept())
                .isEqualTo(new OpenVoices(
                        Map.of(PEER, 2), Map.of(PEER, Map.of(Statement.TRUST, new Marks(0, 0, 0, 1, 0)))));
    }

    @ParameterizedTest
    @CsvSource({
        "5 5 5, 4.5 or more",
        "5 5 3, 4.5 or more",
        "5 4 3, 4",
        "1 1 1, 1.5 or less",
        "1 1 2, 1.5 or less",
        "1 1 3, 1.5 or less",
        "2 2 2, 2",
        "3 3 4, 3.5",
        "3 3 3 4, 3.5",
        "3 3 3 3 4, 3",
    })
    void a_mean_is_shown_to_the_half_mark_and_never_at_the_very_end(String marks, String shown) {
        Marks given = List.of(marks.split(" ")).stream()
                .map(mark -> Marks.one(Integer.parseInt(mark)))
                .reduce(Marks.NONE, Marks::plus);

        assertThat(given.figure(3))
                .hasValueSatisfying(figure -> assertThat(figure.words()).isEqualTo(shown));
    }

    // Nobody is found

    @Test
    void no_voice_is_found_in_all_that_is_ever_shown_of_a_hundred_thousand_rounds() {
        SplittableRandom random = new SplittableRandom(20_270_201L);
        int shown = 0;
        int laterShown = 0;
        int merged = 0;
        for (int round = 0; round < SIMULATED; round++) {
            World world = new World(random.split());
            world.runs();
            world.isAttacked();
            shown += world.figures;
            laterShown += world.laterFigures;
            merged += world.merged;
        }

        assertThat(shown).as("figures").isGreaterThan(SIMULATED);
        assertThat(laterShown).as("figures of late voices").isGreaterThan(SIMULATED / 10);
        assertThat(merged).as("merged groups").isGreaterThan(SIMULATED / 10);
    }

    @Test
    void the_attacker_finds_a_small_group_behind_a_total() {
        Attacker attacker = new Attacker();
        attacker.isShown(people(0, 1, 2), 6);
        attacker.isShown(people(0, 1, 2, 3), 7);
        attacker.subtracts();

        assertThat(attacker.fewestKnownTogether()).isOne();
        assertThat(attacker.solvesForOne()).isTrue();
    }

    @Test
    void the_attacker_finds_a_late_voice_in_a_figure_that_is_shown_again() {
        Attacker attacker = new Attacker();
        attacker.knowsTheSum(people(0, 1, 2), 9);
        attacker.knowsTheSum(people(0, 1, 2, 3), 13);
        attacker.subtracts();

        assertThat(attacker.fewestKnownTogether()).isOne();
        assertThat(attacker.possibleMarks(3)).isOne();
    }

    @Test
    void the_attacker_weighs_groups_that_overlap() {
        Attacker attacker = new Attacker();
        attacker.knowsTheSum(people(0, 1), 5);
        attacker.knowsTheSum(people(1, 2), 6);
        attacker.knowsTheSum(people(0, 2), 7);

        assertThat(attacker.solvesForOne()).isTrue();
    }

    @Test
    void the_attacker_reads_every_mark_from_an_exact_mean_at_the_end() {
        Attacker attacker = new Attacker();
        attacker.knowsTheSum(people(0, 1, 2), 15);

        assertThat(attacker.possibleMarks(1)).isOne();
    }

    /** One round: people who answer early, late, in part or not at all, and all that is shown of it. */
    private static class World {

        private final SplittableRandom random;
        private final Protection protection;
        private final List<Voice> voices = new ArrayList<>();
        private final Map<Statement, Attacker> attackers = new EnumMap<>(Statement.class);
        private final Map<Category, Integer> openVoices = new EnumMap<>(Category.class);
        private final Set<Integer> shownVoices = new HashSet<>();
        private OpenVoices open = new OpenVoices(Map.of(), Map.of());
        private int figures;
        private int laterFigures;
        private int merged;

        /** @param marks none where a coach talked with the person */
        private record Voice(int number, Category category, Map<Statement, Integer> marks) {}

        World(SplittableRandom random) {
            this.random = random;
            this.protection = Protection.agreed(
                    ENGAGEMENT,
                    Map.of(
                            TEAM, random.nextInt(1, 6),
                            BOSS, random.nextInt(1, 4),
                            PEER, random.nextInt(1, 6),
                            OTHER, random.nextInt(1, 6)),
                    random.nextBoolean(),
                    LocalDate.EPOCH);
            for (Statement statement : Statement.values()) {
                attackers.put(statement, new Attacker());
            }
        }

        void runs() {
            int batches = random.nextInt(1, 5);
            for (int batch = 0; batch < batches; batch++) {
                for (Category category : Category.values()) {
                    int most = category == BOSS ? 2 : batch == 0 ? 9 : 4;
                    for (int more = random.nextInt(most); more > 0; more--) {
                        answers(category);
                    }
                    if (random.nextInt(10) == 0) {
                        openVoices.computeIfPresent(category, (same, count) -> Math.max(0, count - 1));
                    }
                }
                isShown(batch);
            }
        }

        private void answers(Category category) {
            Map<Statement, Integer> marks = new EnumMap<>(Statement.class);
            boolean byMail = random.nextInt(8) > 0;
            int leaning = random.nextInt(1, 6);
            for (Statement statement : Statement.values()) {
                if (byMail && random.nextInt(8) > 0) {
                    marks.put(statement, random.nextBoolean() ? leaning : random.nextInt(1, 6));
                }
            }
            voices.add(new Voice(voices.size(), category, marks));
            openVoices.merge(category, 1, Integer::sum);
        }

        private void isShown(int batch) {
            open = new OpenVoices(Map.copyOf(openVoices), tally());
            Disclosure disclosure = Disclosure.of(protection, open);
            for (Disclosure.Shown shown : disclosure.shown()) {
                List<Category> categories = shown.group().categories();
                List<Voice> inIt = waiting(categories);
                shown.figures().forEach((statement, figure) -> {
                    BitSet people = new BitSet();
                    inIt.stream()
                            .filter(voice -> voice.marks().containsKey(statement))
                            .forEach(voice -> people.set(voice.number()));
                    attackers.get(statement).isShown(people, figure.halves());
                    figures++;
                    laterFigures += batch > 0 ? 1 : 0;
                });
                boolean isNamedBoss = protection.named(BOSS) && categories.equals(List.of(BOSS));
                holds(isNamedBoss || shown.group().voices() >= 3);
                merged += categories.size() > 1 ? 1 : 0;
                inIt.forEach(voice -> shownVoices.add(voice.number()));
                openVoices.keySet().removeAll(categories);
            }
            holds(disclosure.kept().voices().equals(openVoices));
        }

        /** Said so often that an assertion's own words would take most of the time. */
        private void holds(boolean rule) {
            if (!rule) {
                throw new AssertionError("Somebody was found among " + voices + " under " + protection);
            }
        }

        private List<Voice> waiting(Collection<Category> categories) {
            return voices.stream()
                    .filter(voice -> categories.contains(voice.category()) && !shownVoices.contains(voice.number()))
                    .toList();
        }

        private Map<Category, Map<Statement, Marks>> tally() {
            Map<Category, Map<Statement, Marks>> tally = new EnumMap<>(Category.class);
            waiting(List.of(Category.values()))
                    .forEach(voice -> voice.marks()
                            .forEach(
                                    (statement, mark) -> tally.computeIfAbsent(voice.category(), any -> new HashMap<>())
                                            .merge(statement, Marks.one(mark), Marks::plus)));
            return tally;
        }

        void isAttacked() {
            boolean bossIsNamed = protection.named(BOSS);
            attackers.values().forEach(attacker -> {
                attacker.forgets(bossIsNamed ? numbers(BOSS) : new BitSet());
                attacker.subtracts();
                holds(attacker.fewestKnownTogether() >= 3);
                holds(!attacker.solvesForOne());
                for (Voice voice : voices) {
                    holds(bossIsNamed && voice.category() == BOSS || attacker.possibleMarks(voice.number()) >= 2);
                }
            });
        }

        private BitSet numbers(Category category) {
            BitSet numbers = new BitSet();
            voices.stream().filter(voice -> voice.category() == category).forEach(voice -> numbers.set(voice.number()));
            return numbers;
        }
    }

    private static BitSet people(int... numbers) {
        BitSet people = new BitSet();
        for (int number : numbers) {
            people.set(number);
        }
        return people;
    }

    private static List<Group> groups(boolean together, Map<Category, Integer> voices) {
        return Disclosure.groups(protection(together), voices);
    }

    private static Protection protection(boolean together) {
        return Protection.agreed(ENGAGEMENT, Map.of(BOSS, 1), together, LocalDate.EPOCH);
    }
}
