package dev.waymark.action;

import java.util.UUID;

/** Reminds people by text message, where somebody has set that up; without it reminders go by mail alone. */
public interface ShortMessages {

    /** Whether the person has a number and has agreed to be written to there. */
    boolean reaches(UUID personId);

    /** Says that the action is due, in the caller's transaction; never what it is about. */
    void remind(UUID personId, UUID engagementId, UUID actionId);
}
