package dev.waymark.access;

import java.util.Optional;
import java.util.stream.Stream;

/** What somebody may do in the program as a whole; each role is a group of the engine and an authority of the login. */
public enum Role {
    PROGRAM_MANAGER("program-managers", "Program managers"),
    PARTICIPANT("participants", "Coaches, leaders and sponsors"),
    ADMINISTRATOR("camunda-admin", "Administrators"),
    /** Opens REST, and there what the other roles of the same login allow; no page. */
    INTEGRATION("integrations", "Programs that call REST");

    private final String group;
    private final String title;

    Role(String group, String title) {
        this.group = group;
        this.title = title;
    }

    /** The engine's group id, and the name of the authority. */
    public String group() {
        return group;
    }

    String title() {
        return title;
    }

    public static Optional<Role> ofGroup(String group) {
        return Stream.of(values()).filter(role -> role.group.equals(group)).findFirst();
    }
}
