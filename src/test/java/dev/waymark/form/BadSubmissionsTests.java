package dev.waymark.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.waymark.engagement.Outcomes;
import dev.waymark.form.BadSubmission.Kind;
import dev.waymark.form.Journey.Step;
import dev.waymark.people.Person;
import dev.waymark.story.RestDoor;
import dev.waymark.story.RestDoor.Reply;
import dev.waymark.story.RestStoryTest;
import dev.waymark.story.Story;
import dev.waymark.story.WholeDatabase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Along one engagement, whatever is wrong with a submission is refused by name and changes nothing. */
@RestStoryTest
@Tag("once")
class BadSubmissionsTests {

    /** Of each kind and form; the rest of the rules is tried without a server in {@link FormCheckTests}. */
    private static final int OF_A_KIND = 1;

    private static final int AT_LEAST = 20;

    @Autowired
    RestDoor rest;

    @Autowired
    Story story;

    @Autowired
    Outcomes outcomes;

    @Autowired
    Clock clock;

    @Autowired
    DataSource source;

    private final Map<Kind, Integer> tried = new EnumMap<>(Kind.class);
    private final Set<String> seen = new HashSet<>();
    private Journey journey;
    private WholeDatabase database;
    private SortedMap<String, List<String>> before;
    private Optional<String> task;

    @TestFactory
    Stream<DynamicNode> what_is_wrong_is_refused_by_name_and_changes_nothing() {
        database = new WholeDatabase(source);
        journey = new Journey(rest, story, outcomes, clock, key -> "word" + Math.abs(key.hashCode()));
        return Stream.concat(
                journey.steps().stream()
                        .map(step ->
                                dynamicContainer(step.form(), Stream.of(step).flatMap(this::tests))),
                Stream.of(dynamicTest("there were enough of each kind", () -> {
                    assertThat(tried).containsOnlyKeys(Kind.values());
                    assertThat(tried)
                            .allSatisfy((kind, count) ->
                                    assertThat(count).as(kind.name()).isGreaterThanOrEqualTo(AT_LEAST));
                })));
    }

    private Stream<DynamicNode> tests(Step step) {
        task = journey.reach(step);
        before = database.rows(WholeDatabase.OF_PROGRAMS);
        Map<String, Object> good = step.answers().get();
        Stream<DynamicNode> bad = seen.add(step.form() + good.keySet())
                ? Stream.concat(some(BadSubmission.of(step.schema(), good)).stream(), others(step, good).stream())
                        .map(each -> dynamicTest(each.what(), () -> isRefused(each, step.who())))
                : Stream.empty();
        return Stream.concat(
                bad, Stream.of(dynamicTest("taken when good, and only once", () -> isTakenOnce(step, good))));
    }

    /** The same number of each kind, from all over the form. */
    private static List<BadSubmission> some(List<BadSubmission> all) {
        List<BadSubmission> some = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<BadSubmission> ofKind = new ArrayList<>(
                    all.stream().filter(each -> each.kind() == kind).toList());
            ofKind.sort(
                    Comparator.comparingInt(each -> each.answers().toString().hashCode()));
            some.addAll(ofKind.subList(0, Math.min(OF_A_KIND, ofKind.size())));
        }
        return some;
    }

    private List<BadSubmission> others(Step step, Map<String, Object> good) {
        if (step.task() == null) {
            return List.of();
        }
        return List.of(new BadSubmission(Kind.ANOTHER_PERSONS_TASK, Kind.ANOTHER_PERSONS_TASK.name(), "", good));
    }

    private void isRefused(BadSubmission bad, Person who) {
        if (bad.kind() == Kind.ANOTHER_PERSONS_TASK) {
            everybodyBut(who).forEach(other -> {
                Reply reply = journey.submit(null, other, task, bad.answers());
                assertThat(reply.status()).as(other.login() + reply.body()).isIn(403, 404);
                tried.merge(bad.kind(), 1, Integer::sum);
            });
        } else {
            Reply reply = journey.submit(null, who, task, bad.answers());
            assertThat(reply.status()).as(reply.body()).isEqualTo(400);
            assertThat(rest.tree(reply).path("message").asText()).contains(bad.names());
            tried.merge(bad.kind(), 1, Integer::sum);
        }
        nothingHasChanged();
    }

    private void isTakenOnce(Step step, Map<String, Object> good) {
        Reply taken = journey.submit(step, step.who(), task, good);
        assertThat(taken.status()).as(taken.body()).isIn(200, 204);
        if (task.isPresent()) {
            before = database.rows(WholeDatabase.OF_PROGRAMS);
            Reply again = journey.submit(step, step.who(), task, good);
            assertThat(again.status()).as(again.body()).isEqualTo(400);
            assertThat(again.body()).contains("Task: is completed already");
            nothingHasChanged();
            tried.merge(Kind.COMPLETED_TASK, 1, Integer::sum);
        }
    }

    private List<Person> everybodyBut(Person who) {
        List<Person> all = new ArrayList<>(journey.cast().sponsors());
        all.addAll(List.of(
                journey.cast().programManager(),
                journey.cast().coach(),
                journey.cast().leader()));
        all.remove(who);
        return all;
    }

    private void nothingHasChanged() {
        SortedMap<String, List<String>> after = database.rows(WholeDatabase.OF_PROGRAMS);
        SortedMap<String, List<String>> changes = WholeDatabase.changes(before, after);
        before = after;
        assertThat(changes).isEmpty();
    }
}
