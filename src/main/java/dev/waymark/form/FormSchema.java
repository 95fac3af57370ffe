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

    /** Whether a check needs to know what the form showed: options from data, or a condition on more than the answers. */
    boolean dependsOnPrefill() {
        Set<String> keys = new HashSet<>();
        fields.forEach(field -> keys.add(field.key()));
        return dependsOnPrefill(fields, keys);
    }

    private static boolean dependsOnPrefill(List<FormField> fields, Set<String> keys) {
        for (FormField field : fields) {
            if (field.optionsKey() != null || dependsOnPrefill(field.rows(), keys)) {
                return true;
            }
            if (field.hide() != null && !keys.containsAll(Feel.names(field.hide()))) {
                return true;
            }
        }
        return false;
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
