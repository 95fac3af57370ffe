package dev.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.people.Person;
import dev.waymark.story.Answers;
import dev.waymark.story.Cast;
import dev.waymark.story.SqlTraffic;
import dev.waymark.story.Story;
import dev.waymark.story.StoryTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.FormService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The price of a form in statements: the one figure of the benchmark that no other load on the machine changes. */
@StoryTest
class StatementCountTests {

    private static final String DEFINE_CONTEXT = "userTask_defineContext";
    private static final String INTERVIEW_LEADER = "userTask_interviewLeader";

    @Autowired
    Story story;

    @Autowired
    FormService forms;

    /** What is read once and then kept is no part of the price. */
    @BeforeEach
    void every_form_has_been_read_once() {
        Cast cast = story.cast();
        UUID engagement = appointed(cast);
        submit(cast.coach(), engagement, DEFINE_CONTEXT, Answers.context());
        submit(cast.coach(), engagement, INTERVIEW_LEADER, Answers.leaderInterview());
    }

    @Test
    void a_form_that_leads_to_the_next_task_keeps_its_price() {
        Cast cast = story.cast();
        UUID engagement = appointed(cast);

        SqlTraffic context = submit(cast.coach(), engagement, DEFINE_CONTEXT, Answers.context());

        assertThat(price(context)).isLessThanOrEqualTo(26);
        assertThat(context.commits()).isOne();
    }

    @Test
    void a_form_that_leads_into_another_process_keeps_its_price() {
        Cast cast = story.cast();
        UUID engagement = appointed(cast);
        submit(cast.coach(), engagement, DEFINE_CONTEXT, Answers.context());

        SqlTraffic interview = submit(cast.coach(), engagement, INTERVIEW_LEADER, Answers.leaderInterview());

        assertThat(price(interview)).isLessThanOrEqualTo(32);
        assertThat(interview.commits()).isOne();
    }

    @Test
    void a_longer_list_takes_no_more_round_trips() {
        Cast cast = story.cast();

        int few = submit(cast.coach(), appointed(cast), DEFINE_CONTEXT, context(2))
                .roundTrips();
        int many = submit(cast.coach(), appointed(cast), DEFINE_CONTEXT, context(8))
                .roundTrips();

        assertThat(many).isEqualTo(few);
    }

    /** Without the look for a newer decision table, which is due once a minute. */
    private static long price(SqlTraffic traffic) {
        return traffic.statements().stream()
                .filter(sql -> !sql.contains("ACT_RE_DECISION_DEF"))
                .count();
    }

    private static Map<String, Object> context(int outcomes) {
        Map<String, Object> answers = new HashMap<>(Answers.context());
        List<Map<String, Object>> rows = IntStream.rangeClosed(1, outcomes)
                .mapToObj(i -> Answers.outcome("Outcome " + i))
                .toList();
        answers.put("outcomes", rows);
        return answers;
    }

    private UUID appointed(Cast cast) {
        UUID engagement = story.request(cast);
        submit(cast.programManager(), engagement, "userTask_appointPeople", Answers.appoint(cast));
        return engagement;
    }

    private SqlTraffic submit(Person person, UUID engagement, String taskKey, Map<String, Object> answers) {
        String task = story.task(person, engagement, taskKey).getId();
        return SqlTraffic.of(() -> story.as(person, () -> {
            forms.submitTaskForm(task, answers);
            return null;
        }));
    }
}
