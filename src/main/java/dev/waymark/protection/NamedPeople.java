package dev.waymark.protection;

import dev.waymark.people.Person;
import dev.waymark.protection.Holding.Column;
import dev.waymark.protection.Holding.Holds;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * People whom others have named by mail, as raters or supporters. When the words about them are forgotten they are not
 * referred to any more, and whoever has no other place in the program goes, with the mails and links that were theirs.
 */
@Component
class NamedPeople {

    private static final String PERSON = "person";

    /** What somebody has who was only ever written to. */
    private static final Set<String> LETTERS = Set.of("notice", "personal_link");

    private static final List<String> DELETIONS = List.of(
            "delete from link_visit where link_id in (select id from personal_link where person_id in (:people))",
            "delete from link_event where link_id in (select id from personal_link where person_id in (:people))",
            "delete from personal_link where person_id in (:people)",
            "delete from notice where person_id in (:people)",
            "delete from person where id in (:people)");

    private final Catalogue catalogue;
    private final JdbcClient database;

    NamedPeople(Catalogue catalogue, JdbcClient database) {
        this.catalogue = catalogue;
        this.database = database;
    }

    /** @return whom the rows of these engagements referred to; empty where the reference does not go with the words */
    Set<UUID> letGo(Holding holding, List<UUID> engagements) {
        Set<UUID> people = new HashSet<>();
        for (Column column : holding.columns()) {
            if (column.passing()) {
                String rows =
                        " where " + column.name() + " is not null and " + catalogue.within(holding, ":engagements");
                people.addAll(database.sql("select distinct " + column.name() + " from " + holding.table() + rows)
                        .param("engagements", engagements)
                        .query(UUID.class)
                        .list());
                database.sql("update " + holding.table() + " set " + column.name() + " = null" + rows)
                        .param("engagements", engagements)
                        .update();
            }
        }
        return people;
    }

    /** @return how many of them are no more */
    int forget(Set<UUID> people) {
        Set<UUID> without = withoutPlace(people);
        if (!without.isEmpty()) {
            DELETIONS.forEach(
                    deletion -> database.sql(deletion).param("people", without).update());
        }
        return without.size();
    }

    private Set<UUID> withoutPlace(Set<UUID> people) {
        if (people.isEmpty()) {
            return Set.of();
        }
        Set<UUID> without = new HashSet<>(database.sql("""
                        select id from person where id in (:people) and login is null and mail not like :erased
                           and not exists (select 1 from notice where person_id = person.id and state = 'UNDELIVERABLE')
                        """)
                .param("people", people)
                .param("erased", "%" + Person.ERASED_MAIL)
                .query(UUID.class)
                .list());
        for (Holding holding : catalogue.holdings()) {
            if (!LETTERS.contains(holding.table()) && !holding.table().equals(PERSON)) {
                for (String column : holding.named(Holds.PERSON)) {
                    if (!without.isEmpty()) {
                        without.removeAll(database.sql("select distinct " + column + " from " + holding.table()
                                        + " where " + column + " in (:people)")
                                .param("people", without)
                                .query(UUID.class)
                                .list());
                    }
                }
            }
        }
        return without;
    }
}
