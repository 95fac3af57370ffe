package dev.waymark.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.story.StoryDatabase;
import dev.waymark.story.StoryTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.CallerRunsRejectedJobsHandler;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StoryTest
class EngineIndexesTests {

    @Autowired
    DataSource database;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Test
    void open_timers_are_found_by_due_date_and_running_ones_by_their_lock() throws SQLException {
        Set<String> expected = StoryDatabase.isPostgres()
                ? Set.of("waymark_job_duedate", "waymark_job_locked")
                : Set.of("waymark_job_duedate");

        assertThat(ownIndexesOn("act_ru_job")).isEqualTo(expected);
    }

    @Test
    void subtasks_are_found_by_their_parent() throws SQLException {
        assertThat(ownIndexesOn("act_ru_task")).containsExactly("waymark_task_parent");
    }

    @Test
    void every_job_has_a_due_date_and_the_earliest_runs_first() {
        assertThat(engine.isEnsureJobDueDateNotNull()).isTrue();
        assertThat(engine.isJobExecutorAcquireByDueDate()).isTrue();
    }

    @Test
    void whoever_fetches_more_than_the_queue_takes_runs_it() {
        assertThat(engine.getJobExecutor().getRejectedJobsHandler()).isInstanceOf(CallerRunsRejectedJobsHandler.class);
    }

    /** @param table in lower case */
    private Set<String> ownIndexesOn(String table) throws SQLException {
        Set<String> names = new TreeSet<>();
        try (Connection connection = database.getConnection();
                ResultSet indexes = connection
                        .getMetaData()
                        .getIndexInfo(
                                null,
                                null,
                                StoryDatabase.isPostgres() ? table : table.toUpperCase(Locale.ROOT),
                                false,
                                false)) {
            while (indexes.next()) {
                String name = indexes.getString("INDEX_NAME").toLowerCase();
                if (name.startsWith("waymark")) {
                    names.add(name);
                }
            }
        }
        return names;
    }
}
