package dev.waymark.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.waymark.story.Answers;
import dev.waymark.story.Cast;
import dev.waymark.story.Story;
import dev.waymark.story.StoryTest;
import dev.waymark.story.WholeDatabase;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whoever reads every table, the engine's and its history among them, does not learn who said what. */
@StoryTest
class VoiceTraceTests {

    private static final List<String> RATERS = List.of("Ada Team", "Ben Team", "Cem Team", "Dora Boss");

    @Autowired
    Story story;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Raters raters;

    @Autowired
    DataSource source;

    @Autowired
    JdbcTemplate jdbc;

    private List<String> words;

    @BeforeEach
    void words_that_are_nowhere_else() {
        words = Stream.of("Ember", "Amber", "Cedar", "Birch")
                .map(word -> word + UUID.randomUUID().toString().substring(0, 8))
                .toList();
    }

    @Test
    void no_row_with_a_word_of_an_interview_leads_to_a_rater_a_task_or_a_time() {
        Round round = new Round();
        round.hears(RATERS.get(1), words.get(0));
        round.hears(RATERS.get(0), words.get(1));
        round.leaves_no_trace();

        round.hears(RATERS.get(3), words.get(2));
        round.hears(RATERS.get(2), words.get(3));
        round.leaves_no_trace();
    }

    @Test
    void had_each_said_what_another_one_said_in_another_order_the_same_would_be_kept() {
        Round one = new Round();
        one.hears(RATERS.get(0), words.get(0));
        one.hears(RATERS.get(1), words.get(1));
        one.hears(RATERS.get(3), words.get(3));
        Round other = new Round();
        other.hears(RATERS.get(3), words.get(3));
        other.hears(RATERS.get(0), words.get(1));
        other.hears(RATERS.get(1), words.get(0));
        assertThat(one.kept()).isNotEmpty().isEqualTo(other.kept());

        one.hears(RATERS.get(2), words.get(2));
        other.hears(RATERS.get(2), words.get(2));
        assertThat(one.kept()).isNotEmpty().isEqualTo(other.kept());
    }

    /** PostgreSQL notes for each row which transaction wrote it, and those of a rater and a word could be joined by it. */
    @Test
    void all_words_of_a_round_are_written_by_the_same_transaction_and_lie_in_alphabetical_order() {
        assumeTrue("PostgreSQL".equals(jdbc.execute((ConnectionCallback<String>) VoiceTraceTests::product)));
        Round round = new Round();
        round.hears(RATERS.get(2), words.get(0));
        round.hears(RATERS.get(0), words.get(1));
        round.hears(RATERS.get(1), words.get(2));

        assertThat(jdbc.queryForList(
                        "select distinct xmin::text from heard_theme where engagement_id = ?",
                        String.class,
                        round.engagement))
                .hasSize(1);
        assertThat(jdbc.queryForList(
                        "select theme from heard_theme where engagement_id = ? order by ctid",
                        String.class,
                        round.engagement))
                .hasSize(3)
                .isSorted();
    }

    private static String product(Connection connection) throws java.sql.SQLException {
        return connection.getMetaData().getDatabaseProductName();
    }

    private class Round {

        private final Cast cast = story.cast();
        private final UUID engagement = story.request(cast);
        private final List<String> leads = new ArrayList<>();

        Round() {
            story.submit(cast.programManager(), engagement, "userTask_appointPeople", Answers.appoint(cast));
            leads.add(story.startAlone(FeedbackModel.KEY, engagement, Map.of()).getId());
            story.submit(
                    cast.leader(),
                    engagement,
                    "userTask_nameRaters",
                    Map.of(
                            "consent",
                            true,
                            "smallGroups",
                            "together",
                            "raters",
                            RATERS.stream()
                                    .map(name ->
                                            Map.of("name", name, "category", name.endsWith("Boss") ? "boss" : "team"))
                                    .toList()));
            all().forEach(rater -> leads.addAll(List.of(rater.id().toString(), rater.name())));
        }

        void hears(String name, String word) {
            Rater rater = all().stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            VariableInstance raterId = engine.getRuntimeService()
                    .createVariableInstanceQuery()
                    .variableValueEquals("raterId", rater.id().toString())
                    .singleResult();
            String task = engine.getTaskService()
                    .createTaskQuery()
                    .executionId(raterId.getExecutionId())
                    .singleResult()
                    .getId();
            leads.addAll(List.of(task, raterId.getExecutionId(), raterId.getId()));
            story.as(cast.coach(), () -> {
                engine.getFormService()
                        .submitTaskForm(
                                task,
                                Map.of(
                                        "outcome",
                                        "interviewed",
                                        "heldOn",
                                        "2027-02-01",
                                        "strengths",
                                        List.of(Map.of("theme", word))));
                return null;
            });
            story.runJobs(engagement);
        }

        void leaves_no_trace() {
            List<String> rows = withWords();
            assertThat(rows)
                    .hasSizeGreaterThanOrEqualTo(2)
                    .allSatisfy(row -> assertThat(row).doesNotContain(leads).doesNotContainPattern("\\d\\d:\\d\\d"));
        }

        /** Every row with one of the words, the engagement and the report left out. */
        List<String> kept() {
            return withWords().stream()
                    .map(row -> row.replaceAll("(?i)(engagement_id|report_id)=[0-9a-f-]{36}", "$1"))
                    .sorted()
                    .toList();
        }

        private List<String> withWords() {
            List<String> rows = new ArrayList<>();
            List<String> reports = jdbc
                    .queryForList("select id from feedback_report where engagement_id = ?", UUID.class, engagement)
                    .stream()
                    .map(UUID::toString)
                    .toList();
            new WholeDatabase(source)
                    .rows(any -> true)
                    .forEach((table, all) -> all.stream()
                            .filter(row -> words.stream().anyMatch(row::contains))
                            .filter(row -> row.contains(engagement.toString())
                                    || reports.stream().anyMatch(row::contains)
                                    || !row.matches("(?is).*(engagement_id|report_id)=.*"))
                            .forEach(row -> rows.add(table + ": " + row)));
            return rows;
        }

        private List<Rater> all() {
            return raters.findByEngagementIdOrderByNameAscIdAsc(engagement);
        }
    }
}
