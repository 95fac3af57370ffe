package dev.waymark.protection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.engagement.AnyEngagement;
import dev.waymark.engagement.Engagement;
import dev.waymark.engagement.Engagements;
import dev.waymark.link.PersonalLinks;
import dev.waymark.link.Purpose;
import dev.waymark.people.People;
import dev.waymark.people.Person;
import dev.waymark.story.Story;
import dev.waymark.story.StoryTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each night forgets what has been kept long enough, and nothing else. */
@StoryTest
class RetentionStoriesTests {

    @Autowired
    Story story;

    @Autowired
    Clock clock;

    @Autowired
    People people;

    @Autowired
    Engagements engagements;

    @Autowired
    Records records;

    @Autowired
    PersonalLinks links;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ManagementService management;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService processes;

    private AnyEngagement running;
    private AnyEngagement closed;

    @BeforeEach
    void two_programs_began_on_the_same_day_and_one_of_them_is_over() {
        story.cast();
        leaveOthersAlone();
        LocalDate begun = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        running = AnyEngagement.coached(people, engagements, begun);
        closed = AnyEngagement.coached(people, engagements, begun);
        List.of(running, closed).forEach(this::fill);
        jdbc.sql("update engagement set state = :state, closed_at = :now where id = :id")
                .param("state", Engagement.State.COMPLETED.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", closed.id())
                .update();
    }

    @Test
    void each_kind_of_words_has_its_own_time_after_the_end() {
        later(Duration.ofDays(89));
        assertThat(words(closed)).containsExactly("private", "rater", "said", "theme", "title", "what");

        later(Duration.ofDays(3));
        assertThat(words(closed)).containsExactly("private", "said", "title", "what");

        later(Duration.ofDays(91));
        assertThat(words(closed)).containsExactly("said", "title", "what");

        later(Duration.ofDays(549));
        assertThat(words(closed)).containsExactly("title");

        later(Duration.ofDays(8 * 365 + 3));
        assertThat(words(closed)).isEmpty();
        assertThat(jdbc.sql("select count(*) from coaching_session where engagement_id = :id and minutes = 60")
                        .param("id", closed.id())
                        .query(Integer.class)
                        .single())
                .as("what is counted stays")
                .isEqualTo(1);
        assertThat(jdbc.sql("select category || state || name from rater where engagement_id = :id")
                        .param("id", closed.id())
                        .query(String.class)
                        .single())
                .isEqualTo("PEERINTERVIEWEDErased person");
    }

    @Test
    void of_a_running_program_nothing_is_forgotten_but_what_raters_said_at_its_beginning() {
        later(Duration.ofDays(92));

        assertThat(words(running)).containsExactly("private", "said", "title", "what");
    }

    @Test
    void whoever_was_only_asked_in_writing_goes_with_what_was_said() {
        Person asked = byMail("Rita Rater");
        Person askedAndSponsor = byMail("Bea Boss");
        for (Person person : List.of(asked, askedAndSponsor)) {
            jdbc.sql("update rater set person_id = :person where engagement_id = :engagement")
                    .param("person", person.id())
                    .param("engagement", (person == asked ? closed : running).id())
                    .update();
            links.issue(person.id(), Purpose.FEEDBACK, UUID.randomUUID().toString());
        }
        jdbc.sql("update sponsorship set deputy_id = :person where engagement_id = :engagement")
                .param("person", askedAndSponsor.id())
                .param("engagement", closed.id())
                .update();

        later(Duration.ofDays(92));

        assertThat(people.findById(asked.id())).isEmpty();
        assertThat(people.findById(askedAndSponsor.id())).contains(askedAndSponsor);
        assertThat(jdbc.sql("select count(*) from rater where person_id in (:people)")
                        .param("people", List.of(asked.id(), askedAndSponsor.id()))
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(last().counts()).containsEntry("Person", 1);

        later(Duration.ofDays(366));
        assertThat(jdbc.sql("select count(*) from personal_link where person_id = :person")
                        .param("person", askedAndSponsor.id())
                        .query(Integer.class)
                        .single())
                .as("links go with the notices' time")
                .isZero();
    }

    @Test
    void a_notice_is_kept_for_a_year_unless_it_is_still_to_be_said() {
        UUID sent = notice("SENT");
        UUID waiting = notice("WAITING");

        later(Duration.ofDays(364));
        assertThat(notices()).contains(sent, waiting);

        later(Duration.ofDays(2));
        assertThat(notices()).doesNotContain(sent).contains(waiting);
        jdbc.sql("delete from notice where id = :id").param("id", waiting).update();
    }

    @Test
    void each_night_leaves_a_record_with_counts_alone() {
        later(Duration.ofDays(92));

        ProtectionRecord record = last();
        assertThat(record.act()).isEqualTo(Act.RETENTION);
        assertThat(record.at()).isEqualTo(clock.instant());
        assertThat(record.byLogin()).isNull();
        assertThat(record.personId()).isNull();
        assertThat(record.counts()).containsEntry("Rater", 2).containsEntry("Heard theme", 2);

        later(Duration.ofDays(1));
        assertThat(last().at()).isEqualTo(clock.instant());
        assertThat(last().counts()).isEmpty();
    }

    @Test
    void many_programs_are_forgotten_in_several_transactions() {
        later(Duration.ofDays(40));
        Instant closedAt = clock.instant();
        List<UUID> many = Stream.generate(UUID::randomUUID).limit(230).toList();
        many.forEach(id -> jdbc.sql("""
                        insert into engagement (id, version, kind, leader_id, program_manager_id, organisation, purpose,
                                                months, minutes_per_month, meetings_count, step, state, requested_at,
                                                closed_at)
                        values (:id, 1, 'COACH', :leader, :leader, 'any', 'any', 9, 180, false, 'CONTEXT', 'COMPLETED',
                                :at, :at)
                        """)
                .param("id", id)
                .param("leader", closed.leader().id())
                .param("at", closedAt.atOffset(ZoneOffset.UTC))
                .update());

        later(Duration.ofDays(31));

        assertThat(steps).as("100 programs at once, and the last look").isEqualTo(4);
        assertThat(jdbc.sql("select count(*) from retention_mark where kind = 'health' and engagement_id in (:many)")
                        .param("many", many)
                        .query(Integer.class)
                        .single())
                .isEqualTo(230);
    }

    @Test
    void no_model_keeps_history_longer_than_the_setting_allows() {
        ProcessDefinition model = model("daily-digest");
        int own = model.getHistoryTimeToLive();
        repository.updateProcessDefinitionHistoryTimeToLive(model.getId(), 4000);

        night();

        assertThat(model("daily-digest").getHistoryTimeToLive()).isEqualTo(1825);
        assertThat(model("retention").getHistoryTimeToLive()).isEqualTo(30);
        repository.updateProcessDefinitionHistoryTimeToLive(model.getId(), own);
    }

    private int steps;

    private void later(Duration time) {
        story.travel(time);
        night();
    }

    /** Fires the timer, and runs what follows until the process is over. */
    private void night() {
        String definition = model(RetentionModel.KEY).getId();
        Job timer = management
                .createJobQuery()
                .processDefinitionId(definition)
                .timers()
                .singleResult();
        management.executeJob(timer.getId());
        steps = 0;
        while (processes
                        .createProcessInstanceQuery()
                        .processDefinitionId(definition)
                        .count()
                > 0) {
            management.createJobQuery().processDefinitionId(definition).messages().list().stream()
                    .map(Job::getId)
                    .forEach(management::executeJob);
            steps++;
        }
    }

    private ProcessDefinition model(String key) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult();
    }

    private ProtectionRecord last() {
        return records.all(PageRequest.of(0, 1)).getContent().get(0);
    }

    /** What other stories have left behind has been forgotten. */
    private void leaveOthersAlone() {
        night();
        jdbc.sql("delete from protection_count").update();
        jdbc.sql("delete from protection_record").update();
        for (Keep kind : Keep.values()) {
            jdbc.sql("""
                            insert into retention_mark (engagement_id, kind, at)
                            select id, cast(:kind as varchar(20)), requested_at from engagement where not exists
                                   (select 1 from retention_mark where engagement_id = engagement.id and kind = :kind)
                            """).param("kind", kind.key()).update();
        }
    }

    private void fill(AnyEngagement engagement) {
        UUID session = UUID.randomUUID();
        insert(
                "coaching_session (id, version, engagement_id, coach_id, number, state, minutes)"
                        + " values (:id, 1, :engagement, :coach, 1, 'HELD', 60)",
                session,
                engagement);
        insert("session_notes (id, version, wished_outcome) values (:id, 1, 'said')", session, engagement);
        insert(
                "private_note (session_id, coach_id, version, note, written_at)"
                        + " values (:id, :coach, 1, 'private', timestamp with time zone '2027-02-01 00:00:00Z')",
                session,
                engagement);
        insert(
                "outcome (id, version, engagement_id, position, title, benchmark, baseline, target)"
                        + " values (:id, 1, :engagement, 0, 'title', 'any', 'any', 'any')",
                UUID.randomUUID(),
                engagement);
        insert(
                "initiative (id, version, engagement_id, position, kind, title, state, written_at) values (:id, 1,"
                        + " :engagement, 0, 'INITIATIVE', 'what', 'CURRENT',"
                        + " timestamp with time zone '2027-02-01 00:00:00Z')",
                UUID.randomUUID(),
                engagement);
        insert(
                "rater (id, version, engagement_id, name, relation, mail, category, state) values (:id, 1, :engagement,"
                        + " 'rater', 'any', 'any@example.org', 'PEER', 'INTERVIEWED')",
                UUID.randomUUID(),
                engagement);
        insert("hearing (id, version) values (:engagement, 1)", UUID.randomUUID(), engagement);
        insert(
                "heard_theme (engagement_id, position, category, kind, theme)"
                        + " values (:engagement, 0, 'PEER', 'STRENGTH', 'theme')",
                UUID.randomUUID(),
                engagement);
    }

    private void insert(String row, UUID id, AnyEngagement engagement) {
        jdbc.sql("insert into " + row)
                .params(Map.of(
                        "id",
                        id,
                        "engagement",
                        engagement.id(),
                        "coach",
                        engagement.coach().id()))
                .update();
    }

    private List<String> words(AnyEngagement engagement) {
        return jdbc.sql("""
                        select word from (
                               select title as word from outcome where engagement_id = :id
                               union all select title from initiative where engagement_id = :id
                               union all select name from rater where engagement_id = :id
                               union all select theme from heard_theme where engagement_id = :id
                               union all select wished_outcome from session_notes where id in
                                         (select id from coaching_session where engagement_id = :id)
                               union all select note from private_note where session_id in
                                         (select id from coaching_session where engagement_id = :id)) as words
                         where word not in ('Erased.', 'Erased person') order by word
                        """).param("id", engagement.id()).query(String.class).list();
    }

    private Person byMail(String name) {
        return people.reachedBy(UUID.randomUUID() + "@example.org", name, closed.leader());
    }

    private UUID notice(String state) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into notice (id, kind, person_id, not_before, created_at, state, attempts,
                                            next_attempt_at, message_id)
                        values (:id, 'TASK', :person, :far, :now, :state, 0, :far, 'any')
                        """)
                .param("id", id)
                .param("person", closed.leader().id())
                .param("far", clock.instant().plus(Duration.ofDays(5000)).atOffset(ZoneOffset.UTC))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("state", state)
                .update();
        return id;
    }

    private List<UUID> notices() {
        return jdbc.sql("select id from notice where person_id = :person")
                .param("person", closed.leader().id())
                .query(UUID.class)
                .list();
    }
}
