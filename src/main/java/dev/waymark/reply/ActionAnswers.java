package dev.waymark.reply;

import dev.waymark.form.Refused;
import dev.waymark.notice.Channel;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where answers arrive: at the action that they are about.
 *
 * <p>Every method works in the caller's transaction, and refuses with {@link Refused} what the person may not do, or
 * what the action does not take.
 */
interface ActionAnswers {

    /** Whether there is something left to do, for this person to know of. */
    boolean isOpen(UUID actionId, UUID personId);

    /** Something is said about the action, open or closed. */
    void comment(UUID actionId, UUID personId, String words, Channel door);

    /**
     * The person has done it; where it is closed already, only the note is taken.
     *
     * @param note what is said about it; null for nothing
     */
    void complete(UUID actionId, UUID personId, @Nullable String note, Channel door);
}
