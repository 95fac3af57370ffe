package dev.waymark.board;

import dev.waymark.access.Role;
import dev.waymark.engagement.Engagement;
import dev.waymark.people.Person;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at a page.
 *
 * @param person null for an administrator who takes part in no engagement
 */
public record Visitor(
        String login, Set<Role> roles, @Nullable Person person) {

    public boolean isProgramManager() {
        return roles.contains(Role.PROGRAM_MANAGER);
    }

    public boolean isAdministrator() {
        return roles.contains(Role.ADMINISTRATOR);
    }

    public boolean isParticipant() {
        return roles.contains(Role.PARTICIPANT);
    }

    /** Whether this is the coach or the leader, who alone know what is said in their talks. */
    boolean isOneOfTwo(Engagement engagement) {
        return person != null
                && (person.id().equals(engagement.leaderId()) || person.id().equals(engagement.coachId()));
    }

    /** Whether the tasks of others may be opened, too; what their forms hold stays with those who have them. */
    boolean opensEveryTask() {
        return isProgramManager() || isAdministrator();
    }

    public String name() {
        return person == null ? login : person.name();
    }

    /** In which all times on the page are shown. */
    ZoneId zone() {
        return person == null ? ZoneOffset.UTC : person.zone();
    }
}
