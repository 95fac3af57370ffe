package dev.waymark.sms;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import dev.waymark.action.ShortMessages;
import dev.waymark.form.Refused;
import dev.waymark.notice.NewNotice;
import dev.waymark.notice.NoticeKind;
import dev.waymark.notice.Notices;
import dev.waymark.notice.TextNumbers;
import dev.waymark.people.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who agreed to get text messages, at which number, when and how; whatever was said stays on record.
 *
 * <p>Nobody is written to without it, and nobody after {@code STOP}.
 */
@Repository
@Transactional
class TextConsents implements TextNumbers, ShortMessages {

    private static final Set<PhoneNumberType> REACHED =
            Set.of(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE);

    private static final String CONSENTS = "select person_id, phone, given, how, at from text_consent ";

    private final JdbcClient jdbc;
    private final Notices notices;
    private final SmsSettings settings;
    private final Clock clock;
    private final PhoneNumberUtil phones = PhoneNumberUtil.getInstance();

    TextConsents(JdbcClient jdbc, Notices notices, SmsSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.settings = settings;
        this.clock = clock;
    }

    /** How somebody said so. */
    enum How {
        ACCOUNT_PAGE,
        TEXT_MESSAGE,
        /** Whoever carries the messages knows that the number wants none. */
        CARRIER
    }

    /** @param given false where it was taken back */
    record Consent(UUID personId, String phone, boolean given, How how, Instant at) {}

    @Override
    @Transactional(readOnly = true)
    public Optional<String> of(UUID personId) {
        return settings.isOn() ? last(personId).filter(Consent::given).map(Consent::phone) : Optional.empty();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean reaches(UUID personId) {
        return of(personId).isPresent();
    }

    @Override
    public void remind(UUID personId, UUID engagementId, UUID actionId) {
        notices.text(NewNotice.aboutSubject(NoticeKind.ACTION_REMINDER, personId, engagementId, actionId));
    }

    /** What the person said last. */
    @Transactional(readOnly = true)
    Optional<Consent> last(UUID personId) {
        return jdbc.sql(CONSENTS + "where person_id = :person order by seq desc limit 1")
                .param("person", personId)
                .query(TextConsents::consent)
                .optional();
    }

    /** Whose number it is, whether or not messages are wanted there now; empty for a number that nobody named. */
    @Transactional(readOnly = true)
    Optional<Consent> ofNumber(String phone) {
        return jdbc.sql(CONSENTS + "where phone = :phone order by seq desc limit 1")
                .param("phone", phone)
                .query(TextConsents::consent)
                .optional()
                .flatMap(consent -> last(consent.personId()))
                .filter(consent -> consent.phone().equals(phone));
    }

    /**
     * The person agrees on the account page.
     *
     * @param phone as people write it; without a country it is one of the person's own
     */
    void give(Person person, String phone) {
        String number = number(phone, person);
        Optional<Consent> other = ofNumber(number);
        if (other.filter(Consent::given)
                .filter(consent -> !consent.personId().equals(person.id()))
                .isPresent()) {
            throw new Refused("phone", "belongs to somebody else already");
        }
        if (last(person.id())
                .filter(Consent::given)
                .filter(consent -> consent.phone().equals(number))
                .isEmpty()) {
            add(person.id(), number, true, How.ACCOUNT_PAGE);
        }
    }

    void withdraw(UUID personId, How how) {
        last(personId).filter(Consent::given).ifPresent(consent -> add(personId, consent.phone(), false, how));
    }

    /** {@code STOP}: empty where nobody is known to have the number. */
    void stop(String phone, How how) {
        ofNumber(phone).ifPresent(consent -> withdraw(consent.personId(), how));
    }

    /** {@code START}: renews what was agreed to before, and nothing else. */
    void start(String phone) {
        ofNumber(phone)
                .filter(consent -> !consent.given())
                .ifPresent(consent -> add(consent.personId(), phone, true, How.TEXT_MESSAGE));
    }

    private void add(UUID personId, String phone, boolean given, How how) {
        jdbc.sql("""
                insert into text_consent (person_id, phone, given, how, at)
                values (:person, :phone, :given, :how, :now)
                """)
                .param("person", personId)
                .param("phone", phone)
                .param("given", given)
                .param("how", how.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private String number(String phone, Person person) {
        try {
            String country = person.region().substring(0, 2).toUpperCase(Locale.ROOT);
            PhoneNumber number = phones.parse(phone, country);
            if (phones.isValidNumber(number) && REACHED.contains(phones.getNumberType(number))) {
                return phones.format(number, PhoneNumberFormat.E164);
            }
        } catch (NumberParseException unreadable) {
            // Refused like any other that is none.
        }
        throw new Refused("phone", "must be a mobile number, such as +49 151 23456789");
    }

    private static Consent consent(ResultSet row, int line) throws SQLException {
        return new Consent(
                row.getObject("person_id", UUID.class),
                row.getString("phone"),
                row.getBoolean("given"),
                How.valueOf(row.getString("how")),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
