package dev.waymark.engagement;

import dev.waymark.people.Person;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The people of an engagement, each in one query; nobody where the engagement is unknown or has none in the part. */
interface Parties extends Repository<Person, UUID> {

    @Query("select person.* from person join engagement on engagement.leader_id = person.id where engagement.id = :id")
    Optional<Person> leader(UUID id);

    @Query("select person.* from person join engagement on engagement.coach_id = person.id where engagement.id = :id")
    Optional<Person> coach(UUID id);

    @Query("select person.* from person join engagement on engagement.program_manager_id = person.id"
            + " where engagement.id = :id")
    Optional<Person> programManager(UUID id);

    @Query("select person.* from person join sponsorship on sponsorship.deputy_id = person.id"
            + " where sponsorship.engagement_id = :id and sponsorship.sponsor_id = :sponsorId")
    Optional<Person> deputy(UUID id, UUID sponsorId);
}
