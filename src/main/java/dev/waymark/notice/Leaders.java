package dev.waymark.notice;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose program it is, by engagement; one query for a whole page of notices. */
@Component
class Leaders {

    private final JdbcClient jdbc;

    Leaders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ids that are no engagement's are left out. */
    Map<UUID, String> of(Collection<UUID> engagementIds) {
        if (engagementIds.isEmpty()) {
            return Map.of();
        }
        Map<UUID, String> names = new HashMap<>();
        jdbc.sql("""
                select e.id, p.name from engagement e join person p on p.id = e.leader_id where e.id in (:ids)
                """).param("ids", engagementIds).query(row -> {
            names.put(row.getObject("id", UUID.class), row.getString("name"));
        });
        return names;
    }
}
