package dev.waymark.reply;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.waymark.notice.AnswerAddress;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The addresses that reminders are answered to: one for each action and person, signed, so that none can be made up
 * (R-46).
 */
@Repository
class ReplyAddresses implements AnswerAddress {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE_BYTES = 16;

    /** The date of an address is not written anew for each reminder. */
    private static final Duration FRESH = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ReplySettings settings;
    private final TransactionTemplate transaction;
    private final Pattern pattern;

    ReplyAddresses(JdbcClient jdbc, Clock clock, ReplySettings settings, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.pattern = Pattern.compile(Pattern.quote(local()) + "\\+([0-9a-z]{1,13})-([0-9a-f]{32})@"
                + Pattern.quote(domain().toLowerCase(Locale.ROOT)));
    }

    /** @param id of the row; not secret, and worth nothing without the signature */
    record Given(long id, UUID actionId, UUID personId, Instant givenAt) {}

    @Override
    public Optional<String> give(UUID actionId, UUID personId) {
        if (!settings.isOn()) {
            return Optional.empty();
        }
        Given given = transaction.execute(begun -> renewed(given(actionId, personId)));
        return Optional.ofNullable(given).map(this::address);
    }

    @Override
    public int number(UUID actionId, UUID personId) {
        Integer number = transaction.execute(begun -> {
            Given given = given(actionId, personId);
            jdbc.sql("""
                    update reply_address
                       set given_at = :now, texted_at = :now,
                           number = coalesce(number, (select coalesce(max(a.number), 0) + 1 from reply_address a
                                                       where a.person_id = :person))
                     where id = :id
                    """)
                    .param("now", now())
                    .param("person", personId)
                    .param("id", given.id())
                    .update();
            return jdbc.sql("select number from reply_address where id = :id")
                    .param("id", given.id())
                    .query(Integer.class)
                    .single();
        });
        return Objects.requireNonNull(number);
    }

    /** @param number by which text messages call the action */
    record Texted(UUID actionId, int number) {}

    /** Actions of which the person was told by text message since then, the last one first. */
    List<Texted> texted(UUID personId, Instant since) {
        return jdbc.sql("""
                        select action_id, number from reply_address
                         where person_id = :person and texted_at > :since
                         order by texted_at desc, number desc
                        """)
                .param("person", personId)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, line) -> new Texted(row.getObject("action_id", UUID.class), row.getInt("number")))
                .list();
    }

    private Given given(UUID actionId, UUID personId) {
        return find(actionId, personId).orElseGet(() -> {
            jdbc.sql("insert into reply_address (action_id, person_id, given_at) values (:action, :person, :now)")
                    .param("action", actionId)
                    .param("person", personId)
                    .param("now", now())
                    .update();
            return find(actionId, personId).orElseThrow();
        });
    }

    private Given renewed(Given given) {
        if (given.givenAt().isBefore(clock.instant().minus(FRESH))) {
            jdbc.sql("update reply_address set given_at = :now where id = :id")
                    .param("now", now())
                    .param("id", given.id())
                    .update();
        }
        return given;
    }

    String address(Given given) {
        return local() + "+" + Long.toString(given.id(), Character.MAX_RADIX) + "-" + signature(given) + "@" + domain();
    }

    /** Whether it could be one of ours by its look. */
    boolean isOurs(String address) {
        return pattern.matcher(address.toLowerCase(Locale.ROOT)).matches();
    }

    /** Empty for an address that was never given out. */
    Optional<Given> check(String address) {
        Matcher parts = pattern.matcher(address.toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            return Optional.empty();
        }
        long id;
        try {
            id = Long.parseLong(parts.group(1), Character.MAX_RADIX);
        } catch (NumberFormatException tooLarge) {
            return Optional.empty();
        }
        byte[] signature = parts.group(2).getBytes(UTF_8);
        return jdbc.sql("select id, action_id, person_id, given_at from reply_address where id = :id")
                .param("id", id)
                .query(ReplyAddresses::row)
                .optional()
                .filter(given -> MessageDigest.isEqual(signature(given).getBytes(UTF_8), signature));
    }

    boolean isValid(Given given) {
        return given.givenAt().plus(settings.validity()).isAfter(clock.instant());
    }

    private Optional<Given> find(UUID actionId, UUID personId) {
        return jdbc.sql("""
                        select id, action_id, person_id, given_at from reply_address
                         where action_id = :action and person_id = :person
                        """)
                .param("action", actionId)
                .param("person", personId)
                .query(ReplyAddresses::row)
                .optional();
    }

    private static Given row(ResultSet row, int number) throws SQLException {
        return new Given(
                row.getLong("id"),
                row.getObject("action_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("given_at", OffsetDateTime.class).toInstant());
    }

    private String signature(Given given) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(settings.secret().getBytes(UTF_8), ALGORITHM));
            String signed = "reply:" + given.id() + ":" + given.actionId() + ":" + given.personId();
            return HexFormat.of().formatHex(Arrays.copyOf(mac.doFinal(signed.getBytes(UTF_8)), SIGNATURE_BYTES));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private String local() {
        return settings.address()
                .substring(0, Math.max(0, settings.address().indexOf('@')))
                .toLowerCase(Locale.ROOT);
    }

    private String domain() {
        return settings.address().substring(settings.address().indexOf('@') + 1);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
