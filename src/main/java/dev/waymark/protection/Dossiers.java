package dev.waymark.protection;

import dev.waymark.access.Accounts;
import dev.waymark.people.Person;
import dev.waymark.protection.Dossier.Section;
import dev.waymark.protection.Holding.Column;
import dev.waymark.protection.Holding.Holds;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gathers what is kept about one person.
 *
 * <p>A leader gets everything in the own engagements but what the catalogue hides: a coach's private notes, what
 * raters said and which of them spoke, and the reasons of others for their decisions. Everybody else gets the
 * rows that name the person, the facts in them, and of the words in engagements those that are the person's own.
 */
@Component
class Dossiers {

    private static final String LEADER = "leader";
    private static final String ENGAGEMENT = "engagement";
    private static final Set<String> TECHNICAL = Set.of("version", "seq", "hash");

    /** Ids asked for at once. */
    private static final int AT_ONCE = 500;

    private final Catalogue catalogue;
    private final EngineTraces engine;
    private final Others others;
    private final Accounts accounts;
    private final Records records;
    private final JdbcClient database;
    private final Structure structure;
    private final Clock clock;

    Dossiers(
            Catalogue catalogue,
            EngineTraces engine,
            Others others,
            Accounts accounts,
            Records records,
            JdbcClient database,
            Structure structure,
            Clock clock) {
        this.catalogue = catalogue;
        this.engine = engine;
        this.others = others;
        this.accounts = accounts;
        this.records = records;
        this.database = database;
        this.structure = structure;
        this.clock = clock;
    }

    /** Gathers it, and notes that it was given. */
    @Transactional
    public Dossier about(Person person, String byLogin) {
        List<Section> sections = new ArrayList<>();
        List<String> withheld = new ArrayList<>();
        for (Holding holding : catalogue.holdings()) {
            List<Map<String, Object>> rows = rows(holding, person.id());
            if (!rows.isEmpty()) {
                sections.add(new Section(holding.table(), holding.title(), rows));
            }
            int hidden = hidden(holding, person.id());
            if (hidden > 0) {
                withheld.add(
                        holding.title() + ": " + hidden
                                + " in programs of which this person is the leader. They are the words of others in confidence.");
            }
        }
        if (person.login() != null) {
            add(
                    sections,
                    "role",
                    "Roles",
                    accounts.roles(person.login()).stream()
                            .map(role -> Map.<String, Object>of("role", role.group()))
                            .toList());
        }
        add(sections, "task", "Tasks", engine.tasks(person.account()));
        Dossier dossier = new Dossier(person.name(), clock.instant(), withNames(sections), withheld);
        records.write(Act.EXPORT, byLogin, person.id(), dossier.counts());
        return dossier;
    }

    /** Of somebody without an account: the rows that name this somebody. */
    @Transactional
    public Dossier about(Others.Other other, String byLogin) {
        List<Section> sections = new ArrayList<>();
        others.rows(other).forEach((table, rows) -> add(sections, table, Holding.inWords(table), rows));
        Dossier dossier = new Dossier(other.name(), clock.instant(), withNames(sections), List.of());
        records.write(Act.EXPORT, byLogin, null, dossier.counts());
        return dossier;
    }

    private static void add(List<Section> sections, String key, String title, List<Map<String, Object>> rows) {
        if (!rows.isEmpty()) {
            sections.add(new Section(key, title, rows));
        }
    }

    /** One query: each row says in which ways it is the person's. */
    private List<Map<String, Object>> rows(Holding holding, UUID personId) {
        Map<String, String> ways = ways(holding);
        if (ways.isEmpty()) {
            return List.of();
        }
        List<String> names = List.copyOf(ways.keySet());
        StringBuilder query = new StringBuilder("select " + holding.table() + ".*");
        if (holding.link() != null) {
            query.append(", ").append(catalogue.engagementOf(holding)).append(" as of_engagement");
        }
        for (int i = 0; i < names.size(); i++) {
            query.append(", case when ")
                    .append(ways.get(names.get(i)))
                    .append(" then 1 else 0 end as way_")
                    .append(i);
        }
        query.append(" from ").append(holding.table()).append(" where ").append(String.join(" or ", ways.values()));
        return database.sql(query.toString()).param("person", personId).query(Rows::read).list().stream()
                .map(row -> visible(holding, names, row))
                .toList();
    }

    private Map<String, String> ways(Holding holding) {
        Map<String, String> ways = new LinkedHashMap<>();
        if (holding.isForLeader()) {
            ways.put(LEADER, catalogue.ofLeader(holding));
        }
        Set<String> voices = new LinkedHashSet<>(holding.named(Holds.PERSON));
        holding.personal().forEach(column -> voices.addAll(column.voices()));
        voices.forEach(voice -> ways.put(voice, catalogue.spokenBy(holding, voice)));
        return ways;
    }

    private Map<String, Object> visible(Holding holding, List<String> names, Map<String, Object> row) {
        Set<String> applying = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            if (row.get("way_" + i) instanceof Number flag && flag.intValue() == 1) {
                applying.add(names.get(i));
            }
        }
        Map<String, Column> known = new HashMap<>();
        holding.columns().forEach(column -> known.put(column.name(), column));
        Map<String, Object> visible = new LinkedHashMap<>();
        if (row.containsKey("of_engagement") && !holding.table().equals(ENGAGEMENT)) {
            visible.put(ENGAGEMENT, row.get("of_engagement"));
        }
        row.forEach((name, value) -> {
            boolean own = structure.columns(holding.table()).containsKey(name);
            if (own && !TECHNICAL.contains(name) && isVisible(known.get(name), applying)) {
                visible.put(name, value);
            }
        });
        return visible;
    }

    private static boolean isVisible(@Nullable Column column, Set<String> applying) {
        if (column == null) {
            return true;
        }
        boolean own = column.voices().stream().anyMatch(applying::contains);
        if (own) {
            return true;
        }
        boolean forLeader = applying.contains(LEADER);
        return column.holds().isPersonal() ? forLeader && !column.hidden() : !(forLeader && column.hidden());
    }

    private int hidden(Holding holding, UUID personId) {
        if (holding.link() == null || holding.isForLeader()) {
            return 0;
        }
        String theirs = String.join(
                " or ",
                ways(holding).values().stream().map(way -> "(" + way + ")").toList());
        return database.sql("select count(*) from " + holding.table() + " where " + catalogue.ofLeader(holding)
                        + (theirs.isEmpty() ? "" : " and not (" + theirs + ")"))
                .param("person", personId)
                .query(Integer.class)
                .single();
    }

    /** References to people become their names, all at once. */
    private List<Section> withNames(List<Section> sections) {
        Set<UUID> ids = new LinkedHashSet<>();
        for (Section section : sections) {
            Set<String> references = references(section.key());
            section.rows()
                    .forEach(row -> references.forEach(column -> {
                        if (row.get(column) instanceof UUID id) {
                            ids.add(id);
                        }
                    }));
        }
        Map<UUID, String> names = names(List.copyOf(ids));
        return sections.stream()
                .map(section -> {
                    Set<String> references = references(section.key());
                    List<Map<String, Object>> rows = section.rows().stream()
                            .map(row -> {
                                Map<String, Object> named = new LinkedHashMap<>();
                                row.forEach((column, value) -> named.put(
                                        references.contains(column) ? column.replaceFirst("_id$", "") : column,
                                        references.contains(column)
                                                ? names.getOrDefault(value, String.valueOf(value))
                                                : value));
                                return named;
                            })
                            .toList();
                    return new Section(section.key(), section.title(), rows);
                })
                .toList();
    }

    private Set<String> references(String table) {
        return catalogue.holdings().stream()
                .filter(holding -> holding.table().equals(table))
                .findFirst()
                .map(holding -> Set.copyOf(holding.named(Holds.PERSON)))
                .orElse(Set.of());
    }

    private Map<UUID, String> names(List<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            database.sql("select id, name from person where id in (:ids)")
                    .param("ids", ids.subList(from, Math.min(from + AT_ONCE, ids.size())))
                    .query(row -> {
                        names.put(row.getObject("id", UUID.class), row.getString("name"));
                    });
        }
        return names;
    }
}
