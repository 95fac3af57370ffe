package dev.waymark.actionplanning;

import dev.waymark.engagement.Today;
import dev.waymark.form.Option;
import dev.waymark.form.Refused;
import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Once a month: what a supporter sees of each practice, or why there was no talk (acceptance ). */
@Component
class TalkWithSupporterForm implements TaskForm<TalkWithSupporterForm.Answers> {

    /** Spelled as in the form. */
    enum YesNo {
        yes,
        no
    }

    record Answers(
            YesNo talked,
            @Nullable LocalDate heldOn,
            List<Row> practices,
            @Nullable String reason,
            YesNo next) {}

    record Row(UUID practice, int progress, @Nullable String note) {}

    private final Supporters supporters;
    private final SupporterTalks talks;
    private final PracticeProgresses progresses;
    private final Practices practices;
    private final Today today;
    private final Clock clock;

    TalkWithSupporterForm(
            Supporters supporters,
            SupporterTalks talks,
            PracticeProgresses progresses,
            Practices practices,
            Today today,
            Clock clock) {
        this.supporters = supporters;
        this.talks = talks;
        this.progresses = progresses;
        this.practices = practices;
        this.today = today;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "talk-with-supporter";
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Map<String, Object> prefill(Work work) {
        Supporter supporter = supporter(work);
        List<Practice> agreed = practices.agreed(supporter.meetingId());
        return Map.of(
                "supporter",
                supporter.name(),
                "practiceOptions",
                agreed.stream()
                        .map(each -> new Option(each.title(), each.id().toString()))
                        .toList(),
                "practices",
                agreed.stream()
                        .map(each -> Map.of("practice", each.id().toString()))
                        .toList());
    }

    @Override
    public Routing submitted(Work work, Answers answers) {
        Supporter supporter = supporter(work);
        if (answers.talked() == YesNo.yes) {
            record(work, supporter, answers);
        } else {
            talks.save(new SupporterTalk(UUID.randomUUID(), 0, supporter.id(), null, answers.reason()));
        }
        boolean goOn = answers.next() == YesNo.yes;
        if (!goOn) {
            supporters.save(supporter.is(Supporter.State.ENDED, clock.instant()));
        }
        return Routing.of(ActionPlanningModel.GO_ON, goOn);
    }

    private void record(Work work, Supporter supporter, Answers answers) {
        LocalDate heldOn = Objects.requireNonNull(answers.heldOn());
        if (heldOn.isAfter(today.ofLeader(work.businessKey()))) {
            throw new Refused("heldOn", "must not lie in the future");
        }
        Set<UUID> spokenOf = answers.practices().stream().map(Row::practice).collect(Collectors.toSet());
        if (spokenOf.size() < answers.practices().size()) {
            throw new Refused("practices", "must speak of each practice once");
        }
        if (!practices.agreed(supporter.meetingId()).stream().allMatch(each -> spokenOf.contains(each.id()))) {
            throw new Refused("practices", "must speak of every practice");
        }
        SupporterTalk talk = talks.save(new SupporterTalk(UUID.randomUUID(), 0, supporter.id(), heldOn, null));
        progresses.saveAll(answers.practices().stream()
                .map(row -> new PracticeProgress(
                        UUID.randomUUID(), 0, talk.id(), row.practice(), row.progress(), row.note()))
                .toList());
    }

    private Supporter supporter(Work work) {
        return supporters.get(work.get(ActionPlanningModel.SUPPORTER_ID));
    }
}
