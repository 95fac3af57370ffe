package dev.waymark.feedback;

import java.time.Instant;
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
 * @param heldOn the day of the interview; null where the answer came in writing, for the day would tell whose it is
 * @param inReport the number of the report in which the voice is shown; null before
 * @param personId whoever is asked in writing; null where the coach talks with the rater
 * @param mails how often this person was written to
 * @param remindAt when the next mail may go out; null before the first
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
        @Nullable Integer inReport,
        @Nullable UUID personId,
        int mails,
        @Nullable Instant remindAt) {

    /** The questions and three reminders. */
    static final int MOST_MAILS = 4;

    /** How far the interview with a rater has come. */
    enum State {
        NAMED,
        INTERVIEWED,
        DECLINED,
        WITHDRAWN
    }

    /** To be interviewed by the coach. */
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
                null,
                null,
                0,
                null);
    }

    Rater askedInWriting(UUID personId) {
        return changed(state, heldOn, inReport, personId, mails, remindAt);
    }

    /** @param next when a reminder may follow */
    Rater writtenTo(Instant next) {
        return changed(state, heldOn, inReport, personId, mails + 1, next);
    }

    Rater interviewed(LocalDate heldOn) {
        return is(State.INTERVIEWED, heldOn);
    }

    Rater answered() {
        return is(State.INTERVIEWED, null);
    }

    Rater declined() {
        return is(State.DECLINED, null);
    }

    Rater withdrawn() {
        return is(State.WITHDRAWN, null);
    }

    private Rater is(State state, @Nullable LocalDate heldOn) {
        return changed(state, heldOn, inReport, personId, mails, remindAt);
    }

    Rater inReport(int number) {
        return changed(state, heldOn, number, personId, mails, remindAt);
    }

    private Rater changed(
            State state,
            @Nullable LocalDate heldOn,
            @Nullable Integer inReport,
            @Nullable UUID personId,
            int mails,
            @Nullable Instant remindAt) {
        return new Rater(
                id,
                version,
                engagementId,
                name,
                relation,
                mail,
                category,
                state,
                heldOn,
                inReport,
                personId,
                mails,
                remindAt);
    }

    boolean isAskedInWriting() {
        return personId != null;
    }

    /** Not written to for some days, nor as often as anybody may be. */
    boolean mayBeWrittenTo(Instant now) {
        return mails < MOST_MAILS && (remindAt == null || !remindAt.isAfter(now));
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
