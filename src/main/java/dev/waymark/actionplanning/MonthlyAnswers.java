package dev.waymark.actionplanning;

import dev.waymark.form.Option;
import dev.waymark.form.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What supporters see of the practices, month by month, whether they say it in a talk or by a personal link. */
@Component
class MonthlyAnswers {

    /**
     * What is said of one practice, named as in the forms.
     *
     * @param progress 1, hardly, to 10, fully
     */
    record Row(UUID practice, int progress, @Nullable String note) {}

    private final Supporters supporters;
    private final SupporterTalks talks;
    private final PracticeProgresses progresses;
    private final Practices practices;
    private final Clock clock;

    MonthlyAnswers(
            Supporters supporters,
            SupporterTalks talks,
            PracticeProgresses progresses,
            Practices practices,
            Clock clock) {
        this.supporters = supporters;
        this.talks = talks;
        this.progresses = progresses;
        this.practices = practices;
        this.clock = clock;
    }

    /** What is asked about: the titles of the practices and nothing else of them. */
    Map<String, Object> asked(Supporter supporter) {
        List<Practice> agreed = practices.agreed(supporter.meetingId());
        return Map.of(
                "practiceOptions",
                agreed.stream()
                        .map(each -> new Option(each.title(), each.id().toString()))
                        .toList(),
                "practices",
                agreed.stream()
                        .map(each -> Map.of("practice", each.id().toString()))
                        .toList());
    }

    /**
     * Refuses with {@link Refused} what does not speak of every practice once.
     *
     * @param writtenBy the supporter; null where the leader has written a talk down
     */
    void keep(Supporter supporter, LocalDate saidOn, List<Row> rows, @Nullable UUID writtenBy) {
        Set<UUID> spokenOf = rows.stream().map(Row::practice).collect(Collectors.toSet());
        if (spokenOf.size() < rows.size()) {
            throw new Refused("practices", "must speak of each practice once");
        }
        if (!practices.agreed(supporter.meetingId()).stream().allMatch(each -> spokenOf.contains(each.id()))) {
            throw new Refused("practices", "must speak of every practice");
        }
        SupporterTalk talk = talks.save(new SupporterTalk(UUID.randomUUID(), 0, supporter.id(), saidOn, null));
        progresses.saveAll(rows.stream()
                .map(row -> new PracticeProgress(
                        UUID.randomUUID(), 0, talk.id(), row.practice(), row.progress(), row.note(), writtenBy))
                .toList());
    }

    /** A month about which nothing is said. */
    void none(Supporter supporter, @Nullable String reason) {
        talks.save(new SupporterTalk(UUID.randomUUID(), 0, supporter.id(), null, reason));
    }

    /** Nobody asks this supporter any more. */
    void end(Supporter supporter) {
        supporters.save(supporter.is(Supporter.State.ENDED, clock.instant()));
    }
}
