package dev.waymark.access;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** The private addresses of people's calendars: one for each person, known to nobody but who was shown it. */
@Repository
public class CalendarKeys {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionOperations transaction;

    CalendarKeys(JdbcClient jdbc, Clock clock, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Whose calendar it opens; empty for a token that was never given, or is no longer valid. */
    public Optional<UUID> owner(String token) {
        if (!TOKEN.matcher(token).matches()) {
            return Optional.empty();
        }
        return jdbc.sql("select person_id from calendar_key where hash = :hash")
                .param("hash", Secret.hash(token))
                .query(UUID.class)
                .optional();
    }

    /** Since when the person has had an address. */
    Optional<Instant> since(UUID personId) {
        return jdbc.sql("select created_at from calendar_key where person_id = :person")
                .param("person", personId)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** The token of a new address; the one before, if any, leads nowhere from now on. */
    String renew(UUID personId) {
        String token = Secret.fresh();
        transaction.executeWithoutResult(begun -> {
            jdbc.sql("select id from person where id = :person for update")
                    .param("person", personId)
                    .query(UUID.class)
                    .single();
            revoke(personId);
            jdbc.sql("insert into calendar_key (person_id, hash, created_at) values (:person, :hash, :now)")
                    .param("person", personId)
                    .param("hash", Secret.hash(token))
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        });
        return token;
    }

    void revoke(UUID personId) {
        jdbc.sql("delete from calendar_key where person_id = :person")
                .param("person", personId)
                .update();
    }
}
