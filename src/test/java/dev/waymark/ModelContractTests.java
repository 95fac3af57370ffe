package dev.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.waymark.engagement.Step;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the models to their names, their words, their save points and their geometry. */
class ModelContractTests {

    private static final Path PROCESSES = Path.of("processes");
    private static final Path FORMS = Path.of("forms");
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final int MOST_TASKS = 15;

    /** Opened by a personal link without a task in the engine. */
    private static final String ANSWER_IN_WRITING = "answer-feedback";

    /** What an id begins with, by the type of its element. */
    private static final Map<Class<? extends FlowElement>, String> PREFIXES = Map.ofEntries(
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

    static List<Model> models() throws IOException {
        return files(".bpmn").stream().map(Model::read).toList();
    }

    @Test
    void the_engine_takes_every_model_and_table() throws IOException {
        ProcessEngine engine = new StandaloneInMemProcessEngineConfiguration()
                .setProcessEngineName("model-contract")
                .setJdbcUrl("jdbc:h2:mem:model-contract")
                .buildProcessEngine();
        try {
            var deployment = engine.getRepositoryService().createDeployment();
            for (Path path : files("")) {
                deployment.addString(path.getFileName().toString(), Files.readString(path));
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

    // Names

    @ParameterizedTest
    @MethodSource("models")
    void a_process_is_named_by_its_file_and_says_how_long_its_history_lives(Model model) {
        assertThat(model.process().getId()).isEqualTo(model.name());
        assertThat(model.process().getName()).isNotBlank();
        assertThat(model.process().isExecutable()).isTrue();
        assertThat(model.process().getCamundaHistoryTimeToLiveString()).matches("P\\d+D");
    }

    @ParameterizedTest
    @MethodSource("models")
    void tasklist_offers_only_a_process_that_begins_with_a_form(Model model) {
        assertThat(model.process().isCamundaStartableInTasklist())
                .isEqualTo(model.all(StartEvent.class).anyMatch(start -> form(start) != null));
    }

    @ParameterizedTest
    @MethodSource("models")
    void an_id_is_the_type_and_a_camel_case_name(Model model) {
        assertThat(model.all(FlowElement.class)).allSatisfy(element -> {
            String prefix = PREFIXES.entrySet().stream()
                    .filter(entry -> entry.getKey().isInstance(element))
                    .map(Map.Entry::getValue)
                    .findAny()
                    .orElseThrow();
            assertThat(element.getId()).matches(prefix + "_[a-z][a-zA-Z]*");
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_process_is_small_enough_to_be_read(Model model) {
        assertThat(model.all(Task.class)).hasSizeLessThanOrEqualTo(MOST_TASKS);
    }

    @ParameterizedTest
    @MethodSource("models")
    void what_people_do_or_wait_for_is_explained_in_a_sentence(Model model) {
        assertThat(model.all(FlowNode.class).filter(node -> node instanceof Activity || isTimer(node)))
                .allSatisfy(node -> {
                    assertThat(node.getName()).matches("[A-Z].*[^.]");
                    assertThat(node.getDocumentations())
                            .singleElement()
                            .satisfies(
                                    words -> assertThat(words.getTextContent()).matches("[A-Z].{20,}[.?]"));
                });
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_choice_is_a_question_and_its_flows_are_the_answers(Model model) {
        assertThat(model.all(Gateway.class).filter(ModelContractTests::isChoice))
                .allSatisfy(choice -> {
                    assertThat(choice.getName()).endsWith("?");
                    assertThat(choice.getOutgoing()).allSatisfy(answer -> {
                        assertThat(answer.getName()).isNotBlank();
                        if (answer.getId().equals(choice.getAttributeValue("default"))) {
                            assertThat(answer.getConditionExpression()).isNull();
                        } else {
                            assertThat(answer.getConditionExpression().getTextContent())
                                    .matches("\\$\\{.+}");
                        }
                    });
                });
        assertThat(model.all(Gateway.class).filter(gateway -> !isChoice(gateway)))
                .allSatisfy(gateway -> assertThat(gateway.getName()).isNull());
    }

    // People and forms

    @ParameterizedTest
    @MethodSource("models")
    void a_user_task_belongs_to_one_person(Model model) {
        assertThat(model.all(UserTask.class))
                .allSatisfy(task ->
                        assertThat(task.getCamundaAssignee()).matches("\\$\\{assignee\\.[a-zA-Z]+\\(execution\\)}"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_user_task_has_a_form_of_its_own_deployment(Model model) {
        assertThat(model.all(FlowNode.class).filter(node -> node instanceof UserTask || form(node) != null))
                .allSatisfy(node -> {
                    assertThat(node.getAttributeValueNs(CAMUNDA, "formRefBinding"))
                            .isEqualTo("deployment");
                    Path file = FORMS.resolve(form(node) + ".form");
                    assertThat(file).exists();
                    assertThat(new ObjectMapper()
                                    .readTree(file.toFile())
                                    .path("id")
                                    .asText())
                            .isEqualTo(form(node));
                });
    }

    @Test
    void every_form_is_asked_for_somewhere() throws IOException {
        Set<String> asked = models().stream()
                .flatMap(model -> model.all(FlowNode.class))
                .map(ModelContractTests::form)
                .filter(form -> form != null)
                .collect(Collectors.toSet());
        asked.add(ANSWER_IN_WRITING);
        try (Stream<Path> forms = Files.list(FORMS)) {
            assertThat(forms.map(form -> form.getFileName().toString().replace(".form", "")))
                    .containsExactlyInAnyOrderElementsOf(asked);
        }
    }

    @Test
    void every_user_task_has_its_row_in_the_reminder_policy_unless_its_model_has_the_date() throws IOException {
        List<String> tasks = models().stream()
                .flatMap(model -> model.all(UserTask.class))
                .filter(task -> task.getCamundaDueDate() == null)
                .map(UserTask::getId)
                .toList();
        assertThat(Dmn.readModelFromFile(
                                PROCESSES.resolve("reminder-policy.dmn").toFile())
                        .getModelElementsByType(Rule.class)
                        .stream()
                        .map(rule -> rule.getInputEntries()
                                .iterator()
                                .next()
                                .getTextContent()
                                .strip()
                                .replace("\"", ""))
                        .filter(occasion -> occasion.startsWith("userTask_")))
                .containsExactlyInAnyOrderElementsOf(tasks);
    }

    @ParameterizedTest
    @ValueSource(strings = {"commitment", "midReview", "endReview"})
    void each_step_of_the_ladder_comes_later_than_the_one_before_and_the_ladder_ends(String milestone) {
        DmnEngine engine =
                DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
        DmnDecision ladder = engine.parseDecision(
                "escalation-ladder",
                Dmn.readModelFromFile(PROCESSES.resolve("escalation-ladder.dmn").toFile()));
        List<Integer> workingDays = new ArrayList<>();
        List<String> actions = new ArrayList<>();
        DmnDecisionTableResult result;
        for (int step = 1;
                !(result = engine.evaluateDecisionTable(
                                ladder,
                                Variables.createVariables()
                                        .putValue("milestone", milestone)
                                        .putValue("step", step)))
                        .isEmpty();
                step++) {
            workingDays.add(result.getSingleResult().getEntry("workingDays"));
            actions.add(result.getSingleResult().getEntry("action"));
        }
        assertThat(workingDays).startsWith(2, 5, 8, 10).isSorted().doesNotHaveDuplicates();
        assertThat(actions).startsWith("remind", "remind", "deputy", "programManager");
    }

    // Wiring and save points

    @ParameterizedTest
    @MethodSource("models")
    void a_delegate_is_named_after_its_task(Model model) {
        assertThat(model.all(Task.class)
                        .filter(task -> task instanceof ServiceTask || task instanceof BusinessRuleTask))
                .allSatisfy(task -> assertThat(task.getAttributeValueNs(CAMUNDA, "delegateExpression"))
                        .isEqualTo("${" + label(task) + "Delegate}"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_called_process_is_of_the_same_deployment_and_has_the_same_business_key(Model model) {
        assertThat(model.all(CallActivity.class)).allSatisfy(call -> {
            assertThat(PROCESSES.resolve(call.getCalledElement() + ".bpmn")).exists();
            assertThat(call.getCamundaCalledElementBinding()).isEqualTo("deployment");
            assertThat(extensions(call, CamundaIn.class))
                    .extracting(CamundaIn::getCamundaBusinessKey)
                    .contains("#{execution.processBusinessKey}");
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void branches_meet_in_a_transaction_of_their_own(Model model) {
        assertThat(model.all(Gateway.class)
                        .filter(gateway -> gateway instanceof ParallelGateway || gateway instanceof InclusiveGateway)
                        .filter(gateway -> gateway.getIncoming().size() > 1))
                .allSatisfy(join -> assertThat(join.isCamundaAsyncBefore()).isTrue());
    }

    @ParameterizedTest
    @MethodSource("models")
    void what_the_engine_does_by_itself_is_tried_for_a_day_and_longer(Model model) {
        assertThat(model.all(FlowNode.class)
                        .filter(node -> node.isCamundaAsyncBefore() || node.isCamundaAsyncAfter() || isTimer(node)))
                .allSatisfy(node -> assertThat(extensions(node, CamundaFailedJobRetryTimeCycle.class))
                        .extracting(ModelElementInstance::getTextContent)
                        .singleElement()
                        .asString()
                        .matches("PT1M,PT10M,PT1H,PT6H,P1D|R48/PT30M"));
    }

    @Test
    void the_eight_steps_of_the_engagement_are_eight_elements_that_report_their_beginning_and_end() {
        Model engagement = Model.read(PROCESSES.resolve("coaching-engagement.bpmn"));
        List<Activity> steps = engagement
                .all(Activity.class)
                .filter(activity -> extensions(activity, CamundaExecutionListener.class).stream()
                        .filter(listener -> "${stepListener}".equals(listener.getCamundaDelegateExpression()))
                        .map(CamundaExecutionListener::getCamundaEvent)
                        .collect(Collectors.toSet())
                        .equals(Set.of("start", "end")))
                .toList();
        assertThat(steps)
                .extracting(step -> step.getDocumentations()
                        .iterator()
                        .next()
                        .getTextContent()
                        .replaceFirst("\\..*", ""))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Step.values())
                        .map(step -> "Step " + step.number())
                        .toList());
    }

    // Geometry

    @ParameterizedTest
    @MethodSource("models")
    void shapes_have_their_standard_size(Model model) {
        assertThat(model.all(BpmnShape.class)).allSatisfy(shape -> {
            Bounds bounds = shape.getBounds();
            String size = "%.0fx%.0f".formatted(bounds.getWidth(), bounds.getHeight());
            if (shape.getBpmnElement() instanceof Event) {
                assertThat(size).isEqualTo("36x36");
            } else if (shape.getBpmnElement() instanceof Gateway) {
                assertThat(size).isEqualTo("50x50");
            } else if (!(shape.getBpmnElement() instanceof SubProcess)) {
                assertThat(size).isEqualTo("100x80");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void the_happy_path_runs_on_one_row_from_left_to_right(Model model) {
        FlowNode start = model.all(StartEvent.class)
                .filter(event -> event.getParentElement() instanceof Process)
                .findFirst()
                .orElseThrow();
        Set<FlowNode> reached = new HashSet<>();
        Deque<FlowNode> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            FlowNode node = open.pop();
            if (reached.add(node)) {
                node.getOutgoing().stream()
                        .map(SequenceFlow::getTarget)
                        .filter(next -> model.bounds(next).getCenterY()
                                == model.bounds(start).getCenterY())
                        .filter(next -> model.bounds(next).getMinX()
                                > model.bounds(node).getMaxX())
                        .forEach(open::push);
            }
        }
        assertThat(reached).hasAtLeastOneElementOfType(EndEvent.class);
    }

    @ParameterizedTest
    @MethodSource("models")
    void flows_run_at_right_angles_from_border_to_border(Model model) {
        assertThat(model.all(SequenceFlow.class)).allSatisfy(flow -> {
            List<Line2D> line = model.line(flow);
            assertThat(line)
                    .allSatisfy(part -> assertThat(part.getX1() == part.getX2() ^ part.getY1() == part.getY2())
                            .isTrue());
            assertThat(ports(model.bounds(flow.getSource())))
                    .contains(line.get(0).getP1());
            assertThat(ports(model.bounds(flow.getTarget())))
                    .contains(line.get(line.size() - 1).getP2());
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void flows_neither_cross_nor_touch_each_other(Model model) {
        assertThat(model.all(SequenceFlow.class))
                .allSatisfy(flow -> assertThat(model.all(SequenceFlow.class)
                                .filter(other -> !other.equals(flow))
                                .filter(other -> model.line(flow).stream()
                                        .anyMatch(part ->
                                                model.line(other).stream().anyMatch(part::intersectsLine)))
                                .map(FlowElement::getId))
                        .as(flow.getId())
                        .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("models")
    void flows_keep_off_the_shapes(Model model) {
        assertThat(model.all(FlowNode.class).filter(node -> !(node instanceof SubProcess)))
                .allSatisfy(node -> assertThat(model.flowsThrough(inner(model.bounds(node))))
                        .as(node.getId())
                        .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("models")
    void labels_keep_off_shapes_flows_and_each_other(Model model) {
        List<BpmnLabel> labels = model.all(BpmnLabel.class).toList();
        assertThat(labels).allSatisfy(label -> {
            Rectangle2D words = rectangle(label.getBounds());
            String of = label.getParentElement().getAttributeValue("bpmnElement");
            assertThat(model.flowsThrough(words)).as(of).isEmpty();
            assertThat(model.all(FlowNode.class)
                            .filter(node -> !(node instanceof SubProcess))
                            .filter(node -> words.intersects(model.bounds(node)))
                            .map(FlowElement::getId))
                    .as(of)
                    .isEmpty();
            assertThat(labels.stream()
                            .filter(other -> !other.equals(label))
                            .filter(other -> words.intersects(rectangle(other.getBounds())))
                            .map(other -> other.getParentElement().getAttributeValue("bpmnElement")))
                    .as(of)
                    .isEmpty();
        });
    }

    private static boolean isTimer(FlowNode node) {
        return node instanceof CatchEvent event && !event.getEventDefinitions().isEmpty();
    }

    private static boolean isChoice(Gateway gateway) {
        return (gateway instanceof ExclusiveGateway || gateway instanceof InclusiveGateway)
                && gateway.getOutgoing().size() > 1;
    }

    private static String form(FlowNode node) {
        return node.getAttributeValueNs(CAMUNDA, "formRef");
    }

    private static String label(FlowElement element) {
        return element.getId().substring(element.getId().indexOf('_') + 1);
    }

    private static <T extends ModelElementInstance> List<T> extensions(FlowNode node, Class<T> type) {
        return node.getExtensionElements() == null
                ? List.of()
                : node.getExtensionElements()
                        .getElementsQuery()
                        .filterByType(type)
                        .list();
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> paths = Files.list(PROCESSES)) {
            return paths.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> names(String ending) throws IOException {
        return files(ending).stream().map(path -> path.getFileName().toString()).toList();
    }

    private static Rectangle2D rectangle(Bounds bounds) {
        return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }

    private static Rectangle2D inner(Rectangle2D shape) {
        return new Rectangle2D.Double(shape.getX() + 1, shape.getY() + 1, shape.getWidth() - 2, shape.getHeight() - 2);
    }

    private static List<Point2D> ports(Rectangle2D shape) {
        return List.of(
                new Point2D.Double(shape.getMinX(), shape.getCenterY()),
                new Point2D.Double(shape.getMaxX(), shape.getCenterY()),
                new Point2D.Double(shape.getCenterX(), shape.getMinY()),
                new Point2D.Double(shape.getCenterX(), shape.getMaxY()));
    }

    /** One model file, with its drawing. */
    private record Model(String name, BpmnModelInstance instance) {

        static Model read(Path path) {
            return new Model(path.getFileName().toString().replace(".bpmn", ""), Bpmn.readModelFromFile(path.toFile()));
        }

        Process process() {
            return all(Process.class).findFirst().orElseThrow();
        }

        <T extends ModelElementInstance> Stream<T> all(Class<T> type) {
            return instance.getModelElementsByType(type).stream();
        }

        Rectangle2D bounds(FlowNode node) {
            return all(BpmnShape.class)
                    .filter(shape -> shape.getBpmnElement().equals(node))
                    .map(shape -> rectangle(shape.getBounds()))
                    .findFirst()
                    .orElseThrow();
        }

        List<Line2D> line(SequenceFlow flow) {
            List<Point2D> points = all(BpmnEdge.class)
                    .filter(edge -> edge.getBpmnElement().equals(flow))
                    .flatMap(edge -> edge.getWaypoints().stream())
                    .<Point2D>map(point -> new Point2D.Double(point.getX(), point.getY()))
                    .toList();
            List<Line2D> parts = new ArrayList<>();
            for (int i = 1; i < points.size(); i++) {
                parts.add(new Line2D.Double(points.get(i - 1), points.get(i)));
            }
            return parts;
        }

        List<String> flowsThrough(Rectangle2D area) {
            return all(SequenceFlow.class)
                    .filter(flow -> line(flow).stream().anyMatch(area::intersectsLine))
                    .map(FlowElement::getId)
                    .toList();
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
