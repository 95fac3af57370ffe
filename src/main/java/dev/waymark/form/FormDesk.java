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
    private final Map<String, String> files = new ConcurrentHashMap<>();
    private final Map<String, FormSchema> schemas = new ConcurrentHashMap<>();

    FormDesk(FormGate gate) {
        this.gate = gate;
    }

    /** @param shown what the form shows and offers, by key, as in {@link TaskForm#prefill} but without late values */
    public Sheet sheet(String title, String formId, Map<String, Object> shown) {
        return new Sheet(title, file(formId), shown);
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
        FormSchema schema =
                schemas.computeIfAbsent(formId, id -> FormSchema.parse(file(id).getBytes(StandardCharsets.UTF_8)));
        try {
            return taken.apply(gate.bind(schema, submitted, shown, answers));
        } catch (Refused refused) {
            throw new NotAccepted(schema.label(refused.key()) + ": " + refused.problem());
        } catch (FormCheck.Refusal refusal) {
            throw new NotAccepted(String.valueOf(refusal.getMessage()));
        }
    }

    private String file(String formId) {
        return files.computeIfAbsent(formId, FormDesk::read);
    }

    private static String read(String formId) {
        try (InputStream file = FormDesk.class.getResourceAsStream("/forms/" + formId + ".form")) {
            if (file == null) {
                throw new IllegalArgumentException("No form " + formId);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
