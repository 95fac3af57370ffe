package dev.waymark.feedback;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * Somebody whom the leader named for an interview; what was said is kept elsewhere, without a way back to here.
 *
 * @param relation how the rater knows the leader, in the leader's words
 * @param mail in lower case
 * @param heldOn the day of the interview
 * @param inReport the number of the report in which the voice is shown; null before
 */
record Rater(
        @Id UUID id,
        @Version int version,
        UUID engagementId,
        String name,
        @Nullable String relation,
        @Nullable String mail,
        Category category,
        State state,
        @Nullable LocalDate heldOn,
        @Nullable Integer inReport) {

    /** How far the interview with a rater has come. */
    enum State {
        NAMED,
        INTERVIEWED,
        DECLINED,
        WITHDRAWN
    }

    static Rater named(
            UUID engagementId, String name, Category category, @Nullable String relation, @Nullable String mail) {
        return new Rater(
                UUID.randomUUID(),
                0,
                engagementId,
                name,
                relation,
                mail == null ? null : mail.toLowerCase(Locale.ROOT),
                category,
                State.NAMED,
                null,
                null);
    }

    Rater interviewed(LocalDate heldOn) {
        return new Rater(
                id, version, engagementId, name, relation, mail, category, State.INTERVIEWED, heldOn, inReport);
    }

    Rater declined() {
        return new Rater(id, version, engagementId, name, relation, mail, category, State.DECLINED, null, inReport);
    }

    Rater withdrawn() {
        return new Rater(id, version, engagementId, name, relation, mail, category, State.WITHDRAWN, null, inReport);
    }

    Rater inReport(int number) {
        return new Rater(id, version, engagementId, name, relation, mail, category, state, heldOn, number);
    }

    /** Heard, and in no report yet. */
    boolean waitsToBeShown() {
        return state == State.INTERVIEWED && inReport == null;
    }

    /** Whether this is the person with the other's mail address or, where one of them has none, with the same name. */
    boolean isSamePersonAs(String otherName, @Nullable String otherMail) {
        return mail == null || otherMail == null
                ? name.strip().equalsIgnoreCase(otherName.strip())
                : mail.equalsIgnoreCase(otherMail);
    }

    boolean stillCounts() {
        return state == State.NAMED || state == State.INTERVIEWED;
    }

    /** Looks for first and last name together; a first name alone may be any word. */
    boolean isNamedIn(String words) {
        String fullName = name.strip();
        return fullName.contains(" ")
                && Pattern.compile("(?iu)(?<!\\p{L})" + Pattern.quote(fullName) + "(?!\\p{L})")
                        .matcher(words)
                        .find();
    }
}
