package dev.waymark.protection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.protection.Holding.Holds;
import dev.waymark.story.StoryTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The catalogue of what is kept about people leaves nothing out, and says nothing that is not so. */
@StoryTest
class CatalogueTests {

    /** Whose columns hold nothing of people, and which no feature of ours writes. */
    private static final Set<String> NOT_OURS = Set.of("flyway_schema_history");

    private static final Set<String> PARTS = Set.of("coach", "manager", "sponsors");

    @Autowired
    Catalogue catalogue;

    @Autowired
    Structure structure;

    @Autowired
    JdbcClient database;

    /** A new column belongs into {@code protection/catalogue.yaml}: what it holds, and of whom. */
    @Test
    void every_text_file_and_reference_to_a_person_is_listed() {
        assertThat(ours().flatMap(table -> structure.tables().get(table).entrySet().stream()
                        .filter(column -> column.getValue().text()
                                || column.getValue().file()
                                || column.getValue().person())
                        .map(column -> table + "." + column.getKey())))
                .hasSizeGreaterThan(100)
                .isSubsetOf(listed(catalogue.holdings().stream()));
    }

    @Test
    void what_is_listed_exists() {
        assertThat(listed(catalogue.holdings().stream()))
                .isSubsetOf(ours().flatMap(table ->
                                structure.tables().get(table).keySet().stream().map(column -> table + "." + column))
                        .toList());
    }

    @Test
    void a_reference_is_listed_as_one() {
        assertThat(catalogue.holdings()).allSatisfy(holding -> {
            assertThat(holding.named(Holds.PERSON))
                    .allSatisfy(column -> assertThat(
                                    structure.column(holding.table(), column).person())
                            .as(holding.table() + "." + column)
                            .isTrue());
            assertThat(structure.columns(holding.table()).entrySet().stream()
                            .filter(column -> column.getValue().person())
                            .map(Map.Entry::getKey))
                    .isSubsetOf(holding.named(Holds.PERSON));
        });
    }

    @Test
    void a_voice_is_a_part_or_a_column_with_the_person() {
        assertThat(catalogue.holdings())
                .allSatisfy(holding -> assertThat(holding.personal().flatMap(column -> column.voices().stream()))
                        .allSatisfy(voice -> assertThat(PARTS.contains(voice)
                                        || holding.named(Holds.PERSON).contains(voice)
                                        || holding.table().equals("person") && voice.equals("id"))
                                .as(holding.table() + ": " + voice)
                                .isTrue()));
    }

    /** Each is a condition that the database takes. */
    @Test
    void each_way_to_an_engagement_leads_there() {
        List<Holding> linked = catalogue.holdings().stream()
                .filter(holding -> holding.link() != null)
                .toList();
        assertThat(linked).hasSizeGreaterThan(50).allSatisfy(holding -> {
            for (String condition : List.of(
                    catalogue.ofLeader(holding),
                    catalogue.ofParty(holding),
                    catalogue.spokenBy(holding, "coach"),
                    catalogue.spokenBy(holding, "sponsors"))) {
                assertThat(database.sql("select count(*) from " + holding.table() + " where " + condition)
                                .param("person", UUID.randomUUID())
                                .query(Integer.class)
                                .single())
                        .isZero();
            }
            assertThat(database.sql("select count(*) from engagement where id not in (select "
                                    + catalogue.engagementOf(holding) + " from " + holding.table() + ") and 1 = 0")
                            .query(Integer.class)
                            .single())
                    .isZero();
        });
    }

    @Test
    void words_of_an_engagement_are_kept_for_a_time() {
        assertThat(catalogue.holdings().stream()
                        .filter(holding -> holding.link() != null)
                        .filter(holding -> holding.personal().findAny().isPresent()))
                .allSatisfy(holding ->
                        assertThat(holding.keep()).as(holding.table()).isNotNull());
    }

    private Stream<String> ours() {
        return structure.tables().keySet().stream()
                .filter(table -> !Structure.isEngines(table))
                .filter(table -> !NOT_OURS.contains(table));
    }

    private static List<String> listed(Stream<Holding> holdings) {
        return holdings.flatMap(
                        holding -> holding.columns().stream().map(column -> holding.table() + "." + column.name()))
                .toList();
    }
}
