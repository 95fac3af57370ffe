package dev.waymark.protection;

import dev.waymark.protection.Holding.Column;
import dev.waymark.protection.Holding.Holds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * People whom somebody has named and who are no {@code Person}: raters, supporters, contacts. The same mail address is
 * the same person everywhere; without one, a name is the same person within one engagement only.
 */
@Component
class Others {

    private static final String STILL_TO_BE_ASKED = """
            select count(*) from rater join engagement on engagement.id = rater.engagement_id
             where engagement.state = 'RUNNING' and rater.state = 'NAMED' and
            """;

    /** How somebody was described by whoever named them. */
    private static final String RELATION = "relation";

    private final Catalogue catalogue;
    private final Eraser eraser;
    private final EngineTraces engine;
    private final Records records;
    private final JdbcClient database;

    Others(Catalogue catalogue, Eraser eraser, EngineTraces engine, Records records, JdbcClient database) {
        this.catalogue = catalogue;
        this.eraser = eraser;
        this.engine = engine;
        this.records = records;
        this.database = database;
    }

    /**
     * Somebody as one row names them.
     *
     * @param table in which the row is
     */
    public record Other(
            String table,
            UUID id,
            UUID engagementId,
            String name,
            @Nullable String mail) {

        public String as() {
            return Holding.inWords(table);
        }
    }

    /** Rows that name somebody like this, or with this address; at most so many of each kind. */
    List<Other> named(String wanted, int most) {
        List<Other> found = new ArrayList<>();
        for (Holding holding : catalogue.holdings()) {
            String mail = mail(holding);
            for (String name : holding.named(Holds.NAME)) {
                found.addAll(database.sql(select(holding, name) + " where (lower(" + name + ") like lower(:wanted)"
                                + (mail == null ? "" : " or lower(" + mail + ") = lower(:exactly)")
                                + ")" + andNobodyElse(holding, name) + " order by " + name + ", id limit :most")
                        .param("wanted", "%" + wanted.replaceAll("[\\\\%_]", "\\\\$0") + "%")
                        .param("exactly", wanted)
                        .param("most", most)
                        .query((row, number) -> other(holding, row.getObject("id", UUID.class), row))
                        .list());
            }
        }
        return found.stream()
                .filter(other -> !other.name().equals(Eraser.ERASED_PERSON))
                .toList();
    }

    /** Empty where the row names nobody, or nobody any more. */
    Optional<Other> find(String table, UUID id) {
        return catalogue.holdings().stream()
                .filter(holding -> holding.table().equals(table))
                .filter(holding -> !holding.named(Holds.NAME).isEmpty())
                .findFirst()
                .flatMap(holding -> database.sql(select(
                                        holding, holding.named(Holds.NAME).get(0)) + " where id = :id"
                                + andNobodyElse(
                                        holding, holding.named(Holds.NAME).get(0)))
                        .param("id", id)
                        .query((row, number) -> other(holding, id, row))
                        .optional())
                .filter(other -> !other.name().equals(Eraser.ERASED_PERSON));
    }

    /** The rows that name this somebody, without what the leader noted there in confidence. */
    Map<String, List<Map<String, Object>>> rows(Other other) {
        Map<String, List<Map<String, Object>>> rows = new TreeMap<>();
        for (Holding holding : catalogue.holdings()) {
            String condition = condition(holding, other);
            if (!condition.isEmpty()) {
                List<Map<String, Object>> found = database.sql(
                                "select * from " + holding.table() + " where " + condition)
                        .params(parameters(other))
                        .query(Rows::read)
                        .list();
                Set<String> confidential = holding.personal()
                        .filter(column ->
                                column.holds() == Holds.WORDS && !column.name().equals(RELATION))
                        .map(Column::name)
                        .collect(Collectors.toSet());
                found.forEach(row -> row.keySet().removeAll(confidential));
                if (!found.isEmpty()) {
                    rows.put(holding.table(), found);
                }
            }
        }
        return rows;
    }

    List<String> reasonsAgainst(Other other) {
        int waiting = other.mail() == null
                ? database.sql(STILL_TO_BE_ASKED + "rater.id = :id")
                        .param("id", other.id())
                        .query(Integer.class)
                        .single()
                : stillToBeAsked(other.mail());
        return waiting == 0
                ? List.of()
                : List.of("Is still to be interviewed in a running program: withdraw the interview first.");
    }

    int stillToBeAsked(String mail) {
        return database.sql(STILL_TO_BE_ASKED + "lower(rater.mail) = lower(:mail)")
                .param("mail", mail)
                .query(Integer.class)
                .single();
    }

    /**
     * Refuses with {@link Erasure.Impossible} where something stands in the way. What was counted stays counted: that
     * there was a rater, of which category, and heard or not.
     */
    @Transactional
    public Map<String, Integer> erase(Other other, String byLogin) {
        List<String> reasons = reasonsAgainst(other);
        if (!reasons.isEmpty()) {
            throw new Erasure.Impossible(reasons);
        }
        List<UUID> engagements = engagements(other);
        Map<String, Integer> counts = new TreeMap<>(forget(other));
        Mentions mentions = Mentions.of(other.name(), other.mail());
        int mentioned = 0;
        for (Holding holding : catalogue.holdings()) {
            for (Column column : holding.columns()) {
                if (holding.link() != null
                        && (column.holds() == Holds.TEXT || column.holds().isPersonal())) {
                    mentioned += eraser.replace(
                            holding.table(),
                            column.name(),
                            mentions,
                            catalogue.within(holding, ":engagements"),
                            Map.of("engagements", engagements));
                }
            }
        }
        if (other.mail() != null) {
            mentioned += engine.replace(Mentions.of(other.mail()));
        }
        if (mentioned > 0) {
            counts.put("Mentions", mentioned);
        }
        records.write(Act.ERASURE, byLogin, null, counts);
        return counts;
    }

    /** A person with an account may be named by others with the same address. */
    Map<String, Integer> eraseByMail(String mail) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Holding holding : catalogue.holdings()) {
            String column = mail(holding);
            if (column != null) {
                int erased = eraser.forget(
                        holding,
                        naming(holding, holding.named(Holds.NAME).get(0)),
                        "lower(" + column + ") = lower(:mail)",
                        Map.of("mail", mail));
                if (erased > 0) {
                    counts.put(holding.title(), erased);
                }
            }
        }
        return counts;
    }

    private Map<String, Integer> forget(Other other) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Holding holding : catalogue.holdings()) {
            conditions(holding, other).forEach((name, condition) -> {
                int erased = eraser.forget(holding, naming(holding, name), condition, parameters(other));
                if (erased > 0) {
                    counts.merge(holding.title(), erased, Integer::sum);
                }
            });
        }
        return counts;
    }

    private List<UUID> engagements(Other other) {
        List<UUID> engagements = new ArrayList<>(List.of(other.engagementId()));
        for (Holding holding : catalogue.holdings()) {
            String condition = condition(holding, other);
            if (!condition.isEmpty()) {
                engagements.addAll(database.sql("select distinct " + catalogue.engagementOf(holding) + " from "
                                + holding.table() + " where " + condition)
                        .params(parameters(other))
                        .query(UUID.class)
                        .list());
            }
        }
        return engagements.stream().distinct().toList();
    }

    /** The rows of a table that name this somebody; empty where the table names nobody. */
    private String condition(Holding holding, Other other) {
        return String.join(" or ", conditions(holding, other).values());
    }

    /** The rows in which each column of a table names this somebody. */
    private Map<String, String> conditions(Holding holding, Other other) {
        Map<String, String> conditions = new LinkedHashMap<>();
        String mail = other.mail() == null ? null : mail(holding);
        for (String name : holding.named(Holds.NAME)) {
            String byName = "lower(" + name + ") = lower(:name) and " + catalogue.within(holding, ":engagement")
                    + andNobodyElse(holding, name);
            conditions.put(
                    name,
                    mail == null || !conditions.isEmpty()
                            ? byName
                            : "lower(" + mail + ") = lower(:mail) or " + mail + " is null and " + byName);
        }
        return conditions;
    }

    /** Rows that lead to a person by another column are this person's, and are given out and erased with it. */
    private static String andNobodyElse(Holding holding, String name) {
        return holding.personal()
                .filter(column -> column.name().equals(name))
                .flatMap(column -> column.voices().stream())
                .filter(holding.named(Holds.PERSON)::contains)
                .map(column -> " and " + column + " is null")
                .collect(Collectors.joining());
    }

    private static Map<String, Object> parameters(Other other) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("name", other.name());
        parameters.put("mail", other.mail());
        parameters.put("engagement", other.engagementId());
        return parameters;
    }

    /** The column with the name and, where it is the one that the row is about, address and description as well. */
    private static List<Column> naming(Holding holding, String name) {
        boolean about = name.equals(holding.named(Holds.NAME).get(0));
        return holding.personal()
                .filter(column -> column.name().equals(name)
                        || about
                                && (column.holds() == Holds.MAIL
                                        || column.name().equals(RELATION)))
                .toList();
    }

    private static @Nullable String mail(Holding holding) {
        List<String> mails = holding.named(Holds.MAIL);
        return mails.isEmpty() ? null : mails.get(0);
    }

    private String select(Holding holding, String name) {
        String mail = mail(holding);
        return "select id, " + catalogue.engagementOf(holding) + " as engagement, " + name + " as called, "
                + (mail == null ? "cast(null as varchar(254))" : mail) + " as address from " + holding.table();
    }

    private static Other other(Holding holding, UUID id, ResultSet row) throws SQLException {
        return new Other(
                holding.table(),
                id,
                row.getObject("engagement", UUID.class),
                row.getString("called"),
                row.getString("address"));
    }
}
