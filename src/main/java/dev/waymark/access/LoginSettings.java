package dev.waymark.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people log in.
 *
 * @param passwords whether with a name and a password of Waymark's own; else only at their company
 * @param failuresPerAddress wrong passwords within ten minutes, after which an address is not listened to
 * @param groupsClaim where the company's login says which groups somebody is in
 * @param groups which of them have which role
 * @param mailAlwaysVerified whether the company vouches for every mail address without saying so each time
 */
@ConfigurationProperties("waymark.login")
record LoginSettings(
        @DefaultValue("true") boolean passwords,
        @DefaultValue("100") int failuresPerAddress,
        @DefaultValue("groups") String groupsClaim,
        @DefaultValue Groups groups,
        @DefaultValue("false") boolean mailAlwaysVerified) {

    /** A role without groups is given in Waymark, as if there were no company. */
    record Groups(
            @Nullable List<String> programManager,
            @Nullable List<String> participant,
            @Nullable List<String> administrator) {

        /** The roles that the company gives and takes. */
        Set<Role> managed() {
            Set<Role> managed = EnumSet.noneOf(Role.class);
            for (Role role : Role.values()) {
                if (!of(role).isEmpty()) {
                    managed.add(role);
                }
            }
            return managed;
        }

        List<String> of(Role role) {
            List<String> groups = switch (role) {
                case PROGRAM_MANAGER -> programManager;
                case PARTICIPANT -> participant;
                case ADMINISTRATOR -> administrator;
                case INTEGRATION -> null;
            };
            return groups == null ? List.of() : groups;
        }
    }
}
