package dev.waymark.benchmark;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import com.zaxxer.hikari.HikariDataSource;
import dev.waymark.action.ActionModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.CallerRunsRejectedJobsHandler;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;

/**
 * The engine alone, on the program's own models: no Spring, no listeners, no forms checked, no content stored. History,
 * authorization and ids are as in the program; what the models call does nothing.
 */
class BareEngine implements Contestant, AutoCloseable {

    private static final Map<String, Map<String, Object>> ROUTING = Map.of(
            "userTask_scheduleSession", Map.of("appointment", "stands"),
            "userTask_decideMilestone", Map.of("handedOn", false),
            "userTask_agreeGroundRules", Map.of("cleanSlate", false),
            "userTask_arrangeReview", Map.of("meeting", "together"),
            "userTask_decideContinuation", Map.of("continueAlone", true, "renew", false));

    private final HikariDataSource pool;
    private final ProcessEngineConfigurationImpl configuration = new StandaloneProcessEngineConfiguration();
    private final ProcessEngine engine;
    private String businessKey = "";
    private int sessions;

    /**
     * @param pool of the same size as the program's
     * @param history the engine's level
     */
    BareEngine(HikariDataSource pool, String history) throws IOException {
        this.pool = pool;
        configuration.setProcessEngineName("bare");
        configuration.setDataSource(pool);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setHistory(history);
        configuration.setAuthorizationEnabled(true);
        configuration.setDefaultUserPermissionForTask(TaskPermissions.TASK_WORK);
        configuration.setGroupResourceWhitelistPattern("[a-zA-Z0-9-]+");
        configuration.setJobExecutorActivate(false);
        configuration.setBeans(NoOp.beans());
        configuration.getProcessEnginePlugins().add(new SpinProcessEnginePlugin());
        this.engine = configuration.buildProcessEngine();
        deploy();
        grant(
                Resources.PROCESS_DEFINITION,
                "coaching-engagement",
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.CREATE_INSTANCE);
        grant(Resources.PROCESS_INSTANCE, ANY, ProcessInstancePermissions.CREATE);
        grant(Resources.TASK, ANY, TaskPermissions.READ);
    }

    @Override
    public ProcessEngine engine() {
        return engine;
    }

    @Override
    public Begin prepare() {
        sessions = 0;
        UUID engagement = UUID.randomUUID();
        businessKey = engagement.toString();
        return new Begin("manager." + businessKey.substring(0, 8), Map.of(), engagement);
    }

    @Override
    public Map<String, Object> answers(Task task) {
        return switch (task.getTaskDefinitionKey()) {
            case "userTask_presentProgram" -> Map.of("milestoneId", NoOp.anyId());
            case "userTask_releaseReview" -> Map.of("released", true, "milestoneId", NoOp.anyId());
            case "userTask_agreeOutcome" -> Map.of("held", true, "firstSession", sessions == 0);
            case "userTask_confirmNextSession" -> Map.of("moreSessions", ++sessions < NoOp.SESSIONS);
            default -> ROUTING.getOrDefault(task.getTaskDefinitionKey(), Map.of());
        };
    }

    /** What is promised in a session starts its follow-up in the same transaction, as in the program. */
    @Override
    public void submit(Task task, Map<String, Object> answers) {
        if (!task.getTaskDefinitionKey().equals("userTask_summariseSession")) {
            Contestant.super.submit(task, answers);
            return;
        }
        configuration.getCommandExecutorTxRequired().execute(command -> {
            Contestant.super.submit(task, answers);
            return command.runWithoutAuthorization(() -> engine.getRuntimeService()
                    .startProcessInstanceByKey(
                            ActionModel.KEY, businessKey, Map.of("actionId", NoOp.anyId(), "owner", "leader")));
        });
    }

    /** What a job executor is lent for. */
    interface Use<T> {

        T with(JobExecutor executor) throws InterruptedException;
    }

    /** Lends the engine to a job executor as the program has it, with the program's indexes while that lasts. */
    <T> T tuned(Use<T> use) throws InterruptedException {
        DefaultJobExecutor tuned = new DefaultJobExecutor();
        tuned.setCorePoolSize(10);
        tuned.setMaxPoolSize(10);
        tuned.setQueueSize(100);
        tuned.setMaxJobsPerAcquisition(50);
        tuned.setRejectedJobsHandler(new CallerRunsRejectedJobsHandler());
        tuned.registerProcessEngine((ProcessEngineImpl) engine);
        run("create index tuned_due on act_ru_job (duedate_)");
        run("create index tuned_locked on act_ru_job (process_instance_id_) where lock_owner_ is not null");
        JobExecutor before = configuration.getJobExecutor();
        configuration.setJobExecutor(tuned);
        configuration.setJobExecutorAcquireByDueDate(true);
        configuration.setEnsureJobDueDateNotNull(true);
        try {
            return use.with(tuned);
        } finally {
            tuned.shutdown();
            configuration.setJobExecutor(before);
            configuration.setJobExecutorAcquireByDueDate(false);
            configuration.setEnsureJobDueDateNotNull(false);
            run("drop index tuned_due");
            run("drop index tuned_locked");
        }
    }

    private void run(String sql) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException refused) {
            throw new IllegalStateException(sql, refused);
        }
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }

    private void deploy() throws IOException {
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        for (Path folder : List.of(Path.of("processes"), Path.of("forms"))) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.sorted().toList()) {
                    deployment.addString(file.getFileName().toString(), Files.readString(file));
                }
            }
        }
        deployment.deploy();
    }

    private void grant(Resource resource, String id, Permission... permissions) {
        AuthorizationService authorizations = engine.getAuthorizationService();
        Authorization grant = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
        grant.setGroupId("program-managers");
        grant.setResource(resource);
        grant.setResourceId(id);
        grant.setPermissions(permissions);
        authorizations.saveAuthorization(grant);
    }
}
