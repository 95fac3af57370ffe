package dev.waymark.protection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The written record of each export, erasure and run of the retention. */
@Repository
class Records {

    private static final String RECORDS = "select id, act, at, by_login, person_id from protection_record ";

    private final JdbcClient database;
    private final Clock clock;

    Records(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    UUID write(Act act, @Nullable String byLogin, @Nullable UUID personId, Map<String, Integer> counts) {
        UUID id = UUID.randomUUID();
        database.sql("""
                        insert into protection_record (id, act, at, by_login, person_id)
                        values (:id, :act, :at, :login, :person)
                        """)
                .param("id", id)
                .param("act", act.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("login", byLogin)
                .param("person", personId)
                .update();
        add(id, counts);
        return id;
    }

    /** Adds to what the record has counted so far. */
    void add(UUID recordId, Map<String, Integer> counts) {
        counts.forEach((what, number) -> {
            if (number > 0 && counted(recordId, what, number) == 0) {
                database.sql("insert into protection_count (record_id, what, number) values (:record, :what, :number)")
                        .param("record", recordId)
                        .param("what", what)
                        .param("number", number)
                        .update();
            }
        });
    }

    private int counted(UUID recordId, String what, int more) {
        return database.sql("update protection_count set number = number + :more"
                        + " where record_id = :record and what = :what")
                .param("more", more)
                .param("record", recordId)
                .param("what", what)
                .update();
    }

    /** The newest first. */
    Page<ProtectionRecord> all(PageRequest page) {
        List<ProtectionRecord> found =
                withCounts(database.sql(RECORDS + "order by at desc, id limit :size offset :offset")
                        .param("size", page.getPageSize())
                        .param("offset", page.getOffset())
                        .query(Records::read)
                        .list());
        long total = database.sql("select count(*) from protection_record")
                .query(Long.class)
                .single();
        return new PageImpl<>(found, page, total);
    }

    /** About one person, the newest first. */
    List<ProtectionRecord> about(UUID personId, int most) {
        return withCounts(database.sql(RECORDS + "where person_id = :person order by at desc, id limit :most")
                .param("person", personId)
                .param("most", most)
                .query(Records::read)
                .list());
    }

    private List<ProtectionRecord> withCounts(List<ProtectionRecord> found) {
        if (found.isEmpty()) {
            return found;
        }
        Map<UUID, Map<String, Integer>> counts = new LinkedHashMap<>();
        database.sql("select record_id, what, number from protection_count where record_id in (:ids) order by what")
                .param("ids", found.stream().map(ProtectionRecord::id).toList())
                .query((ResultSet row) -> {
                    counts.computeIfAbsent(row.getObject("record_id", UUID.class), id -> new LinkedHashMap<>())
                            .put(row.getString("what"), row.getInt("number"));
                });
        List<ProtectionRecord> complete = new ArrayList<>();
        for (ProtectionRecord each : found) {
            complete.add(new ProtectionRecord(
                    each.id(),
                    each.act(),
                    each.at(),
                    each.byLogin(),
                    each.personId(),
                    counts.getOrDefault(each.id(), Map.of())));
        }
        return complete;
    }

    private static ProtectionRecord read(ResultSet row, int number) throws SQLException {
        return new ProtectionRecord(
                row.getObject("id", UUID.class),
                Act.valueOf(row.getString("act")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("by_login"),
                row.getObject("person_id", UUID.class),
                Map.of());
    }
}
