package dev.waymark.protection;

import dev.waymark.protection.Holding.Column;
import dev.waymark.protection.Holding.Holds;
import dev.waymark.protection.Holding.Link;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What each table holds about people, as {@code protection/catalogue.yaml} says, and the conditions by which its rows
 * lead to a person. Conditions speak of the table's own columns and of the parameter {@code :person}.
 */
@Component
class Catalogue {

    static final String COACH = "coach";

    private static final String SOURCE = "protection/catalogue.yaml";
    private static final String ENGAGEMENT = "engagement";
    private static final Pattern LINK = Pattern.compile("(\\w+) by (\\w+)");
    private static final Pattern COLUMN =
            Pattern.compile("(hidden )?(passing )?(code|text|words|name|mail|person|login)(?: of (\\w+(?:, \\w+)*))?");

    /** The engagements in which somebody has a part. */
    private static final Map<String, String> PARTS = Map.of(
            "leader",
            "select id from engagement where leader_id = :person",
            COACH,
            "select id from engagement where coach_id = :person"
                    + " union select engagement_id from coaching_session where coach_id = :person",
            "manager",
            "select id from engagement where program_manager_id = :person",
            "sponsors",
            "select engagement_id from sponsorship where sponsor_id = :person or deputy_id = :person",
            "supporters",
            "select engagement_id from supporter where person_id = :person");

    private final Map<String, Holding> holdings = read();

    Collection<Holding> holdings() {
        return holdings.values();
    }

    Holding holding(String table) {
        return Objects.requireNonNull(holdings.get(table), table);
    }

    /** Rows of engagements in which the person is the leader. */
    String ofLeader(Holding holding) {
        return within(holding, part("leader"));
    }

    /** Rows of engagements in which the person has any part. */
    String ofParty(Holding holding) {
        return within(holding, String.join(" union ", PARTS.values()));
    }

    /** Rows in which the person speaks: as the holder of a part in the engagement, or named by a column. */
    String spokenBy(Holding holding, String voice) {
        if (voice.equals(COACH)) {
            return byCoach(holding);
        }
        return PARTS.containsKey(voice) ? within(holding, part(voice)) : voice + " = :person";
    }

    /** Rows of the engagements that a list of ids or a query names. */
    String within(Holding holding, String engagements) {
        Link link = link(holding);
        return link.table().equals(ENGAGEMENT)
                ? link.column() + " in (" + engagements + ")"
                : above(link, within(holding(link.table()), engagements));
    }

    /** The id of a row's engagement. */
    String engagementOf(Holding holding) {
        Link link = link(holding);
        String column = holding.table() + "." + link.column();
        return link.table().equals(ENGAGEMENT)
                ? column
                : "(select " + engagementOf(holding(link.table())) + " from " + link.table() + " where " + link.table()
                        + ".id = " + column + ")";
    }

    private String byCoach(Holding holding) {
        for (Holding each = holding; ; each = holding(link(each).table())) {
            if (each.coach() != null) {
                return bySession(holding);
            }
            if (link(each).table().equals(ENGAGEMENT)) {
                return within(holding, part(COACH));
            }
        }
    }

    private String bySession(Holding holding) {
        return holding.coach() != null
                ? "(" + holding.coach() + " = :person or " + holding.coach() + " is null and "
                        + within(holding, part(COACH)) + ")"
                : above(link(holding), bySession(holding(link(holding).table())));
    }

    private static String part(String name) {
        return Objects.requireNonNull(PARTS.get(name), name);
    }

    private static String above(Link link, String condition) {
        return link.column() + " in (select id from " + link.table() + " where " + condition + ")";
    }

    private static Link link(Holding holding) {
        return Objects.requireNonNull(holding.link(), holding.table());
    }

    private static Map<String, Holding> read() {
        try (InputStream source = new ClassPathResource(SOURCE).getInputStream()) {
            Map<String, Map<String, String>> tables = new Yaml(new SafeConstructor(new LoaderOptions())).load(source);
            Map<String, Holding> holdings = new LinkedHashMap<>();
            tables.forEach((table, lines) -> holdings.put(table, holding(table, new LinkedHashMap<>(lines))));
            return holdings;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Holding holding(String table, Map<String, String> lines) {
        Map<String, String> attributes = new HashMap<>();
        for (String attribute : List.of("of", COACH, "keep", "forget")) {
            if (lines.containsKey(attribute)) {
                attributes.put(attribute, Objects.requireNonNull(lines.remove(attribute)));
            }
        }
        List<Column> columns = new ArrayList<>();
        lines.forEach((name, words) -> columns.add(column(name, words)));
        String keep = attributes.get("keep");
        return new Holding(
                table,
                attributes.containsKey("of") ? link(Objects.requireNonNull(attributes.get("of"))) : null,
                attributes.get(COACH),
                keep == null ? null : Keep.ofKey(keep),
                "rows".equals(attributes.get("forget")),
                List.copyOf(columns));
    }

    private static Link link(String words) {
        Matcher parts = matched(LINK, words);
        return new Link(parts.group(1), parts.group(2));
    }

    private static Column column(String name, String words) {
        Matcher parts = matched(COLUMN, words);
        Set<String> voices = parts.group(4) == null
                ? Set.of()
                : new LinkedHashSet<>(List.of(parts.group(4).split(", ")));
        return new Column(
                name,
                Holds.valueOf(parts.group(3).toUpperCase(Locale.ROOT)),
                voices,
                parts.group(1) != null,
                parts.group(2) != null);
    }

    private static Matcher matched(Pattern pattern, String words) {
        Matcher parts = pattern.matcher(words);
        if (!parts.matches()) {
            throw new IllegalStateException("Not understood in " + SOURCE + ": " + words);
        }
        return parts;
    }
}
