package dev.waymark.board;

import dev.waymark.access.Content;
import dev.waymark.access.Reader;
import dev.waymark.access.Role;
import dev.waymark.consent.Sight;
import dev.waymark.engagement.Engagement;
import dev.waymark.people.Person;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at a page.
 *
 * @param person null for an administrator who takes part in no engagement
 * @param sight what may be seen by whom, read once for the page
 */
public record Visitor(
        String login, Set<Role> roles, @Nullable Person person, Sight sight) {

    public boolean isProgramManager() {
        return roles.contains(Role.PROGRAM_MANAGER);
    }

    public boolean isAdministrator() {
        return roles.contains(Role.ADMINISTRATOR);
    }

    public boolean isParticipant() {
        return roles.contains(Role.PARTICIPANT);
    }

    /** Whether this is for the visitor's eyes in this engagement; every page asks here, and nowhere else. */
    boolean maySee(Content content, Engagement engagement) {
        return sight.in(engagement.id(), content, readers(engagement));
    }

    /** Whether the visitor sees it in every engagement. */
    boolean maySeeEverywhere(Content content) {
        return sight.everywhere(content, readers());
    }

    /**
     * The same for what leader and coach alone have a part in, where a list has read already what the leader accepted.
     *
     * @param accepted as it is written; null where nothing is accepted yet
     */
    boolean maySee(Content content, UUID leaderId, @Nullable UUID coachId, @Nullable String accepted) {
        return sight.where(accepted, content, readers(leaderId, coachId));
    }

    private Set<Reader> readers() {
        return roles.stream().flatMap(Reader::of).collect(Collectors.toCollection(() -> EnumSet.noneOf(Reader.class)));
    }

    private Set<Reader> readers(UUID leaderId, @Nullable UUID coachId) {
        Set<Reader> readers = readers();
        if (person != null) {
            if (person.id().equals(leaderId)) {
                readers.add(Reader.LEADER);
            }
            if (person.id().equals(coachId)) {
                readers.add(Reader.COACH);
            }
        }
        return readers;
    }

    private Set<Reader> readers(Engagement engagement) {
        Set<Reader> readers = readers();
        if (person != null) {
            readers.addAll(engagement.readers(person.id()));
        }
        return readers;
    }

    /** Whether the tasks of others may be opened, too; what their forms hold stays with those who have them. */
    boolean opensEveryTask() {
        return maySeeEverywhere(Content.ALL_PROGRAMS) || maySeeEverywhere(Content.ENGINE_RECORD);
    }

    public String name() {
        return person == null ? login : person.name();
    }

    /** In which all times on the page are shown. */
    ZoneId zone() {
        return person == null ? ZoneOffset.UTC : person.zone();
    }
}
