package dev.waymark.notice;

import dev.waymark.people.Person;
import java.util.Optional;
import java.util.UUID;

/** Where whoever attends an appointment changes it without logging in. */
public interface AppointmentAddress {

    /** A path for this person alone; empty where there is nothing to change. In a transaction of its own. */
    Optional<String> give(Person person, UUID eventId);
}
