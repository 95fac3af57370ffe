package dev.waymark.protection;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that is kept about somebody, as far as it is the somebody's own.
 *
 * @param withheld what else there is, and why it is not here
 */
public record Dossier(String name, Instant at, List<Section> sections, List<String> withheld) {

    /**
     * @param key as in the database
     * @param rows values by column; moments in UTC
     */
    public record Section(String key, String title, List<Map<String, Object>> rows) {}

    Map<String, Integer> counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        sections.forEach(section -> counts.put(section.title(), section.rows().size()));
        return counts;
    }
}
