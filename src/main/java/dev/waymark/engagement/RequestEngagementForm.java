package dev.waymark.engagement;

import dev.waymark.form.Refused;
import dev.waymark.form.StartForm;
import dev.waymark.people.People;
import dev.waymark.people.Person;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The program manager asks for an engagement: who, why, how long. */
@Component
class RequestEngagementForm implements StartForm<RequestEngagementForm.Answers> {

    private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);
    private static final int HALF_AN_HOUR = 30;

    private final People people;
    private final Engagements engagements;
    private final Diary diary;
    private final Clock clock;

    RequestEngagementForm(People people, Engagements engagements, Diary diary, Clock clock) {
        this.people = people;
        this.engagements = engagements;
        this.diary = diary;
        this.clock = clock;
    }

    enum Kind {
        coach,
        manager
    }

    /**
     * @param kind a coach where none was given
     * @param meetingsCount whether interviews, reviews and the planning meeting come out of the hours as well
     */
    record Answers(
            String leaderMail,
            @Nullable Kind kind,
            String organisation,
            String purpose,
            int months,
            BigDecimal hoursPerMonth,
            boolean meetingsCount) {}

    @Override
    public String id() {
        return "request-engagement";
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public UUID submitted(String requester, Answers answers) {
        Person programManager = people.findByLogin(requester)
                .orElseThrow(() -> new Refused("leaderMail", "can only be sent by a person of the program"));
        Person leader = people.findByMail(answers.leaderMail().toLowerCase(Locale.ROOT))
                .orElseThrow(() ->
                        new Refused("leaderMail", "belongs to nobody yet; add the leader on the page People first"));
        if (leader.login() == null) {
            throw new Refused("leaderMail", "belongs to somebody without a login; give the leader one first");
        }
        if (leader.id().equals(programManager.id())) {
            throw new Refused("leaderMail", "must not be your own: you cannot manage your own program");
        }
        int minutesPerMonth = answers.hoursPerMonth().multiply(MINUTES_PER_HOUR).intValue();
        if (minutesPerMonth % HALF_AN_HOUR != 0) {
            throw new Refused("hoursPerMonth", "must be in half hours");
        }
        Engagement engagement = engagements.save(Engagement.requested(
                answers.kind() == Kind.manager ? Engagement.Kind.MANAGER : Engagement.Kind.COACH,
                leader.id(),
                programManager.id(),
                answers.organisation(),
                answers.purpose(),
                answers.months(),
                minutesPerMonth,
                answers.meetingsCount(),
                clock.instant(),
                null));
        diary.note(engagement.id(), programManager.id(), "Engagement requested");
        return engagement.id();
    }
}
