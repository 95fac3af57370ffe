package dev.waymark.link;

import dev.waymark.access.Secret;
import dev.waymark.form.NotAccepted;
import dev.waymark.people.AddressChanged;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives out links and knows what each opens. An address is random and known to its mail alone; it leads one person to
 * one thing, for a limited time, and no further once the thing is answered.
 */
@Repository
@EnableConfigurationProperties(LinkSettings.class)
public class PersonalLinks {

    private static final String SELECT = "select personal_link.* from personal_link ";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final LinkSettings settings;
    private final TransactionTemplate own;

    PersonalLinks(JdbcClient jdbc, Clock clock, LinkSettings settings, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * A new address for a mail to this person, good at once: in a transaction of its own, so that no mail goes out with
     * an address that is not kept.
     *
     * @param subject id of what is asked about, at most 64 characters
     * @return the path, to follow the program's own address; it is kept nowhere else
     */
    public String issue(UUID personId, Purpose purpose, String subject) {
        String secret = Secret.fresh();
        Instant now = clock.instant();
        own.executeWithoutResult(begun -> jdbc.sql("insert into personal_link"
                        + " (id, hash, purpose, person_id, subject, issued_at, expires_at)"
                        + " values (:id, :hash, :purpose, :person, :subject, :now, :end)")
                .param("id", UUID.randomUUID())
                .param("hash", Secret.hash(secret))
                .param("purpose", purpose.name())
                .param("person", personId)
                .param("subject", subject)
                .param("now", at(now))
                .param("end", at(now.plus(settings.valid())))
                .update());
        return LinkPage.PATH + "/" + secret;
    }

    /**
     * Takes back every link of the person; whoever has one open cannot answer any more.
     *
     * @return how many could still be used
     */
    public int revoke(UUID personId) {
        return jdbc.sql("update personal_link set revoked_at = :now where person_id = :person and used_at is null"
                        + " and revoked_at is null and expires_at > :now")
                .param("now", at(clock.instant()))
                .param("person", personId)
                .update();
    }

    /** A link in a mail to a wrong address belongs to whoever got it. */
    @EventListener
    void revoke(AddressChanged changed) {
        revoke(changed.personId());
    }

    /** Whose address it is, in whatever state; empty for one that was never given. */
    Optional<Link> find(String secret) {
        return jdbc.sql(SELECT + "where hash = :hash")
                .param("hash", Secret.hash(secret))
                .query(PersonalLinks::read)
                .optional();
    }

    /** @return the secret of a short visit, for a cookie */
    String visit(Link link) {
        String secret = Secret.fresh();
        Instant now = clock.instant();
        jdbc.sql("delete from link_visit where expires_at <= :now")
                .param("now", at(now))
                .update();
        jdbc.sql("insert into link_visit (hash, link_id, expires_at) values (:hash, :link, :end)")
                .param("hash", Secret.hash(secret))
                .param("link", link.id())
                .param("end", at(now.plus(settings.visit())))
                .update();
        return secret;
    }

    /** The link that was opened, in whatever state it is by now; empty once the visit is over. */
    Optional<Link> visited(String secret) {
        return jdbc.sql(SELECT + "join link_visit on link_visit.link_id = personal_link.id"
                        + " where link_visit.hash = :hash and link_visit.expires_at > :now")
                .param("hash", Secret.hash(secret))
                .param("now", at(clock.instant()))
                .query(PersonalLinks::read)
                .optional();
    }

    /**
     * Uses the link up, and with it every other to the same thing, in the caller's transaction. Of an answer that
     * nobody is to trace only the day is kept, and no visit.
     *
     * @throws NotAccepted where it has been used, or taken back, in the meantime
     */
    void use(Link link) {
        Instant now = clock.instant();
        Instant when = link.purpose().isUntraced() ? now.truncatedTo(ChronoUnit.DAYS) : now;
        int used = jdbc.sql("update personal_link set used_at = :now"
                        + " where id = :id and used_at is null and revoked_at is null")
                .param("now", at(when))
                .param("id", link.id())
                .update();
        if (used == 0) {
            throw new NotAccepted("Link: has been used already, or was taken back");
        }
        useOthersToo(link, when);
        if (link.purpose().isUntraced()) {
            jdbc.sql("delete from link_visit where link_id = :id")
                    .param("id", link.id())
                    .update();
        }
    }

    private void useOthersToo(Link link, Instant when) {
        jdbc.sql("update personal_link set used_at = :now where person_id = :person and purpose = :purpose"
                        + " and subject = :subject and used_at is null and revoked_at is null")
                .param("now", at(when))
                .param("person", link.personId())
                .param("purpose", link.purpose().name())
                .param("subject", link.subject())
                .update();
    }

    private static Link read(ResultSet row, int number) throws SQLException {
        return new Link(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                Purpose.valueOf(row.getString("purpose")),
                row.getString("subject"),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                instant(row, "used_at"),
                instant(row, "revoked_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
