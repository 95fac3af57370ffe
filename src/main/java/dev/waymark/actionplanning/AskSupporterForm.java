package dev.waymark.actionplanning;

import dev.waymark.engagement.Engagements;
import dev.waymark.form.Refused;
import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import dev.waymark.people.People;
import dev.waymark.people.Person;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The leader asks somebody to be a supporter, and records the answer and how the two go about it (acceptance A-87). */
@Component
class AskSupporterForm implements TaskForm<AskSupporterForm.Answers> {

    /** Spelled as in the form. */
    enum Answer {
        agreed,
        declined
    }

    /** How the supporter answers from month to month; spelled as in the form. */
    enum Way {
        talk,
        link
    }

    /**
     * @param way null where the answer is no
     * @param mail where the links go; null where the two talk
     */
    record Answers(
            Answer answer, @Nullable Way way, @Nullable String mail) {}

    private final Supporters supporters;
    private final Engagements engagements;
    private final People people;
    private final Clock clock;

    AskSupporterForm(Supporters supporters, Engagements engagements, People people, Clock clock) {
        this.supporters = supporters;
        this.engagements = engagements;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "ask-supporter";
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Map<String, Object> prefill(Work work) {
        return Map.of("supporter", supporter(work).name());
    }

    @Override
    public Routing submitted(Work work, Answers answers) {
        Supporter supporter = supporter(work);
        boolean agreed = answers.answer() == Answer.agreed;
        boolean byLink = answers.way() == Way.link;
        Routing routing = Routing.of(ActionPlanningModel.AGREED, agreed).and(ActionPlanningModel.BY_LINK, byLink);
        if (byLink) {
            Person person = reachedBy(Objects.requireNonNull(answers.mail()), supporter);
            supporters.save(supporter.answeringByLink(person.id(), clock.instant()));
            return routing.and(ActionPlanningModel.PERSON_ID, person.id());
        }
        supporters.save(supporter.is(agreed ? Supporter.State.AGREED : Supporter.State.DECLINED, clock.instant()));
        return routing;
    }

    private Person reachedBy(String mail, Supporter supporter) {
        Person leader = people.get(engagements.get(supporter.engagementId()).leaderId());
        Person person = people.reachedBy(mail, supporter.name(), leader);
        if (person.id().equals(leader.id())) {
            throw new Refused("mail", "must be of somebody else than you");
        }
        if (supporters.existsByEngagementIdAndPersonIdAndState(
                supporter.engagementId(), person.id(), Supporter.State.AGREED)) {
            throw new Refused("mail", "must be of somebody who does not get such mails yet");
        }
        return person;
    }

    private Supporter supporter(Work work) {
        return supporters.get(work.get(ActionPlanningModel.SUPPORTER_ID));
    }
}
