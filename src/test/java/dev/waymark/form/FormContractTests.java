package dev.waymark.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.story.StoryTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Each {@code .form} file and the record that takes its answers name the same keys. */
@StoryTest
class FormContractTests {

    /** Opened by a personal link without a task in the engine. */
    private static final String IN_WRITING = "dev.waymark.feedback.AnswerByLink$Answers";

    private final TreeMap<String, Class<?>> answersById = new TreeMap<>();

    @Autowired
    FormContractTests(List<TaskForm<?>> taskForms, List<StartForm<?>> startForms) throws ClassNotFoundException {
        taskForms.forEach(form -> answersById.put(form.id(), form.answers()));
        startForms.forEach(form -> answersById.put(form.id(), form.answers()));
        answersById.put("answer-feedback", Class.forName(IN_WRITING));
    }

    @TestFactory
    Stream<DynamicTest> a_form_and_its_answers_have_the_same_keys() {
        return files().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
            FormSchema schema = FormSchema.parse(Files.readAllBytes(file));
            assertThat(answersById).containsKey(schema.id());
            assertSameKeys(schema.id(), schema.fields(), answersById.get(schema.id()));
        }));
    }

    @TestFactory
    Stream<DynamicTest> every_class_of_answers_has_its_form() {
        Set<String> ids = new TreeSet<>();
        files().forEach(file -> ids.add(file.getFileName().toString().replace(".form", "")));
        return answersById.keySet().stream()
                .map(id -> DynamicTest.dynamicTest(id, () -> assertThat(ids).contains(id)));
    }

    private static void assertSameKeys(String where, List<FormField> fields, Class<?> answers) {
        Set<String> keys = new TreeSet<>();
        fields.forEach(field -> keys.add(field.key()));
        Set<String> components = new TreeSet<>();
        for (RecordComponent component : answers.getRecordComponents()) {
            components.add(component.getName());
        }
        assertThat(components).as(where).isEqualTo(keys);
        for (FormField field : fields) {
            if (field.type() == FormField.Type.ROWS) {
                assertSameKeys(where + "/" + field.key(), field.rows(), rowType(answers, field.key()));
            }
        }
    }

    private static Class<?> rowType(Class<?> answers, String key) {
        for (RecordComponent component : answers.getRecordComponents()) {
            if (component.getName().equals(key)) {
                Type list = component.getGenericType();
                return (Class<?>) ((ParameterizedType) list).getActualTypeArguments()[0];
            }
        }
        throw new AssertionError(key);
    }

    private static Stream<Path> files() {
        try (Stream<Path> all = Files.list(Path.of("forms"))) {
            return all.sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
