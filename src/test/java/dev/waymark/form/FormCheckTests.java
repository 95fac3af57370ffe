package dev.waymark.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormCheckTests {

    private static final String NOTE = """
            {"type": "textarea", "key": "note", "label": "Note", "validate": {"required": true, "maxLength": 5}}""";
    private static final String MONTHS = """
            {"type": "number", "key": "months", "label": "Months", "decimalDigits": 0,
             "validate": {"min": 6, "max": 12}}""";
    private static final String HOURS = """
            {"type": "number", "key": "hours", "label": "Hours", "decimalDigits": 1, "validate": {"min": 0.5}}""";
    private static final String AGREED = """
            {"type": "checkbox", "key": "agreed", "label": "Agreed", "validate": {"required": true}}""";
    private static final String WAY = """
            {"type": "radio", "key": "way", "label": "Way",
             "values": [{"label": "Yes", "value": "yes"}, {"label": "No", "value": "no"}]}""";
    private static final String COACH = """
            {"type": "select", "key": "coach", "label": "Coach", "valuesKey": "coaches"}""";
    private static final String WAYS = """
            {"type": "checklist", "key": "ways", "label": "Ways", "validate": {"required": true},
             "values": [{"label": "Alone", "value": "alone"}, {"label": "Renew", "value": "renew"}]}""";
    private static final String DAY = """
            {"type": "datetime", "subtype": "date", "key": "day", "dateLabel": "Day"}""";
    private static final String MOMENT = """
            {"type": "datetime", "subtype": "datetime", "key": "moment", "dateLabel": "Moment"}""";
    private static final String MAIL = """
            {"type": "textfield", "key": "mail", "label": "Mail", "validate": {"validationType": "email"}}""";
    private static final String PHONE = """
            {"type": "textfield", "key": "phone", "label": "Phone", "validate": {"validationType": "phone"}}""";
    private static final String CODE = """
            {"type": "textfield", "key": "code", "label": "Code", "validate": {"pattern": "[A-Z]+", "minLength": 2}}""";
    private static final String ACTIONS = """
            {"type": "dynamiclist", "path": "actions", "label": "Actions",
             "properties": {"minRows": "1", "maxRows": "3"},
             "components": [
               {"type": "textfield", "key": "what", "label": "What", "validate": {"required": true, "maxLength": 9}},
               {"type": "datetime", "subtype": "date", "key": "byWhen", "dateLabel": "By when"}]}""";
    private static final String THINGS = """
            {"type": "dynamiclist", "path": "things", "label": "Things",
             "components": [{"type": "textfield", "key": "thing", "label": "Thing"}]}""";
    private static final String REASON = """
            {"type": "textarea", "key": "reason", "label": "Reason", "validate": {"required": true},
             "conditional": {"hide": "=way != \\"no\\""}}""";

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u2003"})
    void a_required_text_must_hold_something(String blank) {
        refuses("Note: is required", Map.of("note", blank), NOTE);
    }

    @Test
    void what_is_required_must_be_there() {
        refuses("Note: is required", Map.of(), NOTE);
        refuses("Note: is required", Collections.singletonMap("note", null), NOTE);
        refuses("Agreed: is required", Map.of("agreed", false), AGREED);
        refuses("Agreed: is required", Map.of(), AGREED);
        refuses("Ways: is required", Map.of("ways", List.of()), WAYS);
        refuses("Actions: is required", Map.of("actions", List.of()), ACTIONS);
        refuses("Actions: is required", Map.of(), ACTIONS);
        refuses("Actions 1, What: is required", Map.of("actions", List.of(Map.of())), ACTIONS);
    }

    @Test
    void every_field_that_is_wrong_is_named() {
        refuses("Note: is required; Months: must be at most 12", Map.of("months", 13), NOTE, MONTHS);
    }

    @Test
    void optional_answers_may_be_left_out() {
        assertThat(check(Map.of(), MONTHS, WAY, DAY, MOMENT, MAIL, THINGS))
                .containsOnlyKeys("months", "way", "day", "moment", "mail", "things")
                .containsEntry("months", null)
                .containsEntry("things", List.of());
    }

    @Test
    void texts_come_out_stripped_and_within_their_length() {
        assertThat(check(Map.of("note", " 12345 "), NOTE)).containsEntry("note", "12345");
        refuses("Note: must have at most 5 characters", Map.of("note", "123456"), NOTE);
        refuses(
                "Thing: must have at most 4000 characters",
                Map.of("things", List.of(Map.of("thing", "x".repeat(4001)))),
                THINGS);
        refuses("Code: must have at least 2 characters", Map.of("code", "A"), CODE);
        refuses("Note: holds a character that cannot be stored", Map.of("note", "a\0b"), NOTE);
    }

    @Test
    void texts_have_the_expected_form() {
        assertThat(check(Map.of("code", "AB"), CODE)).containsEntry("code", "AB");
        refuses("Code: has not the expected form", Map.of("code", "ABc"), CODE);
        assertThat(check(Map.of("phone", "+49 (30) 12-34"), PHONE)).containsKey("phone");
        refuses("Phone: has not the expected form", Map.of("phone", "call me"), PHONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "a@b", "@b.c", "a@b.", "a b@c.d", "a@b.c,d@e.f", "<a@b.c>", "a@b.c\r\nBcc: d@e.f", "a@@b.c"
            })
    void a_mail_address_is_one_address(String wrong) {
        refuses("Mail: has not the expected form", Map.of("mail", wrong), MAIL);
    }

    @ParameterizedTest
    @CsvSource({"6, true", "12, true", "5, false", "13, false", "6.5, false", "12.0, true", "-6, false", "6E0, true"})
    void numbers_keep_their_range_and_digits(BigDecimal number, boolean good) {
        if (good) {
            assertThat((BigDecimal) check(Map.of("months", number), MONTHS).get("months"))
                    .isEqualByComparingTo(number);
        } else {
            refuses("Months: must be", Map.of("months", number), MONTHS);
        }
    }

    @Test
    void numbers_of_every_java_type_are_understood() {
        for (Number seven : List.of(7, 7L, (short) 7, 7.0, 7f, new BigDecimal("7.00"))) {
            assertThat((BigDecimal) check(Map.of("months", seven), MONTHS).get("months"))
                    .isEqualByComparingTo("7");
        }
        refuses("Hours: must have at most 1 decimal digits", Map.of("hours", 0.55), HOURS);
        refuses("Hours: must be a number", Map.of("hours", Double.NaN), HOURS);
        refuses("Hours: must be a number", Map.of("hours", Double.POSITIVE_INFINITY), HOURS);
    }

    @Test
    void each_type_takes_nothing_else() {
        List<Object> others = List.of("words", 5, true, List.of("words"), Map.of("any", "words"), new Object());
        Map<String, List<Integer>> taken = Map.of(
                MONTHS,
                List.of(),
                AGREED,
                List.of(2),
                WAY,
                List.of(),
                DAY,
                List.of(),
                MOMENT,
                List.of(),
                WAYS,
                List.of());
        taken.forEach((component, good) -> {
            String key = schema(component).fields().get(0).key();
            for (int each = 0; each < others.size(); each++) {
                Map<String, Object> answers = Map.of(key, others.get(each));
                if (!good.contains(each)) {
                    refuses("must be", answers, component);
                }
            }
        });
        others.subList(1, others.size()).forEach(other -> refuses("Note: must be a text", Map.of("note", other), NOTE));
    }

    @Test
    void choices_are_among_those_offered() {
        assertThat(check(Map.of("way", "yes"), WAY)).containsEntry("way", "yes");
        refuses("Way: must be one of the options offered", Map.of("way", "YES"), WAY);
        assertThat(check(Map.of("ways", List.of("renew", "alone")), WAYS))
                .containsEntry("ways", List.of("renew", "alone"));
        refuses("Ways: must be among the options offered", Map.of("ways", List.of("alone", "other")), WAYS);
        refuses("Ways: must name each option once", Map.of("ways", List.of("alone", "alone")), WAYS);
        refuses("Ways: must be among the options offered", Map.of("ways", Arrays.asList("alone", null)), WAYS);
    }

    @Test
    void options_come_from_what_was_shown() {
        FormCheck check = new FormCheck(
                schema(COACH), Map.of("coaches", List.of(new Option("Clara", "1"), "2")), (condition, values) -> false);

        assertThat(check.check(Map.of("coach", "1"))).containsEntry("coach", "1");
        assertThat(check.check(Map.of("coach", "2"))).containsEntry("coach", "2");
        assertThatThrownBy(() -> check.check(Map.of("coach", "Clara"))).hasMessageContaining("Coach: must be one of");
        refuses("Coach: must be one of the options offered", Map.of("coach", "1"), COACH);
    }

    @Test
    void dates_and_times_are_read() {
        assertThat(check(Map.of("day", "2028-02-29"), DAY)).containsEntry("day", LocalDate.of(2028, 2, 29));
        LocalDateTime tenThirty = LocalDateTime.of(2027, 2, 20, 10, 30);
        for (String moment :
                List.of("2027-02-20T10:30", "2027-02-20T10:30:00", "2027-02-20T10:30+00:00", "2027-02-20T10:30Z")) {
            assertThat(check(Map.of("moment", moment), MOMENT)).containsEntry("moment", tenThirty);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-02-29", "2027-13-01", "20.02.2027", "2027-02-20T10:30", "2027-2-2", "soon"})
    void a_date_is_a_day_of_the_calendar(String wrong) {
        refuses("Day: must be a date like", Map.of("day", wrong), DAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "-999999999-01-01", "0027-02-20", "1899-12-31", "2200-01-01"})
    void a_date_is_of_our_time(String wrong) {
        refuses("Day: must be a date between", Map.of("day", wrong), DAY);
        refuses("Moment: must be a date between", Map.of("moment", wrong + "T10:00"), MOMENT);
    }

    @Test
    void rows_are_counted_and_checked_like_forms() {
        Map<String, Object> row = Map.of("what", "call", "byWhen", "2027-02-20");
        assertThat(check(Map.of("actions", List.of(row)), ACTIONS))
                .containsEntry("actions", List.of(Map.of("what", "call", "byWhen", LocalDate.of(2027, 2, 20))));
        refuses("Actions: must have at most 3 entries", Map.of("actions", Collections.nCopies(4, row)), ACTIONS);
        refuses("Things: must have at most 50 entries", Map.of("things", Collections.nCopies(51, Map.of())), THINGS);
        refuses(
                "Actions 2, What: must have at most 9",
                Map.of("actions", List.of(row, Map.of("what", "0123456789"))),
                ACTIONS);
        refuses("Actions 1: must be an entry of the list", Map.of("actions", List.of("call")), ACTIONS);
        refuses("Actions: must be a list", Map.of("actions", row), ACTIONS);
    }

    @Test
    void unknown_keys_are_refused_at_every_depth() {
        refuses("committed: is no field of this form", Map.of("note", "any", "committed", true), NOTE);
        refuses(
                "Actions 1, owner: is no field of this form",
                Map.of("actions", List.of(Map.of("what", "call", "owner", "any"))),
                ACTIONS);
        refuses(
                "Actions 1, What: must be a text",
                Map.of("actions", List.of(Map.of("what", Map.of("nested", Map.of("unknown", "any"))))),
                ACTIONS);
    }

    @Test
    void shown_facts_and_disabled_fields_are_not_asked_for() {
        String disabled = NOTE.replace("\"key\"", "\"disabled\": true, \"key\"");
        refuses("note: is no field of this form", Map.of("note", "any"), disabled);
        assertThat(check(Map.of(), disabled, "{\"type\": \"text\", \"text\": \"# {{leaderName}}\"}"))
                .isEmpty();
    }

    @Test
    void a_hidden_field_counts_as_not_sent() {
        FormCheck hiding = new FormCheck(schema(WAY, REASON), Map.of(), FormCheckTests::isNotNo);

        assertThat(hiding.check(Map.of("way", "yes", "reason", Map.of("any", "thing"))))
                .containsEntry("reason", null);
        assertThat(new FormCheck(schema(WAY, REASON), Map.of(), FormCheckTests::isNotNo)
                        .check(Map.of("way", "no", "reason", "any")))
                .containsEntry("reason", "any");
        assertThatThrownBy(() -> new FormCheck(schema(WAY, REASON), Map.of(), FormCheckTests::isNotNo)
                        .check(Map.of("way", "no")))
                .hasMessage("Reason: is required");
    }

    @Test
    void a_hidden_group_hides_its_fields_and_conditions_see_what_was_shown() {
        String group = """
                {"type": "group", "label": "Group", "conditional": {"hide": "=kind != \\"end\\""}, "components": [%s]}
                """.formatted(REASON);
        FormSchema schema = schema(WAY, group);
        assertThat(schema.fields().get(1).hide()).isEqualTo("(kind != \"end\") or (way != \"no\")");
        assertThat(schema.askedOfPrefill()).containsExactly("kind");
        assertThat(schema(WAY, REASON).askedOfPrefill()).isEmpty();
        assertThat(schema(COACH).askedOfPrefill()).containsExactly("coaches");

        Map<String, Object> seen = new HashMap<>();
        new FormCheck(schema, Map.of("kind", "mid", "way", "shown before"), (condition, values) -> {
                    seen.putAll(values);
                    return true;
                })
                .check(Map.of());
        assertThat(seen).containsEntry("kind", "mid").containsEntry("way", null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"filepicker\", \"key\": \"file\"}",
                "{\"type\": \"textfield\", \"label\": \"without a key\"}",
                "{\"type\": \"select\", \"key\": \"way\", \"valuesExpression\": \"=[1]\"}",
                "{\"type\": \"group\", \"path\": \"inside\", \"components\": []}"
            })
    void a_form_that_cannot_be_checked_is_refused(String component) {
        assertThatThrownBy(() -> schema(component)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void labels_are_found_at_every_depth() {
        FormSchema schema = schema(NOTE, ACTIONS);
        assertThat(schema.label("note")).isEqualTo("Note");
        assertThat(schema.label("byWhen")).isEqualTo("By when");
        assertThat(schema.label("unknown")).isEqualTo("unknown");
    }

    private static boolean isNotNo(String condition, Map<String, Object> values) {
        return !"no".equals(values.get("way"));
    }

    private static Map<String, Object> check(Map<String, Object> submitted, String... components) {
        return new FormCheck(schema(components), Map.of(), (condition, values) -> false).check(submitted);
    }

    private static void refuses(String message, Map<String, Object> submitted, String... components) {
        assertThatThrownBy(() -> check(submitted, components))
                .as("%s", submitted)
                .isInstanceOf(FormCheck.Refusal.class)
                .hasMessageContaining(message);
    }

    private static FormSchema schema(String... components) {
        String form = "{\"id\": \"any\", \"components\": [" + String.join(",", components) + "]}";
        return FormSchema.parse(form.getBytes(StandardCharsets.UTF_8));
    }
}
