package dev.waymark.access;

import dev.waymark.people.Person;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The logins of people, kept in the engine's identity tables, which Tasklist, pages and REST share. */
@Component
public class Accounts {

    /** The engine refuses shorter ones at every door. */
    public static final int SHORTEST_PASSWORD = 12;

    private static final String INITIAL_PASSWORD = "initialPassword";

    private final IdentityService identity;
    private final OpenSessions sessions;

    Accounts(IdentityService identity, OpenSessions sessions) {
        this.identity = identity;
        this.sessions = sessions;
    }

    /**
     * Opens a login with a password of the person's own.
     *
     * @param password at least {@link #SHORTEST_PASSWORD} characters, else the engine refuses it
     */
    public void open(Person person, Set<Role> roles, String password) {
        String login = login(person);
        User user = identity.newUser(login);
        describe(user, person);
        user.setPassword(password);
        identity.saveUser(user);
        roles.forEach(role -> identity.createMembership(login, role.group()));
    }

    /** Opens a login with a password that somebody else has chosen: it serves for nothing but choosing one's own. */
    public void invite(Person person, Set<Role> roles, String initialPassword) {
        open(person, roles, initialPassword);
        markInitial(login(person));
    }

    /** Takes over a changed name or mail address; does nothing for people without a login. */
    public void update(Person person) {
        User user = person.login() == null ? null : find(person.login());
        if (user != null) {
            describe(user, person);
            identity.saveUser(user);
        }
    }

    public boolean exists(String login) {
        return find(login) != null;
    }

    public Set<Role> roles(String login) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Group group : identity.createGroupQuery().groupMember(login).list()) {
            Role.ofGroup(group.getId()).ifPresent(roles::add);
        }
        return roles;
    }

    /** Gives and takes the managed roles, so that of these just the granted ones are left. */
    void change(String login, Set<Role> managed, Set<Role> granted) {
        Set<Role> present = roles(login);
        for (Role role : managed) {
            if (granted.contains(role) && !present.contains(role)) {
                identity.createMembership(login, role.group());
            } else if (!granted.contains(role) && present.contains(role)) {
                identity.deleteMembership(login, role.group());
            }
        }
    }

    /**
     * Sets a password that the person has to replace at the next login, lifts a lock after failed logins, and logs the
     * person out everywhere.
     */
    public void resetPassword(String login, String initialPassword) {
        setPassword(login, initialPassword);
        identity.unlockUser(login);
        markInitial(login);
        sessions.end(login);
    }

    /** Whether nobody else has the role. */
    public boolean isLast(Role role, String login) {
        List<String> holders = identity.createUserQuery().memberOfGroup(role.group()).listPage(0, 2).stream()
                .map(User::getId)
                .toList();
        return holders.equals(List.of(login));
    }

    /** Takes the login away, with everything that it may do, and logs the person out everywhere. */
    public void close(String login) {
        sessions.end(login);
        identity.deleteUser(login);
    }

    /** Changes the password where the present one is known; says whether it was. */
    boolean changePassword(String login, String present, String next) {
        if (!identity.checkPassword(login, present)) {
            return false;
        }
        setPassword(login, next);
        identity.deleteUserInfo(login, INITIAL_PASSWORD);
        return true;
    }

    boolean hasInitialPassword(String login) {
        return identity.getUserInfo(login, INITIAL_PASSWORD) != null;
    }

    private void markInitial(String login) {
        identity.setUserInfo(login, INITIAL_PASSWORD, Boolean.TRUE.toString());
    }

    private void setPassword(String login, String password) {
        User user = find(login);
        if (user == null) {
            throw new IllegalArgumentException("No login " + login);
        }
        user.setPassword(password);
        identity.saveUser(user);
    }

    private @Nullable User find(String login) {
        return identity.createUserQuery().userId(login).singleResult();
    }

    private static String login(Person person) {
        if (person.login() == null) {
            throw new IllegalArgumentException("No login for " + person.id());
        }
        return person.login();
    }

    private static void describe(User user, Person person) {
        int space = person.name().lastIndexOf(' ');
        user.setFirstName(space < 0 ? "" : person.name().substring(0, space));
        user.setLastName(person.name().substring(space + 1));
        user.setEmail(person.mail());
    }
}
