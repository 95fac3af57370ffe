package dev.waymark.process;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSessionFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/**
 * Adds what the engine's own schema lacks for many open timers and tasks, wherever the engine may create its schema; our own
 * tables come first.
 */
@Component
@DependsOnDatabaseInitialization
class EngineIndexes extends AbstractProcessEnginePlugin {

    /** Due timers are found without reading the ones that have time. */
    private static final String DUE = "create index if not exists waymark_job_duedate on act_ru_job (duedate_)";

    /** Each acquisition asks which instances have a running job; there are few of those among many timers. */
    private static final String LOCKED = "create index if not exists waymark_job_locked"
            + " on act_ru_job (process_instance_id_) where lock_owner_ is not null";

    /** Whoever completes a task is asked for its subtasks first. */
    private static final String SUBTASKS =
            "create index if not exists waymark_task_parent on act_ru_task (parent_task_id_)";

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        ProcessEngineConfiguration configuration = engine.getProcessEngineConfiguration();
        if (ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE.equals(configuration.getDatabaseSchemaUpdate())) {
            return;
        }
        try (Connection connection = configuration.getDataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(DUE);
            statement.execute(SUBTASKS);
            if (DbSqlSessionFactory.POSTGRES.equals(configuration.getDatabaseType())) {
                statement.execute(LOCKED);
            }
        } catch (SQLException refused) {
            throw new IllegalStateException("The indexes on the engine's tables could not be created", refused);
        }
    }
}
