package dev.waymark.people;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
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

    /** Refuses with {@link IllegalArgumentException} where nobody logs in like this. */
    default Person withLogin(@Nullable String login) {
        return Optional.ofNullable(login)
                .flatMap(this::findByLogin)
                .orElseThrow(() -> new IllegalArgumentException("Nobody logs in as " + login));
    }

    /** @param mail in lower case */
    @Query("select * from person where mail = :mail")
    Optional<Person> findByMail(String mail);

    List<Person> findByLoginIn(Collection<String> logins);

    List<Person> findByLoginNotNullOrderByName();

    Page<Person> findAllByOrderByName(Pageable page);

    /** Everybody with this in the name; without those who were erased. */
    default Page<Person> named(String part, Pageable page) {
        return findByNameContainingIgnoreCaseAndMailNotLikeOrderByNameAscIdAsc(part, "%" + Person.ERASED_MAIL, page);
    }

    Page<Person> findByNameContainingIgnoreCaseAndMailNotLikeOrderByNameAscIdAsc(
            String part, String mail, Pageable page);

    List<Person> findByDigestDueLessThanEqualAndLoginNotNullOrderByDigestDue(Instant now, Limit limit);
}
