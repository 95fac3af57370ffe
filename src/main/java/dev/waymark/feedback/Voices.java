package dev.waymark.feedback;

import dev.waymark.engagement.Today;
import dev.waymark.feedback.FeedbackReport.ReportFigure;
import dev.waymark.feedback.FeedbackReport.ReportGroup;
import dev.waymark.feedback.FeedbackReport.ReportTheme;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The voices of an engagement that were heard and are not shown yet, and the report in which they come to be shown. */
@Component
class Voices {

    private final Raters raters;
    private final Hearings hearings;
    private final HeardMarks marks;
    private final Protections protections;
    private final FeedbackReports reports;
    private final Today today;

    Voices(
            Raters raters,
            Hearings hearings,
            HeardMarks marks,
            Protections protections,
            FeedbackReports reports,
            Today today) {
        this.raters = raters;
        this.hearings = hearings;
        this.marks = marks;
        this.protections = protections;
        this.reports = reports;
        this.today = today;
    }

    VoiceCount count(UUID engagementId) {
        return VoiceCount.of(raters.findByEngagementIdOrderByNameAscIdAsc(engagementId));
    }

    /** The groups that a report would show if it were drawn up now; none before raters were named. */
    List<Group> showable(UUID engagementId) {
        return protections
                .findById(engagementId)
                .map(protection ->
                        Disclosure.groups(protection, count(engagementId).byCategory()))
                .orElse(List.of());
    }

    boolean enough(UUID engagementId) {
        return protections
                .findById(engagementId)
                .map(count(engagementId)::enough)
                .orElse(false);
    }

    /**
     * Writes down for good what can be shown, and keeps the rest for a later report.
     *
     * @return empty where nothing can be shown
     */
    Optional<FeedbackReport> drawUp(UUID engagementId) {
        List<Rater> all = raters.findByEngagementIdOrderByNameAscIdAsc(engagementId);
        OpenVoices open = new OpenVoices(VoiceCount.of(all).byCategory(), marks.of(engagementId));
        List<Disclosure.Shown> shown = protections
                .findById(engagementId)
                .map(protection -> Disclosure.of(protection, open).shown())
                .orElse(List.of());
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        Hearing hearing = hearings.of(engagementId);
        FeedbackReport report = reports.save(new FeedbackReport(
                UUID.randomUUID(),
                0,
                engagementId,
                latest(engagementId).map(FeedbackReport::number).orElse(0) + 1,
                today.ofLeader(engagementId),
                shown.stream()
                        .map(each -> new ReportGroup(
                                each.group().answer(), each.group().voices()))
                        .toList(),
                shown.stream()
                        .flatMap(each -> each.figures().entrySet().stream()
                                .map(figure -> new ReportFigure(
                                        each.group().answer(),
                                        figure.getKey(),
                                        figure.getValue().halves())))
                        .toList(),
                shown.stream()
                        .flatMap(each -> themes(hearing, each.group()).stream())
                        .toList()));
        Set<Category> categories = new HashSet<>();
        shown.forEach(each -> categories.addAll(each.group().categories()));
        hearings.save(hearing.without(categories));
        marks.forget(engagementId, categories);
        raters.saveAll(all.stream()
                .filter(rater -> rater.waitsToBeShown() && categories.contains(rater.category()))
                .map(rater -> rater.inReport(report.number()))
                .toList());
        return Optional.of(report);
    }

    Optional<FeedbackReport> latest(UUID engagementId) {
        return reports.findFirstByEngagementIdOrderByNumberDesc(engagementId);
    }

    private static Collection<ReportTheme> themes(Hearing hearing, Group group) {
        return hearing.themes().stream()
                .filter(theme -> group.categories().contains(theme.category()))
                .map(theme -> new ReportTheme(group.answer(), theme.kind(), theme.theme()))
                .sorted(ReportTheme.ALPHABETICALLY)
                .toList();
    }
}
