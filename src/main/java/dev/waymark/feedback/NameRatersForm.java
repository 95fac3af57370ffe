package dev.waymark.feedback;

import dev.waymark.engagement.Diary;
import dev.waymark.engagement.Engagement;
import dev.waymark.engagement.Engagements;
import dev.waymark.form.Refused;
import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import dev.waymark.people.People;
import dev.waymark.people.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The leader names who may be interviewed, and agrees to it (acceptance; R-49). */
@Component
class NameRatersForm implements TaskForm<NameRatersForm.Answers> {

    static final int FEWEST_RATERS = 3;
    static final int MOST_BOSSES = 2;

    /** @param consent that the coach may talk with these people */
    record Answers(boolean consent, List<Row> raters) {}

    /** One rater as the leader writes it down. */
    record Row(
            String name,
            String category,
            @Nullable String relation,
            @Nullable String mail) {}

    private final Raters raters;
    private final Engagements engagements;
    private final People people;
    private final Diary diary;

    NameRatersForm(Raters raters, Engagements engagements, People people, Diary diary) {
        this.raters = raters;
        this.engagements = engagements;
        this.people = people;
        this.diary = diary;
    }

    @Override
    public String id() {
        return "name-raters";
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Map<String, Object> prefill(Work work) {
        return Map.of(
                "named",
                raters.findByEngagementIdOrderByNameAscIdAsc(work.businessKey()).stream()
                        .map(rater -> Map.of(
                                "name",
                                rater.name(),
                                "category",
                                rater.category().label()))
                        .toList());
    }

    @Override
    public Routing submitted(Work work, Answers answers) {
        Engagement engagement = engagements.get(work.businessKey());
        List<Rater> named = raters.findByEngagementIdOrderByNameAscIdAsc(engagement.id());
        List<Rater> added = added(engagement, named, answers);
        added.forEach(raters::save);
        diary.note(work, "Raters named: " + added.size());
        if (added.stream().anyMatch(rater -> isSponsor(engagement, rater))) {
            diary.note(work, "Role conflict to keep in mind: a sponsor was named as rater");
        }
        return Routing.none();
    }

    private List<Rater> added(Engagement engagement, List<Rater> named, Answers answers) {
        if (!answers.consent()) {
            throw new Refused("consent", "must be given before anybody is asked");
        }
        Person leader = people.get(engagement.leaderId());
        Person coach = people.get(engagement.appointedCoachId());
        List<Rater> all = new ArrayList<>(named);
        for (Row row : answers.raters()) {
            Rater rater =
                    Rater.named(engagement.id(), row.name(), Category.of(row.category()), row.relation(), row.mail());
            if (rater.isSamePersonAs(leader.name(), leader.mail())) {
                throw new Refused("raters", "must be other people than you");
            }
            if (rater.isSamePersonAs(coach.name(), coach.mail())) {
                throw new Refused("raters", "must be other people than your coach");
            }
            if (all.stream().anyMatch(each -> each.isSamePersonAs(row.name(), row.mail()))) {
                throw new Refused("raters", "must name everybody once only, but " + row.name() + " is there twice");
            }
            all.add(rater);
        }
        if (all.stream()
                        .filter(each -> each.category() == Category.BOSS && each.stillCounts())
                        .count()
                > MOST_BOSSES) {
            throw new Refused("raters", "must name " + MOST_BOSSES + " bosses at most");
        }
        if (named.isEmpty()) {
            checkFirstRound(all);
        }
        return all.subList(named.size(), all.size());
    }

    /** A later round takes what there is: a small team cannot become a larger one. */
    private static void checkFirstRound(List<Rater> all) {
        if (all.size() < FEWEST_RATERS) {
            throw new Refused("raters", "must name at least " + FEWEST_RATERS + " people");
        }
        if (all.stream().map(Rater::category).distinct().count() < VoiceCount.FEWEST_CATEGORIES) {
            throw new Refused("raters", "must come from at least " + VoiceCount.FEWEST_CATEGORIES + " groups");
        }
    }

    private boolean isSponsor(Engagement engagement, Rater rater) {
        return engagement.sponsorships().stream()
                .map(each -> people.get(each.sponsorId()))
                .anyMatch(sponsor -> rater.isSamePersonAs(sponsor.name(), sponsor.mail()));
    }
}
