package dev.waymark.feedback;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the interviews brought to light, gathered so that no single voice can be heard in it. */
@Component
public class Perspectives {

    private static final String SHARED = "Several groups";

    private final BroadViews views;

    Perspectives(BroadViews views) {
        this.views = views;
    }

    /** Empty before the themes were gathered. */
    public List<PerspectiveTheme> themes(UUID engagementId) {
        return views.findById(engagementId).map(BroadView::themes).orElse(List.of()).stream()
                .map(each -> new PerspectiveTheme(
                        each.categories() == null ? SHARED : Group.label(Group.categories(each.categories())),
                        each.theme()))
                .toList();
    }
}
