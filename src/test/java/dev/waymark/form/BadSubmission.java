package dev.waymark.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A submission that is good but for one thing.
 *
 * @param names the field that the refusal has to name
 */
record BadSubmission(Kind kind, String what, String names, Map<String, Object> answers) {

    enum Kind {
        MISSING_REQUIRED,
        OUT_OF_RANGE,
        WRONG_TYPE,
        UNKNOWN_KEY,
        OPTION_NOT_OFFERED,
        TOO_LONG,
        ANOTHER_PERSONS_TASK,
        COMPLETED_TASK
    }

    /** Everything that can be wrong with answers to this form, field by field. */
    static List<BadSubmission> of(FormSchema schema, Map<String, Object> good) {
        List<BadSubmission> all = new ArrayList<>();
        Place top = new Place("", changed -> changed);
        top.collect(schema.fields(), good, all);
        return all;
    }

    /**
     * Where a field stands: at the top or in the first row of a list.
     *
     * @param whole the submission that holds these answers
     */
    private record Place(String prefix, UnaryOperator<Map<String, Object>> whole) {

        void collect(List<FormField> fields, Map<String, Object> good, List<BadSubmission> all) {
            for (String key : List.of("committed", "engagementId", "Leader name", "")) {
                all.add(bad(Kind.UNKNOWN_KEY, prefix + key, with(good, key, true)));
            }
            for (FormField field : fields) {
                if (good.containsKey(field.key())) {
                    collect(field, good, all);
                }
            }
        }

        private void collect(FormField field, Map<String, Object> good, List<BadSubmission> all) {
            String named = prefix + field.label();
            if (field.required() || field.minRows() > 0) {
                all.add(bad(Kind.MISSING_REQUIRED, named, with(good, field.key(), null)));
                all.add(bad(Kind.MISSING_REQUIRED, named, without(good, field.key())));
                all.add(bad(Kind.MISSING_REQUIRED, named, with(good, field.key(), nothing(field))));
            }
            for (Object wrong : wrongTypes(field)) {
                all.add(bad(Kind.WRONG_TYPE, named, with(good, field.key(), wrong)));
            }
            switch (field.type()) {
                case TEXT ->
                    all.add(bad(Kind.TOO_LONG, named, with(good, field.key(), "x".repeat(field.maxLength() + 1))));
                case NUMBER ->
                    outOfRange(field)
                            .forEach(number -> all.add(bad(Kind.OUT_OF_RANGE, named, with(good, field.key(), number))));
                case CHOICE ->
                    List.of("nonsense", "YES", "'; drop table person; --", "0".repeat(36))
                            .forEach(option ->
                                    all.add(bad(Kind.OPTION_NOT_OFFERED, named, with(good, field.key(), option))));
                case CHOICES ->
                    List.of(List.of("nonsense"), List.of(""))
                            .forEach(options ->
                                    all.add(bad(Kind.OPTION_NOT_OFFERED, named, with(good, field.key(), options))));
                case DATE ->
                    List.of("+999999999-12-31", "-999999999-01-01", "2027-02-30")
                            .forEach(date -> all.add(bad(Kind.OUT_OF_RANGE, named, with(good, field.key(), date))));
                case DATE_TIME ->
                    List.of("+999999999-12-31T10:00", "2027-02-20T25:00")
                            .forEach(time -> all.add(bad(Kind.OUT_OF_RANGE, named, with(good, field.key(), time))));
                case ROWS -> rows(field, good, named, all);
                case FLAG -> {}
            }
        }

        @SuppressWarnings("unchecked")
        private void rows(FormField field, Map<String, Object> good, String named, List<BadSubmission> all) {
            List<Map<String, Object>> rows = (List<Map<String, Object>>) good.get(field.key());
            all.add(bad(
                    Kind.OUT_OF_RANGE,
                    named,
                    with(good, field.key(), Collections.nCopies(field.maxRows() + 1, rows.get(0)))));
            Place first = new Place(prefix + field.label() + " 1, ", row -> {
                List<Object> changed = new ArrayList<>(rows);
                changed.set(0, row);
                return whole.apply(with(good, field.key(), changed));
            });
            first.collect(field.rows(), rows.get(0), all);
        }

        private BadSubmission bad(Kind kind, String named, Map<String, Object> answers) {
            return new BadSubmission(kind, kind + " " + named, named, whole.apply(answers));
        }
    }

    private static Object nothing(FormField field) {
        return switch (field.type()) {
            case FLAG -> false;
            case CHOICES, ROWS -> List.of();
            default -> " \t\n ";
        };
    }

    private static List<Object> wrongTypes(FormField field) {
        return switch (field.type()) {
            case TEXT -> List.of(5, true, List.of("a text"), Map.of("a", "text"));
            case NUMBER -> List.of("5", "many", true, List.of(5));
            case FLAG -> List.of("yes", 1, List.of(true));
            case CHOICE -> List.of(5, true, List.of("yes"), Map.of("value", "yes"));
            case CHOICES -> List.of("alone", 5, List.of(5), Map.of("alone", true));
            case DATE -> List.of("soon", 20270220, true, List.of("2027-02-20"), "20.02.2027", "2027-02-20T10:30");
            case DATE_TIME -> List.of("soon", 5, true, "2027-02-20", Map.of("date", "2027-02-20"));
            case ROWS -> List.of("text", 5, true, Map.of("title", "a text"), List.of("a text"), List.of(List.of()));
        };
    }

    private static List<Object> outOfRange(FormField field) {
        List<Object> numbers = new ArrayList<>(List.of(-1, 1_000_000, Integer.MIN_VALUE, 1e300, 5.123));
        if (field.max() != null) {
            numbers.add(field.max().add(BigDecimal.ONE));
        }
        if (field.min() != null) {
            numbers.add(field.min().subtract(BigDecimal.ONE));
        }
        return numbers;
    }

    private static Map<String, Object> with(Map<String, Object> answers, String key, Object value) {
        Map<String, Object> changed = new HashMap<>(answers);
        changed.put(key, value);
        return changed;
    }

    private static Map<String, Object> without(Map<String, Object> answers, String key) {
        Map<String, Object> changed = new HashMap<>(answers);
        changed.remove(key);
        return changed;
    }
}
