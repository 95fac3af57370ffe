package dev.waymark.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One field of a {@code .form} file, with every rule that the file states for it.
 *
 * @param hide FEEL expression, without its equals sign; the field is hidden while it is true
 * @param options values offered by the file itself
 * @param optionsKey key of the prefill that holds the options
 * @param rows the fields of each row, for a dynamic list
 * @param minRows smallest number of rows, from the file's {@code properties}
 * @param maxRows largest number of rows, from the file's {@code properties}
 */
record FormField(
        String key,
        Type type,
        String label,
        @Nullable String hide,
        boolean required,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable Integer decimalDigits,
        @Nullable Integer minLength,
        int maxLength,
        @Nullable Pattern pattern,
        List<String> options,
        @Nullable String optionsKey,
        List<FormField> rows,
        int minRows,
        int maxRows) {

    /** The kinds of answer that a form can ask for. */
    enum Type {
        TEXT,
        NUMBER,
        FLAG,
        CHOICE,
        CHOICES,
        DATE,
        DATE_TIME,
        ROWS
    }

    /** Where the file states no length, a text ends here: the longest text column. */
    private static final int LONGEST_TEXT = 4000;

    private static final int MOST_ROWS = 50;
    private static final Pattern MAIL = Pattern.compile("[^\\s@,;<>\"]+@[^\\s@,;<>\"]+\\.[^\\s@,;<>\".]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()/.-]{3,40}");

    /** Reads the fields among {@code components}, those of groups included; texts and tables are no fields. */
    static List<FormField> readAll(JsonNode components) {
        return readAll(components, null);
    }

    /** @param hideAll condition of the group around them */
    private static List<FormField> readAll(JsonNode components, @Nullable String hideAll) {
        List<FormField> fields = new ArrayList<>();
        for (JsonNode component : components) {
            String type = component.path("type").asText();
            switch (type) {
                case "text", "html", "table", "separator", "spacer", "image", "button" -> {}
                case "group" -> {
                    refuse(component, "path", "a group with a path");
                    fields.addAll(readAll(component.path("components"), either(hideAll, hideOf(component))));
                }
                default -> {
                    if (!component.path("disabled").asBoolean()) {
                        fields.add(read(component, typeOf(component), hideAll));
                    }
                }
            }
        }
        return List.copyOf(fields);
    }

    private static Type typeOf(JsonNode component) {
        return switch (component.path("type").asText()) {
            case "textfield", "textarea" -> Type.TEXT;
            case "number" -> Type.NUMBER;
            case "checkbox" -> Type.FLAG;
            case "radio", "select" -> Type.CHOICE;
            case "checklist", "taglist" -> Type.CHOICES;
            case "datetime" -> component.path("subtype").asText().equals("datetime") ? Type.DATE_TIME : Type.DATE;
            case "dynamiclist" -> Type.ROWS;
            default ->
                throw new IllegalArgumentException("The form gate knows no field of type "
                        + component.path("type").asText());
        };
    }

    private static FormField read(JsonNode component, Type type, @Nullable String hideAll) {
        JsonNode rules = component.path("validate");
        JsonNode properties = component.path("properties");
        String key = component.path(type == Type.ROWS ? "path" : "key").asText();
        if (key.isEmpty()) {
            throw new IllegalArgumentException(
                    "A field without a key: " + component.path("id").asText());
        }
        refuse(component, "valuesExpression", "options by expression");
        List<String> options = new ArrayList<>();
        component.path("values").forEach(each -> options.add(each.path("value").asText()));
        return new FormField(
                key,
                type,
                labelOf(component, key),
                either(hideAll, hideOf(component)),
                rules.path("required").asBoolean(),
                decimal(rules.path("min")),
                decimal(rules.path("max")),
                component.has("decimalDigits") ? component.path("decimalDigits").asInt() : null,
                rules.has("minLength") ? rules.path("minLength").asInt() : null,
                rules.path("maxLength").asInt(LONGEST_TEXT),
                patternOf(rules),
                List.copyOf(options),
                component.has("valuesKey") ? component.path("valuesKey").asText() : null,
                type == Type.ROWS ? readAll(component.path("components")) : List.of(),
                properties.path("minRows").asInt(0),
                properties.path("maxRows").asInt(MOST_ROWS));
    }

    private static String labelOf(JsonNode component, String key) {
        for (String name : List.of("label", "dateLabel")) {
            String label = component.path(name).asText();
            if (!label.isBlank()) {
                return label;
            }
        }
        return key;
    }

    private static @Nullable String hideOf(JsonNode component) {
        String hide = component.path("conditional").path("hide").asText();
        return hide.isEmpty() ? null : hide.replaceFirst("^=\\s*", "");
    }

    private static @Nullable String either(@Nullable String one, @Nullable String other) {
        if (one == null || one.equals(other)) {
            return other;
        }
        return other == null ? one : "(" + one + ") or (" + other + ")";
    }

    private static @Nullable Pattern patternOf(JsonNode rules) {
        if (rules.has("pattern")) {
            return Pattern.compile(rules.path("pattern").asText());
        }
        return switch (rules.path("validationType").asText()) {
            case "email" -> MAIL;
            case "phone" -> PHONE;
            default -> null;
        };
    }

    private static @Nullable BigDecimal decimal(JsonNode number) {
        return number.isMissingNode() || number.asText().isBlank() ? null : new BigDecimal(number.asText());
    }

    private static void refuse(JsonNode component, String property, String what) {
        if (component.hasNonNull(property)
                && !component.path(property).asText("x").isEmpty()) {
            throw new IllegalArgumentException("The form gate does not know " + what + ": "
                    + component.path("id").asText());
        }
    }
}
