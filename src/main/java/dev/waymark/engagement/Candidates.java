package dev.waymark.engagement;

import dev.waymark.form.Offer;
import dev.waymark.form.Option;
import dev.waymark.people.People;
import dev.waymark.people.Person;
import java.util.Iterator;
import java.util.UUID;
import java.util.function.Predicate;

/** Whom a form offers for a part in an engagement, by name. */
public class Candidates implements Offer {

    private final People people;
    private final Predicate<UUID> eligible;
    private final boolean loginNeeded;

    private Candidates(People people, Predicate<UUID> eligible, boolean loginNeeded) {
        this.people = people;
        this.eligible = eligible;
        this.loginNeeded = loginNeeded;
    }

    /**
     * People with a login.
     *
     * @param eligible whether the person with this id may take the part
     */
    public Candidates(People people, Predicate<UUID> eligible) {
        this(people, eligible, true);
    }

    /** Also people who are reached by mail only, for a part that is played by personal links. */
    public static Candidates byMailToo(People people, Predicate<UUID> eligible) {
        return new Candidates(people, eligible, false);
    }

    @Override
    public Iterator<Option> iterator() {
        return (loginNeeded ? people.findByLoginNotNullOrderByName() : people.findAllByOrderByName())
                .stream()
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
        return !person.wasErased() && (person.login() != null || !loginNeeded) && eligible.test(person.id());
    }
}
