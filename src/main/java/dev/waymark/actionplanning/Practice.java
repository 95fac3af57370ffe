package dev.waymark.actionplanning;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * A leadership practice on its way from a draft to a part of the action plan (acceptance ).
 *
 * @param personalChange what changes in the leader, which sets it apart from a task
 * @param mend what is to be mended; null unless it went back
 * @param arena where the practice is at work, if that is worth saying
 * @param fromLevel the level of agility that it leaves, together with {@code toLevel}, if that is worth saying
 */
record Practice(
        @Id UUID id,
        @Version int version,
        UUID engagementId,
        UUID meetingId,
        int position,
        String title,
        State state,
        @Nullable String personalChange,
        @Nullable String mindset,
        @Nullable String behaviour,
        @Nullable String mend,
        @Nullable Arena arena,
        @Nullable Level fromLevel,
        @Nullable Level toLevel,
        @Nullable String reading) {

    /** How far it has come. */
    enum State {
        DRAFT,
        WRITTEN,
        GOOD,
        FINAL
    }

    /** Where a leader takes action (acceptance A-95); spelled as in the form. */
    enum Arena {
        organization("Leading the organisation"),
        team("Leading teams"),
        conversation("Pivotal conversations");

        private final String words;

        Arena(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** Levels of leadership agility, each building on the one before (acceptance A-96); spelled as in the form. */
    enum Level {
        expert("Expert"),
        achiever("Achiever"),
        catalyst("Catalyst"),
        cocreator("Co-Creator"),
        synergist("Synergist");

        private final String words;

        Level(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    static Practice draft(PlanningMeeting meeting, int position, String title) {
        return new Practice(
                UUID.randomUUID(),
                0,
                meeting.engagementId(),
                meeting.id(),
                position,
                title,
                State.DRAFT,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    Practice written(String title, String personalChange, String mindset, String behaviour) {
        return new Practice(
                id,
                version,
                engagementId,
                meetingId,
                position,
                title,
                State.WRITTEN,
                personalChange,
                mindset,
                behaviour,
                null,
                arena,
                fromLevel,
                toLevel,
                reading);
    }

    Practice is(State state) {
        return with(state, null);
    }

    Practice sentBack(String mend) {
        return with(State.DRAFT, mend);
    }

    private Practice with(State state, @Nullable String mend) {
        return new Practice(
                id,
                version,
                engagementId,
                meetingId,
                position,
                title,
                state,
                personalChange,
                mindset,
                behaviour,
                mend,
                arena,
                fromLevel,
                toLevel,
                reading);
    }

    Practice framed(
            @Nullable Arena arena, @Nullable Level fromLevel, @Nullable Level toLevel, @Nullable String reading) {
        return new Practice(
                id,
                version,
                engagementId,
                meetingId,
                position,
                title,
                state,
                personalChange,
                mindset,
                behaviour,
                mend,
                arena,
                fromLevel,
                toLevel,
                reading);
    }
}
