package dev.waymark.notice;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What notices speak of that is neither a task nor an event of the calendar; told by whoever keeps it. */
public interface NoticeSubjects {

    /**
     * What a mail may say of it: where to read more and until when, never its words.
     *
     * @param path to be opened by the reader, beginning with a slash
     * @param due null where there is no date
     */
    record Subject(String path, @Nullable Instant due) {}

    /** The notices that it answers for; several may answer for one, each for what it keeps. */
    Set<NoticeKind> kinds();

    /** Empty where there is nothing to tell this person any more. */
    Optional<Subject> find(NoticeKind kind, UUID subjectId, UUID personId);
}
