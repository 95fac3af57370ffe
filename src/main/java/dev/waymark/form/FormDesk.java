package dev.waymark.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Forms that belong to no user task; their answers are checked as those of all others are. */
@Component
public class FormDesk {

    private final FormGate gate;
    private final Map<String, File> files = new ConcurrentHashMap<>();

    FormDesk(FormGate gate) {
        this.gate = gate;
    }

    private record File(String text, FormSchema schema) {}

    /** @param shown what the form shows and offers, by key, as in {@link TaskForm#prefill} but without late values */
    public Sheet sheet(String title, String formId, Map<String, Object> shown) {
        return new Sheet(title, file(formId).text(), shown);
    }

    /**
     * Checks answers against the {@code .form} file and hands them on.
     *
     * @param shown what the form showed
     * @param submitted texts, numbers, flags, lists and maps by key
     * @param answers one component per key of the {@code .form} file
     * @param taken what becomes of them; may refuse them by {@link Refused}
     * @throws NotAccepted where a check or a business rule refuses them
     */
    public <A extends Record, R> R submit(
            String formId,
            Map<String, Object> shown,
            Map<String, ?> submitted,
            Class<A> answers,
            Function<A, R> taken) {
        FormSchema schema = file(formId).schema();
        return FormGate.refusing(
                schema, NotAccepted::new, () -> taken.apply(gate.bind(schema, submitted, shown, answers)));
    }

    private File file(String formId) {
        return files.computeIfAbsent(formId, FormDesk::read);
    }

    private static File read(String formId) {
        try (InputStream file = FormDesk.class.getResourceAsStream("/forms/" + formId + ".form")) {
            if (file == null) {
                throw new IllegalArgumentException("No form " + formId);
            }
            byte[] content = file.readAllBytes();
            return new File(new String(content, StandardCharsets.UTF_8), FormSchema.parse(content));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
