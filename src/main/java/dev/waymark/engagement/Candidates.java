package dev.waymark.engagement;

import dev.waymark.form.Offer;
import dev.waymark.form.Option;
import dev.waymark.people.People;
import dev.waymark.people.Person;
import java.util.Iterator;
import java.util.UUID;
import java.util.function.Predicate;

/** Whom a form offers for a part in an engagement: people with a login, by name. */
public class Candidates implements Offer {

    private final People people;
    private final Predicate<UUID> eligible;

    /** @param eligible whether the person with this id may take the part */
    public Candidates(People people, Predicate<UUID> eligible) {
        this.people = people;
        this.eligible = eligible;
    }

    @Override
    public Iterator<Option> iterator() {
        return people.findByLoginNotNullOrderByName().stream()
                .filter(this::isOffered)
                .map(person -> new Option(person.name(), person.id().toString()))
                .iterator();
    }

    @Override
    public boolean contains(String value) {
        try {
            return people.findById(UUID.fromString(value))
                    .filter(this::isOffered)
                    .isPresent();
        } catch (IllegalArgumentException noId) {
            return false;
        }
    }

    private boolean isOffered(Person person) {
        return person.login() != null && eligible.test(person.id());
    }
}
