package dev.waymark.feedback;

import dev.waymark.form.Option;
import dev.waymark.form.Refused;
import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The coach brings what was heard together to a broad view, the outcome of the interviews (acceptance A-30). */
@Component
class GatherThemesForm implements TaskForm<GatherThemesForm.Answers> {

    /** @param boardView the view as a whole, in the coach's words */
    record Answers(List<Row> themes, String boardView) {}

    /** @param category the group whose view it is; null where several groups share it */
    record Row(String theme, @Nullable String category) {

        GatheredTheme gathered() {
            return new GatheredTheme(category, theme);
        }
    }

    private final Raters raters;
    private final Voices voices;
    private final BroadViews views;

    GatherThemesForm(Raters raters, Voices voices, BroadViews views) {
        this.raters = raters;
        this.voices = voices;
        this.views = views;
    }

    @Override
    public String id() {
        return "gather-themes";
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Map<String, Object> prefill(Work work) {
        FeedbackReport report = report(work);
        return Map.of(
                "voices",
                report.groups().stream()
                        .map(group -> Map.of("category", group.label(), "count", group.voices()))
                        .toList(),
                "groups",
                report.groups().stream()
                        .map(group -> new Option(group.label(), group.categories()))
                        .toList(),
                "figures",
                report.figures().stream()
                        .map(figure -> Map.of(
                                "category", Group.label(Group.categories(figure.categories())),
                                "statement", figure.statement().label(),
                                "mean", new Figure(figure.halves()).words()))
                        .toList(),
                "interviewThemes",
                report.themes().stream()
                        .map(each -> Map.of(
                                "category", Group.label(Group.categories(each.categories())),
                                "kind", each.kind().label(),
                                "theme", each.theme()))
                        .toList());
    }

    @Override
    public Routing submitted(Work work, Answers answers) {
        UUID engagementId = work.businessKey();
        if (answers.themes().isEmpty()) {
            throw new Refused("themes", "must hold at least one theme");
        }
        FeedbackReport report = report(work);
        for (Row row : answers.themes()) {
            if (row.category() != null && report.group(row.category()).isEmpty()) {
                throw new Refused("themes", "must not speak for a group that too few were heard of");
            }
        }
        RaterNames names = raters.names(engagementId);
        names.refuseIn("themes", answers.themes().stream().map(Row::theme).toList());
        names.refuseIn("boardView", List.of(answers.boardView()));
        views.save(views.findById(engagementId)
                .orElseGet(() -> BroadView.of(engagementId))
                .gathered(
                        answers.boardView(),
                        answers.themes().stream().map(Row::gathered).toList()));
        return Routing.none();
    }

    /** The process comes here only with something to show. */
    private FeedbackReport report(Work work) {
        return voices.latest(work.businessKey())
                .orElseThrow(() -> new IllegalStateException("No report of " + work.businessKey()));
    }
}
