package dev.waymark.notice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Notices that go out as one mail: all tasks of a person, all changes of one event, and whatever says the same thing
 * twice.
 *
 * @param notices at least one, the oldest first
 */
record Bundle(List<Notice> notices) {

    /** In the order of the oldest notice of each. */
    static List<Bundle> of(List<Notice> notices) {
        Map<Object, List<Notice>> bundles = new LinkedHashMap<>();
        for (Notice notice : notices) {
            bundles.computeIfAbsent(likeness(notice), key -> new ArrayList<>()).add(notice);
        }
        return bundles.values().stream().map(Bundle::new).toList();
    }

    private static Object likeness(Notice notice) {
        if (notice.channel() == Channel.SMS) {
            return List.of(notice.personId(), notice.kind());
        }
        return switch (notice.kind()) {
            case TASK, DIGEST -> new NewNotice(notice.kind(), notice.personId(), null, null);
            case SESSION_INVITED, SESSION_MOVED, SESSION_CANCELLED ->
                new NewNotice(
                        NoticeKind.SESSION_INVITED, notice.personId(), null, null, null, notice.eventId(), 0, null);
            case ACTION_PROMISED, ACTION_REDATED, ACTION_LATE, ACTION_DONE ->
                new NewNotice(notice.kind(), notice.personId(), notice.engagementId(), null);
            default ->
                new NewNotice(
                        notice.kind(),
                        notice.personId(),
                        notice.engagementId(),
                        notice.taskId(),
                        notice.happensAt(),
                        notice.eventId(),
                        notice.eventSequence(),
                        notice.subjectId());
        };
    }

    Notice first() {
        return notices.get(0);
    }

    Notice newest() {
        return notices.get(notices.size() - 1);
    }

    NoticeKind kind() {
        return first().kind();
    }

    UUID personId() {
        return first().personId();
    }

    List<UUID> ids() {
        return notices.stream().map(Notice::id).toList();
    }

    int attempts() {
        return notices.stream().mapToInt(Notice::attempts).max().orElse(0);
    }

    /** The one action that it is about; empty where an answer could mean several, or is not taken. */
    Optional<UUID> answerable() {
        Set<UUID> subjects =
                notices.stream().map(Notice::subjectId).filter(Objects::nonNull).collect(Collectors.toSet());
        return kind().isAnswered() && subjects.size() == 1 ? subjects.stream().findFirst() : Optional.empty();
    }
}
