package dev.waymark.actionplanning;

import dev.waymark.engagement.AnyEngagement;
import dev.waymark.engagement.Engagements;
import dev.waymark.people.People;
import dev.waymark.people.Person;
import dev.waymark.story.Story;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.ApplicationContext;

/**
 * A leader with two practices, and Piet, whom the leader is about to ask for help.
 *
 * @param mail where Piet is reached; nobody has it yet
 */
public record CheckInScene(
        ApplicationContext program,
        Story story,
        AnyEngagement engagement,
        UUID meeting,
        UUID supporter,
        ProcessInstance talks,
        Person leader,
        String mail) {

    public static final String CHECK_IN = "userTask_checkIn";
    public static final String PRIVATE_WORDS = "Zqmindsetqz";
    public static final String SUPPORTER = "Piet Pilot";

    static final String ASK = "userTask_askSupporter";
    static final String MONTH = "intermediateEvent_monthPassed";

    public static CheckInScene toBeAsked(ApplicationContext program) {
        Story story = program.getBean(Story.class);
        story.cast();
        AnyEngagement engagement = AnyEngagement.coached(
                program.getBean(People.class), program.getBean(Engagements.class), LocalDate.of(2027, 2, 1));
        PlanningMeeting meeting =
                program.getBean(PlanningMeetings.class).save(PlanningMeeting.opened(engagement.id(), Story.START));
        Practices practices = program.getBean(Practices.class);
        int position = 0;
        for (String title : new String[] {"Asking first", "Pausing"}) {
            practices.save(Practice.draft(meeting, ++position, title)
                    .written(title, PRIVATE_WORDS, PRIVATE_WORDS, PRIVATE_WORDS)
                    .is(Practice.State.FINAL));
        }
        Supporter supporter = supporter(program, meeting, SUPPORTER);
        return new CheckInScene(
                program,
                story,
                engagement,
                meeting.id(),
                supporter.id(),
                begin(story, supporter),
                engagement.leader(),
                "piet." + UUID.randomUUID() + "@example.org");
    }

    /** Piet has agreed to answer by a link, and the first month is over. */
    public static CheckInScene asked(ApplicationContext program) {
        CheckInScene scene = toBeAsked(program);
        scene.agree(scene.mail());
        scene.monthPasses();
        return scene;
    }

    /** The leader asks one more person. */
    Supporter another(String name) {
        Supporter other =
                supporter(program, program.getBean(PlanningMeetings.class).get(meeting), name);
        begin(story, other);
        return other;
    }

    /** The leader writes down that one of those who are to be asked will answer by links to this address. */
    public void agree(String mail) {
        submit(Map.of("answer", "agreed", "way", "link", "mail", mail));
    }

    void submit(Map<String, Object> answer) {
        story.submit(leader, engagement.id(), ASK, answer);
    }

    public void monthPasses() {
        story.fire(engagement.id(), MONTH);
    }

    public Person person() {
        return program.getBean(People.class).findByMail(mail).orElseThrow();
    }

    /** What the form sends, with the same progress everywhere and a word on the first practice. */
    public String answer(int progress, String word, String next) {
        StringBuilder rows = new StringBuilder();
        for (Practice practice : program.getBean(Practices.class).agreed(meeting)) {
            rows.append(rows.isEmpty() ? "" : ",")
                    .append("{\"practice\":\"%s\",\"progress\":%d%s}"
                            .formatted(
                                    practice.id(),
                                    progress,
                                    practice.position() == 1 ? ",\"note\":\"" + word + "\"" : ""));
        }
        return "{\"wish\":\"answer\",\"next\":\"%s\",\"practices\":[%s]}".formatted(next, rows);
    }

    private static Supporter supporter(ApplicationContext program, PlanningMeeting meeting, String name) {
        return program.getBean(Supporters.class).save(Supporter.named(meeting, name, null, Story.START));
    }

    private static ProcessInstance begin(Story story, Supporter supporter) {
        ProcessInstance talks = story.startAlone(
                ActionPlanningModel.CHECK_IN_KEY,
                supporter.engagementId(),
                Map.of("supporterId", supporter.id().toString()));
        story.runJobs(supporter.engagementId());
        return talks;
    }
}
