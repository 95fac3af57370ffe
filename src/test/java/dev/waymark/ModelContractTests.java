package dev.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the models to their names, their words, their save points and their geometry. */
class ModelContractTests {

    private static final Path PROCESSES = Path.of("processes");
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Pattern CAMEL_CASE = Pattern.compile("[a-z][a-zA-Z0-9]*");
    private static final int MOST_TASKS = 15;

    /** Prefix of an element id by its type; the first type that fits counts. */
    private static final List<Map.Entry<Class<? extends FlowElement>, String>> PREFIXES = List.of(
            Map.entry(SequenceFlow.class, "flow"),
            Map.entry(StartEvent.class, "startEvent"),
            Map.entry(EndEvent.class, "endEvent"),
            Map.entry(BoundaryEvent.class, "boundaryEvent"),
            Map.entry(IntermediateCatchEvent.class, "intermediateEvent"),
            Map.entry(Gateway.class, "gateway"),
            Map.entry(UserTask.class, "userTask"),
            Map.entry(ServiceTask.class, "serviceTask"),
            Map.entry(BusinessRuleTask.class, "businessRuleTask"),
            Map.entry(CallActivity.class, "callActivity"),
            Map.entry(SubProcess.class, "subProcess"));

    private record Model(String file, BpmnModelInstance instance) {

        Process process() {
            return all(Process.class).findFirst().orElseThrow();
        }

        <T extends org.camunda.bpm.model.xml.instance.ModelElementInstance> Stream<T> all(Class<T> type) {
            return instance.getModelElementsByType(type).stream();
        }

        Bounds bounds(FlowNode node) {
            return shape(node).getBounds();
        }

        BpmnShape shape(FlowNode node) {
            return all(BpmnShape.class)
                    .filter(shape -> node.equals(shape.getBpmnElement()))
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public String toString() {
            return file;
        }
    }

    static List<Model> models() throws IOException {
        return files(".bpmn")
                .map(path -> new Model(
                        path.getFileName().toString().replace(".bpmn", ""), Bpmn.readModelFromFile(path.toFile())))
                .toList();
    }

    private static Stream<Path> files(String ending) throws IOException {
        try (Stream<Path> paths = Files.list(PROCESSES)) {
            return paths.filter(path -> path.toString().endsWith(ending)).sorted().toList().stream();
        }
    }

    @Test
    void the_engine_deploys_every_model_and_table() throws IOException {
        ProcessEngine engine = new StandaloneInMemProcessEngineConfiguration()
                .setProcessEngineName("model-contract")
                .setJdbcUrl("jdbc:h2:mem:model-contract")
                .setDatabaseSchemaUpdate("create-drop")
                .buildProcessEngine();
        try {
            var deployment = engine.getRepositoryService().createDeployment();
            for (Path path : Stream.concat(files(".bpmn"), files(".dmn")).toList()) {
                deployment.addInputStream(path.getFileName().toString(), Files.newInputStream(path));
            }
            var deployed = deployment.deployWithResult();

            assertThat(deployed.getDeployedProcessDefinitions())
                    .extracting(definition -> definition.getKey() + ".bpmn")
                    .containsExactlyInAnyOrderElementsOf(names(".bpmn"));
            assertThat(deployed.getDeployedDecisionDefinitions())
                    .extracting(definition -> definition.getKey() + ".dmn")
                    .containsExactlyInAnyOrderElementsOf(names(".dmn"));
        } finally {
            engine.close();
        }
    }

    private static List<String> names(String ending) throws IOException {
        return files(ending).map(path -> path.getFileName().toString()).toList();
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_process_is_named_by_its_file_and_says_how_long_its_history_lives(Model model) {
        assertThat(model.process().getId()).isEqualTo(model.file());
        assertThat(model.process().isExecutable()).isTrue();
        assertThat(model.process().getName()).isNotBlank();
        assertThat(model.process().getCamundaHistoryTimeToLiveString()).matches("P\\d+D");
        assertThat(model.process().isCamundaStartableInTasklist())
                .as("only a process that begins with a form is offered in Tasklist")
                .isEqualTo(model.all(StartEvent.class)
                        .anyMatch(start -> start.getAttributeValueNs(CAMUNDA, "formRef") != null));
    }

    @ParameterizedTest
    @MethodSource("models")
    void an_id_is_the_type_and_a_camel_case_name(Model model) {
        assertThat(model.all(FlowElement.class)).allSatisfy(element -> {
            String prefix = PREFIXES.stream()
                    .filter(entry -> entry.getKey().isInstance(element))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseThrow();
            assertThat(element.getId()).startsWith(prefix + "_");
            assertThat(label(element)).matches(CAMEL_CASE);
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_process_is_small_enough_to_be_read(Model model) {
        assertThat(model.all(Task.class)).hasSizeLessThanOrEqualTo(MOST_TASKS);
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_user_task_has_a_form_of_its_deployment_and_an_assignee(Model model) {
        assertThat(model.all(UserTask.class)).allSatisfy(task -> {
            assertThat(task.getAttributeValueNs(CAMUNDA, "formRef")).matches("[a-z0-9-]+");
            assertThat(task.getAttributeValueNs(CAMUNDA, "formRefBinding")).isEqualTo("deployment");
            assertThat(task.getCamundaAssignee()).matches("\\$\\{assignee\\.[a-zA-Z]+\\(execution\\)}");
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void what_people_wait_for_is_explained_in_words(Model model) {
        Stream<FlowNode> activities = model.all(Activity.class).map(FlowNode.class::cast);
        Stream<FlowNode> timers = model.all(CatchEvent.class)
                .filter(event -> !event.getEventDefinitions().isEmpty())
                .map(FlowNode.class::cast);
        assertThat(Stream.concat(activities, timers)).allSatisfy(node -> {
            assertThat(node.getName()).isNotBlank();
            assertThat(node.getDocumentations())
                    .singleElement()
                    .satisfies(words -> assertThat(words.getTextContent()).matches("[A-Z].{20,}[.?]"));
        });
    }

    private static String label(FlowElement element) {
        return element.getId().substring(element.getId().indexOf('_') + 1);
    }
}
