package dev.waymark.consent;

import dev.waymark.engagement.Diary;
import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import dev.waymark.people.People;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The leader agrees to what a new version of the program would show in addition, or leaves it as it is. */
@Component
class AgreeToWhoSeesWhatForm implements TaskForm<AgreeToWhoSeesWhatForm.Answers> {

    enum Answer {
        agree,
        leave
    }

    record Answers(Answer answer) {}

    private final ConsentDesk desk;
    private final People people;
    private final Diary diary;

    AgreeToWhoSeesWhatForm(ConsentDesk desk, People people, Diary diary) {
        this.desk = desk;
        this.people = people;
        this.diary = diary;
    }

    @Override
    public String id() {
        return "agree-to-who-sees-what";
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Map<String, Object> prefill(Work work) {
        return Map.of(
                "more",
                desk.offered(work.businessKey()).lines().stream()
                        .map(line -> Map.of("what", line.what(), "about", line.about(), "whom", line.whom()))
                        .toList());
    }

    @Override
    public Routing submitted(Work work, Answers answers) {
        boolean agreed = answers.answer() == Answer.agree;
        desk.answer(work.businessKey(), people.withAccount(work.assignee()).id(), agreed);
        diary.note(work, agreed ? "More is shown from now on: who sees what" : "Who sees what stays as it is");
        return Routing.none();
    }
}
