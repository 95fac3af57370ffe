package dev.waymark.engagement;

import dev.waymark.form.Refused;
import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import dev.waymark.people.People;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The program manager chooses the coach and one or more sponsors, each with a deputy if there is one. */
@Component
class AppointPeopleForm implements TaskForm<AppointPeopleForm.Answers> {

    private final Engagements engagements;
    private final People people;
    private final Diary diary;

    AppointPeopleForm(Engagements engagements, People people, Diary diary) {
        this.engagements = engagements;
        this.people = people;
        this.diary = diary;
    }

    record Answers(UUID coach, List<Seat> sponsors) {}

    record Seat(UUID sponsor, @Nullable UUID deputy) {}

    @Override
    public String id() {
        return "appoint-people";
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Map<String, Object> prefill(Work work) {
        Engagement engagement = engagements.get(work.businessKey());
        Predicate<UUID> eligible = person -> !person.equals(engagement.leaderId());
        return Map.of(
                "leaderName",
                (Supplier<?>) () -> people.get(engagement.leaderId()).name(),
                "purpose",
                engagement.purpose(),
                "coaches",
                new Candidates(people, eligible),
                "people",
                Candidates.byMailToo(people, eligible));
    }

    @Override
    public Routing submitted(Work work, Answers answers) {
        Engagement engagement = engagements.get(work.businessKey());
        Set<UUID> taken = new HashSet<>(Set.of(answers.coach()));
        for (Seat seat : answers.sponsors()) {
            if (!taken.add(seat.sponsor())) {
                throw new Refused("sponsor", "must be somebody else than the coach and the other sponsors");
            }
        }
        for (Seat seat : answers.sponsors()) {
            if (seat.deputy() != null
                    && (seat.deputy().equals(answers.coach()) || seat.deputy().equals(seat.sponsor()))) {
                throw new Refused("deputy", "must be somebody else than the coach and the sponsor");
            }
        }
        engagement.appoint(
                answers.coach(),
                answers.sponsors().stream()
                        .map(seat -> new Sponsorship(seat.sponsor(), seat.deputy()))
                        .toList());
        engagements.save(engagement);
        diary.note(work, "Coach and sponsors appointed");
        if (answers.coach().equals(engagement.programManagerId())) {
            diary.note(work, "Role conflict: the program manager is also the coach");
        }
        return Routing.none();
    }
}
