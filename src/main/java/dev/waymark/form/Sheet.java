package dev.waymark.form;

import java.util.Map;

/**
 * A form to be filled in on a page of our own.
 *
 * @param schema the {@code .form} file
 * @param data what it shows and offers, by key: texts, numbers, flags, lists and maps
 */
public record Sheet(String title, String schema, Map<String, Object> data) {}
