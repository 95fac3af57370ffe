package dev.waymark.people;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * Somebody who takes part.
 *
 * @param mail in lower case, unique
 * @param zone where the person's working day is, for example {@code Europe/Berlin}
 * @param region whose holidays and working week hold, as ISO 3166 codes: {@code de}, {@code de-by}
 * @param login the engine's user id; without one a person is reached by mail only
 * @param digestDue when the next daily digest may go out
 */
public record Person(
        @Id UUID id,
        @Version int version,
        String name,
        String mail,
        @Nullable String phone,
        ZoneId zone,
        String region,
        @Nullable String login,
        Instant digestDue) {

    /** What stands for a person without a login in the engine; no login can look like it. */
    static final String BY_LINK = "by-link:";

    /** Under which name the person's tasks are kept: the login, or one that opens nothing but personal links. */
    public String account() {
        return login == null ? BY_LINK + id : login;
    }

    /** Whether tasks of this name are the person's, also of the time before the login. */
    public boolean holds(String account) {
        return account.equals(login) || account.equals(BY_LINK + id);
    }

    /** What the address of an erased person ends with; no mail ever reaches one (RFC 2606). */
    public static final String ERASED_MAIL = "@erased.invalid";

    /** Whether only the place is left that this person had in programs. */
    public boolean wasErased() {
        return mail.endsWith(ERASED_MAIL);
    }

    public Person withMail(String mail) {
        return new Person(id, version, name, mail, phone, zone, region, login, digestDue);
    }

    public Person withDigestDue(Instant digestDue) {
        return new Person(id, version, name, mail, phone, zone, region, login, digestDue);
    }
}
