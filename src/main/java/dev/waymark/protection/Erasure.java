package dev.waymark.protection;

import dev.waymark.access.Accounts;
import dev.waymark.access.Role;
import dev.waymark.calendar.InWords;
import dev.waymark.people.People;
import dev.waymark.people.Person;
import dev.waymark.people.PersonErased;
import dev.waymark.people.PersonLeaves;
import dev.waymark.protection.Holding.Column;
import dev.waymark.protection.Holding.Holds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a person out of everything, and leaves counts, approvals and hours. All of it happens in one transaction,
 * or nothing does.
 */
@Component
class Erasure {

    private static final String PERSON = "person";

    /** Parts in programs that still run. */
    private static final String RUNNING = """
            select 'leader' as part, count(*) as programs from engagement
             where state = 'RUNNING' and leader_id = :person
            union all
            select 'coach', count(*) from engagement where state = 'RUNNING' and coach_id = :person
            union all
            select 'program manager', count(*) from engagement where state = 'RUNNING' and program_manager_id = :person
            union all
            select 'sponsor', count(*) from engagement where state = 'RUNNING' and id in
                   (select engagement_id from sponsorship where sponsor_id = :person or deputy_id = :person)
            """;

    private final Catalogue catalogue;
    private final Eraser eraser;
    private final EngineTraces engine;
    private final Others others;
    private final People people;
    private final Accounts accounts;
    private final Records records;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    Erasure(
            Catalogue catalogue,
            Eraser eraser,
            EngineTraces engine,
            Others others,
            People people,
            Accounts accounts,
            Records records,
            JdbcClient database,
            ApplicationEventPublisher events) {
        this.catalogue = catalogue;
        this.eraser = eraser;
        this.engine = engine;
        this.others = others;
        this.people = people;
        this.accounts = accounts;
        this.records = records;
        this.database = database;
        this.events = events;
    }

    /** That somebody cannot be erased now. */
    static class Impossible extends RuntimeException {

        private final List<String> reasons;

        Impossible(List<String> reasons) {
            super(String.join(" ", reasons), null, false, false);
            this.reasons = List.copyOf(reasons);
        }

        List<String> reasons() {
            return reasons;
        }
    }

    /**
     * Why the person cannot be erased now, in sentences; empty where nothing stands in the way.
     *
     * @param byLogin who would erase
     */
    List<String> reasonsAgainst(Person person, String byLogin) {
        List<String> reasons = new ArrayList<>();
        database.sql(RUNNING).param(PERSON, person.id()).query((row) -> {
            if (row.getInt("programs") > 0) {
                reasons.add("Takes part as " + row.getString("part") + " in "
                        + InWords.count(row.getInt("programs"), "running program")
                        + ", to be ended or handed over first.");
            }
        });
        int interviews = others.stillToBeAsked(person.mail());
        if (interviews > 0) {
            reasons.add("Is still to be interviewed as a rater in " + InWords.count(interviews, "running program")
                    + ": withdraw the interview first.");
        }
        List<String> tasks = engine.openTasks(person.account());
        if (!tasks.isEmpty()) {
            reasons.add("Has open tasks: " + String.join(", ", tasks)
                    + ". Let them be done, or give them to somebody else in the Cockpit.");
        }
        if (person.login() != null) {
            if (person.login().equals(byLogin)) {
                reasons.add("Nobody erases himself or herself: another administrator can.");
            } else if (accounts.isLast(Role.ADMINISTRATOR, person.login())) {
                reasons.add("Is the last administrator: appoint another one first.");
            }
        }
        return reasons;
    }

    /**
     * Refuses with {@link Impossible} where something stands in the way.
     *
     * @return how many rows were emptied or deleted, by what they hold
     */
    @Transactional
    public Map<String, Integer> erase(UUID personId, String byLogin) {
        database.sql("select id from person where id = :person for update")
                .param(PERSON, personId)
                .query(UUID.class)
                .single();
        Person person = people.get(personId);
        if (person.wasErased()) {
            throw new Impossible(List.of("Is erased already."));
        }
        List<String> reasons = reasonsAgainst(person, byLogin);
        if (!reasons.isEmpty()) {
            throw new Impossible(reasons);
        }
        events.publishEvent(new PersonLeaves(personId));
        Map<String, Integer> counts = new TreeMap<>();
        for (Holding holding : catalogue.holdings()) {
            add(counts, holding.title(), forget(holding, personId));
        }
        others.eraseByMail(person.mail()).forEach((what, number) -> add(counts, what, number));
        add(counts, "Mentions", replaceMentions(person));
        anonymise(person);
        add(
                counts,
                "Entries of the engine",
                engine.erase(
                        person.account(), Mentions.of(person.name(), person.mail(), person.phone(), person.login())));
        if (person.login() != null) {
            accounts.close(person.login());
        }
        events.publishEvent(new PersonErased(personId));
        records.write(Act.ERASURE, byLogin, personId, counts);
        return counts;
    }

    private int forget(Holding holding, UUID personId) {
        if (holding.table().equals(PERSON)) {
            return 0;
        }
        int most = 0;
        Map<String, List<Column>> columns = holding.personal()
                .collect(Collectors.groupingBy(
                        column -> condition(holding, column), LinkedHashMap::new, Collectors.toList()));
        List<String> references = references(holding);
        if (columns.isEmpty() && holding.rows() && !references.isEmpty()) {
            columns.put(String.join(" or ", references), List.of());
        }
        for (Map.Entry<String, List<Column>> group : columns.entrySet()) {
            most = Math.max(most, eraser.forget(holding, group.getValue(), group.getKey(), Map.of(PERSON, personId)));
        }
        return most;
    }

    /** Words about the leader of an engagement, whoever wrote them, and those of the person. */
    private String condition(Holding holding, Column column) {
        Set<String> conditions = new LinkedHashSet<>();
        if (holding.link() != null) {
            conditions.add(catalogue.ofLeader(holding));
        }
        column.voices().forEach(voice -> conditions.add(catalogue.spokenBy(holding, voice)));
        return String.join(" or ", conditions);
    }

    private static List<String> references(Holding holding) {
        return holding.named(Holds.PERSON).stream()
                .map(column -> column + " = :person")
                .toList();
    }

    /** The full name and the addresses everywhere; first and last name alone where the person took part. */
    private int replaceMentions(Person person) {
        Mentions whole =
                Mentions.of(unmistakable(person.name()), person.mail(), person.phone(), unmistakable(person.login()));
        Mentions parts = Mentions.ofParts(person.name());
        int changed = 0;
        for (Holding holding : catalogue.holdings()) {
            for (Column column : holding.columns()) {
                if (holding.table().equals(PERSON)) {
                    continue;
                }
                if (column.holds() == Holds.LOGIN && person.login() != null) {
                    changed += database.sql("update " + holding.table() + " set " + column.name() + " = :erased where "
                                    + column.name() + " = :login")
                            .param("erased", EngineTraces.ERASED_LOGIN)
                            .param("login", person.login())
                            .update();
                }
                if (column.holds() == Holds.TEXT || column.holds().isPersonal()) {
                    changed += eraser.replace(holding.table(), column.name(), whole, "1 = 1", Map.of());
                    if (column.holds().isPersonal() && holding.link() != null && !parts.isEmpty()) {
                        changed += eraser.replace(
                                holding.table(),
                                column.name(),
                                parts,
                                catalogue.ofParty(holding),
                                Map.of(PERSON, person.id()));
                    }
                }
            }
        }
        return changed;
    }

    /** A name or login that may be an ordinary word cannot be told from one in the words of others. */
    private static @Nullable String unmistakable(@Nullable String name) {
        return name == null || name.chars().allMatch(Character::isLetter) ? null : name;
    }

    private void anonymise(Person person) {
        database.sql("""
                        update person set version = version + 1, name = :name, mail = :mail, phone = null, zone = 'UTC',
                               region = :country, login = null
                         where id = :person
                        """)
                .param("name", Eraser.ERASED_PERSON)
                .param("mail", person.id() + Person.ERASED_MAIL)
                .param("country", person.region().replaceFirst("-.*", ""))
                .param(PERSON, person.id())
                .update();
    }

    private static void add(Map<String, Integer> counts, String what, int number) {
        if (number > 0) {
            counts.merge(what, number, Integer::sum);
        }
    }
}
