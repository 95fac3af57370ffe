package dev.waymark.demo;

import dev.waymark.access.Accounts;
import dev.waymark.access.Role;
import dev.waymark.people.People;
import dev.waymark.people.Person;
import java.time.Clock;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The people of the demo; all of them have the password that the README names. */
@Component
class DemoPeople {

    static final String PASSWORD = "waymark-demo-1";

    private final People people;
    private final Accounts accounts;
    private final Clock clock;

    DemoPeople(People people, Accounts accounts, Clock clock) {
        this.people = people;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Everybody of the demo. */
    record Cast(
            Person paula,
            Person clara,
            Person carlos,
            Person lena,
            Person lars,
            Person ines,
            Person otto,
            Person sonja,
            Person stefan,
            Person selma) {}

    boolean isNobodyThere() {
        return people.count() == 0;
    }

    Cast hire() {
        hire("Ada Admin", "Europe/Berlin", "de", Role.ADMINISTRATOR, "admin");
        return new Cast(
                hire("Paula Brandt", "Europe/Berlin", "de", Role.PROGRAM_MANAGER, "paula"),
                hire("Clara Stein", "Europe/Berlin", "de", Role.PARTICIPANT, "clara"),
                hire("Carlos Rivera", "Europe/Madrid", "es", Role.PARTICIPANT, "carlos"),
                hire("Lena Vogt", "Europe/Berlin", "de", Role.PARTICIPANT, "lena"),
                hire("Lars Holm", "Europe/Copenhagen", "dk", Role.PARTICIPANT, "lars"),
                hire("Ines Moreau", "Europe/Paris", "fr", Role.PARTICIPANT, "ines"),
                hire("Otto Lindqvist", "Europe/Stockholm", "se", Role.PARTICIPANT, "otto"),
                hire("Sonja Keller", "Europe/Berlin", "de", Role.PARTICIPANT, "sonja"),
                hire("Stefan Wolf", "Europe/Berlin", "de", Role.PARTICIPANT, "stefan"),
                hire("Selma Aydin", "Europe/London", "gb", Role.PARTICIPANT, "selma"));
    }

    private Person hire(String name, String zone, String region, Role role, String login) {
        Person person = people.save(new Person(
                UUID.randomUUID(),
                0,
                name,
                login.toLowerCase(Locale.ROOT) + "@nordwind.example",
                null,
                ZoneId.of(zone),
                region,
                login,
                clock.instant()));
        accounts.open(person, EnumSet.of(role), PASSWORD);
        return person;
    }
}
