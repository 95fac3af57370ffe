package dev.waymark.feedback;

import dev.waymark.engagement.Diary;
import dev.waymark.engagement.Engagement;
import dev.waymark.engagement.Engagements;
import dev.waymark.engagement.Today;
import dev.waymark.form.Refused;
import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import dev.waymark.people.People;
import dev.waymark.people.Person;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The leader names who may be interviewed, and agrees to it (acceptance; R-49). */
@Component
class NameRatersForm implements TaskForm<NameRatersForm.Answers> {

    static final int FEWEST_RATERS = 3;
    static final int MOST_BOSSES = 2;

    private static final String TOGETHER = "together";

    /**
     * @param consent that these people are asked
     * @param smallGroups what becomes of groups with too few voices; asked for once, before anybody is asked
     */
    record Answers(boolean consent, @Nullable String smallGroups, List<Row> raters) {}

    /** Spelled as in the form. */
    enum Way {
        talk,
        writing
    }

    /**
     * One rater as the leader writes it down.
     *
     * @param way how the rater is asked; in a talk where it is left open
     */
    record Row(
            String name,
            String category,
            @Nullable String relation,
            @Nullable String mail,
            @Nullable Way way) {

        boolean inWriting() {
            return way == Way.writing;
        }
    }

    private final Raters raters;
    private final Protections protections;
    private final AnonymityThreshold threshold;
    private final Today today;
    private final Engagements engagements;
    private final People people;
    private final Diary diary;

    NameRatersForm(
            Raters raters,
            Protections protections,
            AnonymityThreshold threshold,
            Today today,
            Engagements engagements,
            People people,
            Diary diary) {
        this.raters = raters;
        this.protections = protections;
        this.threshold = threshold;
        this.today = today;
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
        Protection promised = promised(work.businessKey(), null);
        return Map.of(
                "promise",
                Arrays.stream(Category.values())
                        .map(category -> Map.of("category", category.label(), "promise", promised.promise(category)))
                        .toList(),
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
        Protection promised = promised(engagement.id(), answers.smallGroups());
        List<Rater> added = added(engagement, promised, named, answers);
        if (protections.findById(engagement.id()).isEmpty()) {
            protections.save(promised);
        }
        raters.saveAll(added);
        diary.note(work, "Raters named, with the leader's consent to ask them: " + added.size());
        if (added.stream().anyMatch(rater -> isSponsor(engagement, rater))) {
            diary.note(work, "Role conflict to keep in mind: a sponsor was named as rater");
        }
        return Routing.none();
    }

    private List<Rater> added(Engagement engagement, Protection promised, List<Rater> named, Answers answers) {
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
            all.add(row.inWriting() ? inWriting(rater, leader) : rater);
        }
        if (all.stream()
                        .filter(each -> each.category() == Category.BOSS && each.stillCounts())
                        .count()
                > MOST_BOSSES) {
            throw new Refused("raters", "must name " + MOST_BOSSES + " bosses at most");
        }
        if (named.isEmpty()) {
            if (answers.smallGroups() == null) {
                throw new Refused("smallGroups", "must be answered before anybody is asked");
            }
            checkFirstRound(promised, all);
        }
        return all.subList(named.size(), all.size());
    }

    private Rater inWriting(Rater rater, Person leader) {
        if (rater.mail() == null) {
            throw new Refused("raters", "must have an email address for " + rater.name() + ", to ask in writing");
        }
        return rater.askedInWriting(
                people.reachedBy(rater.mail(), rater.name(), leader).id());
    }

    /** A later round takes what there is: a small team cannot become a larger one. */
    private static void checkFirstRound(Protection promised, List<Rater> all) {
        if (all.size() < FEWEST_RATERS) {
            throw new Refused("raters", "must name at least " + FEWEST_RATERS + " people");
        }
        if (all.stream().map(Rater::category).distinct().count() < VoiceCount.FEWEST_CATEGORIES) {
            throw new Refused("raters", "must come from at least " + VoiceCount.FEWEST_CATEGORIES + " groups");
        }
        checkAnythingCanBeShown(promised, all);
    }

    /** Nobody is asked in vain: even if all of them answer, some groups would be too small to be shown. */
    private static void checkAnythingCanBeShown(Protection promised, List<Rater> all) {
        Map<Category, Integer> named = new EnumMap<>(Category.class);
        all.forEach(rater -> named.merge(rater.category(), 1, Integer::sum));
        List<Group> shown = Disclosure.groups(promised, named);
        if (!promised.together()) {
            if (shown.stream().allMatch(group -> group.categories().stream().allMatch(promised::named))) {
                throw new Refused(
                        "raters", "must hold at least " + Protection.FEWEST_TO_HIDE_IN + " people of one group");
            }
            return;
        }
        List<Category> inVain = new ArrayList<>(named.keySet());
        shown.forEach(group -> inVain.removeAll(group.categories()));
        if (!inVain.isEmpty()) {
            throw new Refused(
                    "raters",
                    "must name more people, for even with all of them heard too few would speak for: "
                            + Group.label(inVain));
        }
    }

    /** What was promised already, else what the table says today. */
    private Protection promised(UUID engagementId, @Nullable String smallGroups) {
        return protections
                .findById(engagementId)
                .orElseGet(() -> Protection.agreed(
                        engagementId, threshold.fewest(), TOGETHER.equals(smallGroups), today.ofLeader(engagementId)));
    }

    private boolean isSponsor(Engagement engagement, Rater rater) {
        return engagement.sponsorships().stream()
                .map(each -> people.get(each.sponsorId()))
                .anyMatch(sponsor -> rater.isSamePersonAs(sponsor.name(), sponsor.mail()));
    }
}
