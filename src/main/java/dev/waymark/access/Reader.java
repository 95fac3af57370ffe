package dev.waymark.access;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What somebody is to one engagement, or to the program as a whole; what may be seen hangs on it. */
public enum Reader {
    LEADER("Leader", null),
    COACH("Coach", null),
    /** A sponsor, or the deputy of one. */
    SPONSOR("Sponsors and deputies", null),
    /** One of all program managers, or the one who runs the engagement. */
    PROGRAM_MANAGER("Program managers", Role.PROGRAM_MANAGER),
    ADMINISTRATOR("Administrators", Role.ADMINISTRATOR);

    private final String title;
    private final @Nullable Role role;

    Reader(String title, @Nullable Role role) {
        this.title = title;
        this.role = role;
    }

    public String title() {
        return title;
    }

    /** The role that makes somebody this reader of every engagement; empty where only a part in one does. */
    Optional<Role> role() {
        return Optional.ofNullable(role);
    }

    /** What somebody with this role is to every engagement. */
    public static Stream<Reader> of(Role role) {
        return Stream.of(values()).filter(reader -> reader.role == role);
    }
}
