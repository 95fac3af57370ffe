package dev.waymark.feedback;

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

    /** @param category whose view it is; null where several groups share it */
    record Row(String theme, @Nullable String category) {

        GatheredTheme gathered() {
            return new GatheredTheme(category == null ? null : Category.of(category), theme);
        }
    }

    private final Raters raters;
    private final Hearings hearings;
    private final BroadViews views;

    GatherThemesForm(Raters raters, Hearings hearings, BroadViews views) {
        this.raters = raters;
        this.hearings = hearings;
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
        return Map.of(
                "voices",
                count(work).rows(),
                "interviewThemes",
                hearings.of(work.businessKey()).themes().stream()
                        .map(each -> Map.of(
                                "category", each.category().label(),
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
        VoiceCount heard = count(work);
        for (Row row : answers.themes()) {
            GatheredTheme theme = row.gathered();
            if (theme.category() != null && !heard.heard(theme.category())) {
                throw new Refused("themes", "must not speak for a group that nobody was heard of");
            }
            if (raters.anyNamedIn(engagementId, theme.theme())) {
                throw new Refused("themes", "must not name anybody who was asked");
            }
        }
        if (raters.anyNamedIn(engagementId, answers.boardView())) {
            throw new Refused("boardView", "must not name anybody who was asked");
        }
        views.save(views.findById(engagementId)
                .orElseGet(() -> BroadView.of(engagementId))
                .gathered(
                        answers.boardView(),
                        answers.themes().stream().map(Row::gathered).toList()));
        return Routing.none();
    }

    private VoiceCount count(Work work) {
        return VoiceCount.of(raters.findByEngagementIdOrderByNameAscIdAsc(work.businessKey()));
    }
}
