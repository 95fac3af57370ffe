package dev.waymark.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A {@code .form} file as the gate reads it. */
record FormSchema(String id, List<FormField> fields) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Refuses with {@link IllegalArgumentException} what the gate could not check at the server. */
    static FormSchema parse(byte[] file) {
        try {
            JsonNode form = JSON.readTree(file);
            return new FormSchema(form.path("id").asText(), FormField.readAll(form.path("components")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The keys of the prefill that a check needs: options from data, and what conditions ask beyond the answers. */
    Set<String> askedOfPrefill() {
        Set<String> asked = new HashSet<>();
        ask(fields, asked);
        fields.forEach(field -> asked.remove(field.key()));
        return asked;
    }

    private static void ask(List<FormField> fields, Set<String> asked) {
        for (FormField field : fields) {
            if (field.optionsKey() != null) {
                asked.add(field.optionsKey());
            }
            if (field.hide() != null) {
                asked.addAll(Feel.names(field.hide()));
            }
            ask(field.rows(), asked);
        }
    }

    /** The label of the field with this key, or of the one inside a list; the key itself where there is none. */
    String label(String key) {
        return label(fields, key);
    }

    private static String label(List<FormField> fields, String key) {
        for (FormField field : fields) {
            if (field.key().equals(key)) {
                return field.label();
            }
            String inside = label(field.rows(), key);
            if (!inside.equals(key)) {
                return inside;
            }
        }
        return key;
    }
}
