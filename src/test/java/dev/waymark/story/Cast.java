package dev.waymark.story;

import dev.waymark.people.Person;
import java.util.List;

/** The people of one story, strangers to those of every other. */
public record Cast(Person programManager, Person coach, Person leader, List<Person> sponsors, Person deputy) {

    public Person sponsor() {
        return sponsors.get(0);
    }
}
