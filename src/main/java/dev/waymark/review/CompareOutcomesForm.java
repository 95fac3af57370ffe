package dev.waymark.review;

import dev.waymark.calendar.InWords;
import dev.waymark.engagement.Diary;
import dev.waymark.engagement.PlanWished;
import dev.waymark.engagement.SelfRating;
import dev.waymark.engagement.SelfRatings;
import dev.waymark.form.Offer;
import dev.waymark.form.Option;
import dev.waymark.form.Refused;
import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import dev.waymark.milestone.MilestoneModel;
import dev.waymark.milestone.MilestoneRegister;
import dev.waymark.planning.DesignElement;
import dev.waymark.planning.ProgramDesigns;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The coach compares actual with intended outcomes and writes what the leader is to release. */
@Component
class CompareOutcomesForm implements TaskForm<CompareOutcomesForm.Answers> {

    private final Reviews reviews;
    private final Reports reports;
    private final ProgramDesigns designs;
    private final SelfRatings ratings;
    private final MilestoneRegister milestones;
    private final Diary diary;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CompareOutcomesForm(
            Reviews reviews,
            Reports reports,
            ProgramDesigns designs,
            SelfRatings ratings,
            MilestoneRegister milestones,
            Diary diary,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reviews = reviews;
        this.reports = reports;
        this.designs = designs;
        this.ratings = ratings;
        this.milestones = milestones;
        this.diary = diary;
        this.events = events;
        this.clock = clock;
    }

    /** @param planWished whether a plan of action is to begin, which is asked in the middle of the program only */
    record Answers(
            List<OutcomeRow> outcomes,
            int competence,
            int fulfilment,
            int selfCorrection,
            List<ChangeRow> changes,
            List<TargetRow> targetCorrections,
            @Nullable String celebration,
            String summary,
            boolean planWished) {}

    record OutcomeRow(
            String outcomeId, String actual, @Nullable String gap) {

        Comparison asComparison() {
            return new Comparison(UUID.fromString(outcomeId), actual, gap);
        }
    }

    /** @param replaces place of an element in the design that the review began with, from 0 */
    record ChangeRow(
            String kind,
            String element,
            String title,
            @Nullable String detail,
            @Nullable String replaces) {

        Change asChange() {
            return new Change(
                    Change.Kind.of(kind),
                    DesignElement.Kind.valueOf(element.toUpperCase(Locale.ROOT)),
                    title,
                    detail,
                    replaces == null ? null : Integer.valueOf(replaces));
        }
    }

    record TargetRow(String outcome, String target, String reason) {

        TargetCorrection asCorrection() {
            return new TargetCorrection(UUID.fromString(outcome), target, reason);
        }
    }

    @Override
    public String id() {
        return "compare-outcomes";
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Map<String, Object> prefill(Work work) {
        Review review = reviews.get(work.get(ReviewModel.REVIEW_ID));
        Optional<Report> last = reports.findFirstByReviewIdOrderByRoundDesc(review.id());
        Map<String, Object> prefill = new LinkedHashMap<>();
        prefill.put("kind", review.kind().answer());
        prefill.put("talks", (Supplier<?>) () -> talks(review));
        prefill.put("intended", intended(review));
        prefill.put("outcomeOptions", outcomeOptions(review));
        prefill.put("elements", Offer.late(() -> elements(review)));
        prefill.put("outcomes", outcomes(review, last));
        last.ifPresent(report -> prefill.putAll(asBefore(report)));
        last.filter(report -> report.releasedAt() != null)
                .ifPresent(report -> prefill.put("objections", objections(work)));
        ratings.findByEngagementIdAndMoment(review.engagementId(), review.kind().moment())
                .ifPresent(rating -> {
                    prefill.put("competence", rating.competence());
                    prefill.put("fulfilment", rating.fulfilment());
                    prefill.put("selfCorrection", rating.selfCorrection());
                });
        return prefill;
    }

    @Override
    public Routing submitted(Work work, Answers answers) {
        Review review = reviews.get(work.get(ReviewModel.REVIEW_ID));
        Report report = Report.written(
                review.id(),
                reports.findFirstByReviewIdOrderByRoundDesc(review.id())
                                .map(Report::round)
                                .orElse(0)
                        + 1,
                answers.summary(),
                answers.celebration(),
                clock.instant(),
                answers.outcomes().stream().map(OutcomeRow::asComparison).toList(),
                answers.changes().stream().map(ChangeRow::asChange).toList(),
                answers.targetCorrections().stream()
                        .map(TargetRow::asCorrection)
                        .toList());
        checkComparisons(review, report);
        checkChanges(review, report);
        checkTargets(review, report);
        reports.save(report);
        rate(review, answers);
        diary.note(work, review.kind().told("outcomes compared"));
        if (answers.planWished()) {
            events.publishEvent(new PlanWished(review.engagementId()));
        }
        return Routing.none();
    }

    private static void checkComparisons(Review review, Report report) {
        List<UUID> compared = report.comparisons().stream()
                .map(Comparison::outcomeId)
                .sorted()
                .toList();
        if (!compared.equals(
                review.intentions().stream().map(Intention::outcomeId).sorted().toList())) {
            throw new Refused("outcomes", "must say of each agreed outcome, once, where it stands");
        }
    }

    private void checkChanges(Review review, Report report) {
        if (report.changes().isEmpty()) {
            return;
        }
        List<DesignElement> before = before(review);
        Set<Integer> replaced = new HashSet<>();
        for (Change change : report.changes()) {
            Integer replaces = change.replaces();
            if (change.kind() == Change.Kind.ADDITION) {
                if (replaces != null) {
                    throw new Refused("changes", "must leave out what it replaces where something is added");
                }
                continue;
            }
            if (replaces == null || replaces < 0 || replaces >= before.size()) {
                throw new Refused("changes", "must say which part of the program is changed or corrected");
            }
            if (before.get(replaces).kind() != change.element()) {
                throw new Refused(
                        "changes",
                        "must replace a practice by a practice, an exercise by an exercise, reading by reading");
            }
            if (!replaced.add(replaces)) {
                throw new Refused("changes", "must change each part of the program only once");
            }
        }
    }

    private static void checkTargets(Review review, Report report) {
        Set<UUID> corrected = new HashSet<>();
        for (TargetCorrection correction : report.targets()) {
            if (!corrected.add(correction.outcomeId())) {
                throw new Refused("targetCorrections", "must correct each target only once");
            }
            Intention intention = review.intentions().stream()
                    .filter(each -> each.outcomeId().equals(correction.outcomeId()))
                    .findFirst()
                    .orElseThrow(() -> new Refused("targetCorrections", "must be about an agreed outcome"));
            if (intention.target().equals(correction.target())) {
                throw new Refused("targetCorrections", "must differ from the target that was agreed");
            }
        }
    }

    private void rate(Review review, Answers answers) {
        SelfRating.Moment moment = review.kind().moment();
        int competence = answers.competence();
        int fulfilment = answers.fulfilment();
        int selfCorrection = answers.selfCorrection();
        ratings.save(ratings.findByEngagementIdAndMoment(review.engagementId(), moment)
                .map(rating -> rating.revised(competence, fulfilment, selfCorrection))
                .orElseGet(() -> SelfRating.of(review.engagementId(), moment, competence, fulfilment, selfCorrection)));
    }

    private List<DesignElement> before(Review review) {
        return designs.get(review.designId()).elements();
    }

    private List<Map<String, Object>> talks(Review review) {
        return reviews.talks(review.id()).stream()
                .map(each -> Map.<String, Object>of(
                        "with", each.attendees().words(), "heldOn", InWords.day(each.heldOn()), "notes", each.notes()))
                .toList();
    }

    private static List<Map<String, Object>> intended(Review review) {
        return review.intentions().stream()
                .map(each -> Map.<String, Object>of(
                        "title", each.title(), "benchmark", each.benchmark(), "intended", each.target()))
                .toList();
    }

    private static List<Option> outcomeOptions(Review review) {
        return review.intentions().stream()
                .map(each -> new Option(each.title(), each.outcomeId().toString()))
                .toList();
    }

    private List<Option> elements(Review review) {
        List<DesignElement> before = before(review);
        return IntStream.range(0, before.size())
                .mapToObj(place -> new Option(
                        Change.words(before.get(place).kind()) + ": "
                                + before.get(place).title(),
                        Integer.toString(place)))
                .toList();
    }

    private static List<Map<String, Object>> outcomes(Review review, Optional<Report> last) {
        return review.intentions().stream()
                .map(each -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    row.put("outcomeId", each.outcomeId().toString());
                    last.map(report -> report.comparison(each.outcomeId())).ifPresent(comparison -> {
                        row.put("actual", comparison.actual());
                        putKnown(row, "gap", comparison.gap());
                    });
                    return row;
                })
                .toList();
    }

    private static Map<String, Object> asBefore(Report report) {
        Map<String, Object> before = new LinkedHashMap<>();
        before.put("summary", report.summary());
        putKnown(before, "celebration", report.celebration());
        putKnown(before, "comment", report.comment());
        before.put(
                "changes",
                report.changes().stream().map(CompareOutcomesForm::asRow).toList());
        before.put(
                "targetCorrections",
                report.targets().stream()
                        .map(each -> Map.of(
                                "outcome",
                                each.outcomeId().toString(),
                                "target",
                                each.target(),
                                "reason",
                                each.reason()))
                        .toList());
        return before;
    }

    private static Map<String, Object> asRow(Change change) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("kind", change.kind().name().toLowerCase(Locale.ROOT));
        row.put("element", change.element().name().toLowerCase(Locale.ROOT));
        row.put("title", change.title());
        putKnown(row, "detail", change.detail());
        putKnown(row, "replaces", change.replaces() == null ? null : Integer.toString(change.replaces()));
        return row;
    }

    private static void putKnown(Map<String, Object> row, String key, @Nullable Object value) {
        if (value != null) {
            row.put(key, value);
        }
    }

    private List<Map<String, Object>> objections(Work work) {
        return milestones.tally(work.get(MilestoneModel.MILESTONE_ID)).objections().stream()
                .map(each -> Map.<String, Object>of("person", each.who(), "reason", each.reason()))
                .toList();
    }
}
