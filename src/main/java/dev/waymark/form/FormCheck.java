package dev.waymark.form;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Checks one submission against every rule of its {@code .form} file: the browser's own check is for comfort only.
 *
 * <p>Texts come out stripped, empty answers as null, hidden fields as if they had not been sent.
 */
class FormCheck {

    private static final String OTHER_AGE = "must be a date between the years 1900 and 2199";

    private final FormSchema schema;
    private final Map<String, Object> shown;
    private final BiPredicate<String, Map<String, Object>> isTrue;
    private final List<String> problems = new ArrayList<>();

    /**
     * @param shown the prefill, for options and conditions
     * @param isTrue evaluates a FEEL condition over the values given
     */
    FormCheck(FormSchema schema, Map<String, Object> shown, BiPredicate<String, Map<String, Object>> isTrue) {
        this.schema = schema;
        this.shown = shown;
        this.isTrue = isTrue;
    }

    /**
     * @param submitted texts, numbers, flags, lists and maps by key
     * @return the same, checked, with a value (perhaps null) for each field of the form
     * @throws Refusal naming every field that is wrong, and why
     */
    Map<String, Object> check(Map<String, ?> submitted) {
        Map<String, Object> answers = fields(schema.fields(), submitted, "");
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
        return answers;
    }

    private Map<String, Object> fields(List<FormField> fields, Map<String, ?> submitted, String where) {
        Set<String> known = new HashSet<>();
        fields.forEach(field -> known.add(field.key()));
        for (String key : submitted.keySet()) {
            if (!known.contains(key)) {
                problems.add(where + key + ": is no field of this form");
            }
        }
        Map<String, Object> values = new HashMap<>(shown);
        schema.fields().forEach(field -> values.put(field.key(), null));
        values.putAll(submitted);
        Map<String, Boolean> hidden = new HashMap<>();
        Map<String, Object> answers = new LinkedHashMap<>();
        for (FormField field : fields) {
            Object given = blankToNull(submitted.get(field.key()));
            if (field.hide() != null && hidden.computeIfAbsent(field.hide(), hide -> isTrue.test(hide, values))) {
                given = null;
            } else if (given == null || given.equals(false) || given instanceof List<?> list && list.isEmpty()) {
                if (field.required() || field.minRows() > 0) {
                    problem(where, field, "is required");
                    continue;
                }
            }
            answers.put(field.key(), given == null ? nothing(field) : value(field, given, where));
        }
        return answers;
    }

    private static @Nullable Object blankToNull(@Nullable Object given) {
        if (given instanceof String text) {
            String stripped = text.strip();
            return stripped.isEmpty() ? null : stripped;
        }
        return given;
    }

    private static @Nullable Object nothing(FormField field) {
        return switch (field.type()) {
            case FLAG -> Boolean.FALSE;
            case CHOICES, ROWS -> List.of();
            default -> null;
        };
    }

    private @Nullable Object value(FormField field, Object given, String where) {
        return switch (field.type()) {
            case TEXT -> text(field, given, where);
            case NUMBER -> number(field, given, where);
            case FLAG -> given instanceof Boolean ? given : problem(where, field, "must be true or false");
            case CHOICE -> choice(field, given, where);
            case CHOICES -> choices(field, given, where);
            case DATE -> date(field, given, where);
            case DATE_TIME -> dateTime(field, given, where);
            case ROWS -> rows(field, given, where);
        };
    }

    private @Nullable Object text(FormField field, Object given, String where) {
        if (!(given instanceof String text)) {
            return problem(where, field, "must be a text");
        }
        int length = text.length();
        if (field.minLength() != null && length < field.minLength()) {
            return problem(where, field, "must have at least " + field.minLength() + " characters");
        }
        if (length > field.maxLength()) {
            return problem(where, field, "must have at most " + field.maxLength() + " characters");
        }
        if (text.indexOf('\0') >= 0) {
            return problem(where, field, "holds a character that cannot be stored");
        }
        if (field.pattern() != null && !field.pattern().matcher(text).matches()) {
            return problem(where, field, "has not the expected form");
        }
        return text;
    }

    private @Nullable Object number(FormField field, Object given, String where) {
        if (!(given instanceof Number)) {
            return problem(where, field, "must be a number");
        }
        BigDecimal number;
        try {
            number = new BigDecimal(given.toString());
        } catch (NumberFormatException notFinite) {
            return problem(where, field, "must be a number");
        }
        if (field.min() != null && number.compareTo(field.min()) < 0) {
            return problem(where, field, "must be at least " + field.min());
        }
        if (field.max() != null && number.compareTo(field.max()) > 0) {
            return problem(where, field, "must be at most " + field.max());
        }
        if (field.decimalDigits() != null && number.stripTrailingZeros().scale() > field.decimalDigits()) {
            return problem(
                    where,
                    field,
                    field.decimalDigits() == 0
                            ? "must be a whole number"
                            : "must have at most " + field.decimalDigits() + " decimal digits");
        }
        return number;
    }

    private @Nullable Object choice(FormField field, Object given, String where) {
        String value = given instanceof String text ? text : "";
        return isOffered(field, value) ? value : problem(where, field, "must be one of the options offered");
    }

    private @Nullable Object choices(FormField field, Object given, String where) {
        if (!(given instanceof List<?> list)) {
            return problem(where, field, "must be a list");
        }
        if (list.size() != new HashSet<>(list).size()) {
            return problem(where, field, "must name each option once");
        }
        for (Object each : list) {
            if (!(each instanceof String value) || !isOffered(field, value)) {
                return problem(where, field, "must be among the options offered");
            }
        }
        return list;
    }

    private boolean isOffered(FormField field, String value) {
        if (field.options().contains(value)) {
            return true;
        }
        Object offered = field.optionsKey() == null ? null : shown.get(field.optionsKey());
        if (offered instanceof Offer offer) {
            return offer.contains(value);
        }
        if (offered instanceof Iterable<?> options) {
            for (Object option : options) {
                if (value.equals(option instanceof Option one ? one.value() : String.valueOf(option))) {
                    return true;
                }
            }
        }
        return false;
    }

    private @Nullable Object date(FormField field, Object given, String where) {
        try {
            LocalDate date = LocalDate.parse(String.valueOf(given));
            return isOfOurTime(date) ? date : problem(where, field, OTHER_AGE);
        } catch (DateTimeException wrong) {
            return problem(where, field, "must be a date like 2027-02-20");
        }
    }

    private @Nullable Object dateTime(FormField field, Object given, String where) {
        String text = String.valueOf(given);
        try {
            boolean hasOffset = text.matches(".*(Z|[+-]\\d\\d:\\d\\d)");
            LocalDateTime time = hasOffset ? OffsetDateTime.parse(text).toLocalDateTime() : LocalDateTime.parse(text);
            return isOfOurTime(time.toLocalDate()) ? time : problem(where, field, OTHER_AGE);
        } catch (DateTimeException wrong) {
            return problem(where, field, "must be a date and time like 2027-02-20T10:30");
        }
    }

    /** Dates of other ages are slips of the keyboard, and the farthest of them no database can store. */
    private static boolean isOfOurTime(LocalDate date) {
        return date.getYear() >= 1900 && date.getYear() < 2200;
    }

    private @Nullable Object rows(FormField field, Object given, String where) {
        if (!(given instanceof List<?> list)) {
            return problem(where, field, "must be a list");
        }
        if (list.size() < field.minRows()) {
            return problem(where, field, "must have at least " + field.minRows() + " entries");
        }
        if (list.size() > field.maxRows()) {
            return problem(where, field, "must have at most " + field.maxRows() + " entries");
        }
        List<Object> rows = new ArrayList<>();
        for (Object each : list) {
            String row = where + field.label() + " " + (rows.size() + 1) + ", ";
            if (each instanceof Map<?, ?> map) {
                Map<String, Object> cells = new LinkedHashMap<>();
                map.forEach((key, cell) -> cells.put(String.valueOf(key), cell));
                rows.add(fields(field.rows(), cells, row));
            } else {
                problems.add(row.substring(0, row.length() - 2) + ": must be an entry of the list");
                rows.add(Map.of());
            }
        }
        return rows;
    }

    private @Nullable Object problem(String where, FormField field, String problem) {
        problems.add(where + field.label() + ": " + problem);
        return null;
    }

    /** What is wrong with a submission, field by field. */
    static class Refusal extends RuntimeException {

        Refusal(List<String> problems) {
            super(String.join("; ", problems));
        }
    }
}
