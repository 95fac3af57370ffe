package dev.waymark.people;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** All people. */
public interface People extends ListCrudRepository<Person, UUID> {

    /** Refuses with {@link IllegalArgumentException} where there is nobody with this id. */
    default Person get(UUID id) {
        return findById(id).orElseThrow(() -> new IllegalArgumentException("No person " + id));
    }

    @Query("select * from person where login = :login")
    Optional<Person> findByLogin(String login);

    /** Whose tasks are kept under this name: see {@link Person#account()}. */
    default Optional<Person> findByAccount(String account) {
        return account.startsWith(Person.BY_LINK) ? id(account).flatMap(this::findById) : findByLogin(account);
    }

    /** The same for many, by account, in two queries at most. */
    default Map<String, Person> findByAccounts(Collection<String> accounts) {
        Map<String, Person> found = new HashMap<>();
        List<String> logins = accounts.stream()
                .filter(account -> !account.startsWith(Person.BY_LINK))
                .toList();
        if (!logins.isEmpty()) {
            findByLoginIn(logins).forEach(person -> found.put(person.account(), person));
        }
        if (logins.size() < accounts.size()) {
            List<UUID> ids =
                    accounts.stream().flatMap(account -> id(account).stream()).toList();
            findAllById(ids).forEach(person -> found.put(Person.BY_LINK + person.id(), person));
        }
        return found;
    }

    private static Optional<UUID> id(String account) {
        if (!account.startsWith(Person.BY_LINK)) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(account.substring(Person.BY_LINK.length())));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** Refuses with {@link IllegalArgumentException} where this is nobody's account. */
    default Person withAccount(@Nullable String account) {
        return Optional.ofNullable(account)
                .flatMap(this::findByAccount)
                .orElseThrow(() -> new IllegalArgumentException("Nobody has the account " + account));
    }

    /**
     * Whoever has this address; somebody new gets no login and works where the neighbour does.
     *
     * @param name of somebody new
     */
    default Person reachedBy(String mail, String name, Person neighbour) {
        String address = mail.toLowerCase(Locale.ROOT);
        return findByMail(address)
                .orElseGet(() -> save(new Person(
                        UUID.randomUUID(),
                        0,
                        name,
                        address,
                        null,
                        neighbour.zone(),
                        neighbour.region(),
                        null,
                        Instant.EPOCH)));
    }

    /** @param mail in lower case */
    @Query("select * from person where mail = :mail")
    Optional<Person> findByMail(String mail);

    List<Person> findByLoginIn(Collection<String> logins);

    List<Person> findByLoginNotNullOrderByName();

    List<Person> findAllByOrderByName();

    Page<Person> findAllByOrderByName(Pageable page);

    /** Everybody with this in the name; without those who were erased. */
    default Page<Person> named(String part, Pageable page) {
        return findByNameContainingIgnoreCaseAndMailNotLikeOrderByNameAscIdAsc(part, "%" + Person.ERASED_MAIL, page);
    }

    Page<Person> findByNameContainingIgnoreCaseAndMailNotLikeOrderByNameAscIdAsc(
            String part, String mail, Pageable page);

    List<Person> findByDigestDueLessThanEqualAndLoginNotNullOrderByDigestDue(Instant now, Limit limit);
}
