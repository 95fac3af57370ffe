package dev.waymark.protection;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets words whose time is over, some at once, and leaves what is counted. */
@Component
class Retention {

    private static final int ENGAGEMENTS_AT_ONCE = 100;
    private static final int ROWS_AT_ONCE = 1000;

    private static final String OVER = "closed_at < :before";

    /** The interviews are about the program's beginning: what they were for is agreed when coaching begins. */
    private static final String AGREED = "(coaching_from < cast(:before as date) or closed_at < :before)";

    private static final String UNTOUCHED = "not exists (select 1 from link_event where link_id = personal_link.id)"
            + " and not exists (select 1 from link_visit where link_id = personal_link.id)";

    private final Catalogue catalogue;
    private final Eraser eraser;
    private final Records records;
    private final RetentionSettings settings;
    private final EngineTraces engine;
    private final NamedPeople named;
    private final JdbcClient database;
    private final Clock clock;

    Retention(
            Catalogue catalogue,
            Eraser eraser,
            Records records,
            RetentionSettings settings,
            EngineTraces engine,
            NamedPeople named,
            JdbcClient database,
            Clock clock) {
        this.catalogue = catalogue;
        this.eraser = eraser;
        this.records = records;
        this.settings = settings;
        this.engine = engine;
        this.named = named;
        this.database = database;
        this.clock = clock;
    }

    /** Begins a run, and opens its record. */
    UUID begin() {
        engine.keepHistory(settings.history());
        return records.write(Act.RETENTION, null, null, Map.of());
    }

    /**
     * Forgets some of what is due.
     *
     * @return whether there may be more
     */
    @Transactional
    public boolean forgetSome(UUID recordId) {
        for (Keep kind : Keep.values()) {
            List<UUID> due = due(kind);
            if (!due.isEmpty()) {
                records.add(recordId, forget(kind, due));
                return true;
            }
        }
        OffsetDateTime before = before(settings.notices());
        int notices = drop("notice", "id", "created_at", "state not in ('WAITING', 'UNDELIVERABLE')", before);
        int replies = drop("reply", "id", "received_at", "true", before);
        int events = drop("link_event", "seq", "at", "true", before);
        int links = drop("personal_link", "id", "expires_at", UNTOUCHED, before);
        records.add(
                recordId, Map.of("Notice", notices, "Reply", replies, "Link event", events, "Personal link", links));
        return Stream.of(notices, replies, events, links).anyMatch(dropped -> dropped == ROWS_AT_ONCE);
    }

    /** The oldest rows of a table that is no engagement's. */
    private int drop(String table, String key, String date, String condition, OffsetDateTime before) {
        return database.sql("delete from " + table + " where " + key + " in (select " + key + " from " + table
                        + " where " + date + " < :before and " + condition + " order by " + date + " limit :most)")
                .param("before", before)
                .param("most", ROWS_AT_ONCE)
                .update();
    }

    private List<UUID> due(Keep kind) {
        return database.sql("select id from engagement where " + (kind == Keep.RATER_ANSWERS ? AGREED : OVER) + """
                         and not exists (select 1 from retention_mark
                                          where engagement_id = engagement.id and kind = :kind)
                         order by id limit :most
                        """)
                .param("before", before(settings.of(kind)))
                .param("kind", kind.key())
                .param("most", ENGAGEMENTS_AT_ONCE)
                .query(UUID.class)
                .list();
    }

    private Map<String, Integer> forget(Keep kind, List<UUID> engagements) {
        Map<String, Integer> counts = new TreeMap<>();
        Set<UUID> people = new HashSet<>();
        for (Holding holding : catalogue.holdings()) {
            if (holding.keep() == kind) {
                people.addAll(named.letGo(holding, engagements));
                int forgotten = eraser.forget(
                        holding,
                        holding.personal().toList(),
                        catalogue.within(holding, ":engagements"),
                        Map.of("engagements", engagements));
                counts.put(holding.title(), forgotten);
            }
        }
        int gone = named.forget(people);
        if (gone > 0) {
            counts.put("Person", gone);
        }
        database.sql("""
                        insert into retention_mark (engagement_id, kind, at)
                        select id, cast(:kind as varchar(20)), cast(:at as timestamp with time zone) from engagement
                         where id in (:engagements)
                        """)
                .param("kind", kind.key())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("engagements", engagements)
                .update();
        return counts;
    }

    private OffsetDateTime before(Period kept) {
        return clock.instant().atOffset(ZoneOffset.UTC).minus(kept);
    }
}
