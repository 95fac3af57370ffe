package dev.waymark.board;

import dev.waymark.access.Content;
import dev.waymark.engagement.Engagement;
import dev.waymark.engagement.Engagements;
import dev.waymark.feedback.FeedbackView;
import dev.waymark.feedback.FeedbackView.Shown;
import dev.waymark.people.People;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** What the people around the leader see, for leader and coach; as it was heard, for the coach alone (acceptance A-30). */
@Controller
class PerspectivesPage {

    private final Engagements engagements;
    private final People people;
    private final FeedbackView feedback;

    PerspectivesPage(Engagements engagements, People people, FeedbackView feedback) {
        this.engagements = engagements;
        this.people = people;
        this.feedback = feedback;
    }

    /** Refuses with 404 for everybody but coach and leader. */
    @GetMapping("/engagements/{id}/perspectives")
    String show(@PathVariable UUID id, @ModelAttribute("visitor") Visitor visitor, Model model) {
        Engagement engagement = engagements
                .findById(id)
                .filter(found -> visitor.maySee(Content.FEEDBACK, found))
                .orElseThrow(NotFound::new);
        List<Shown> reports = feedback.reports(id);
        model.addAttribute("engagement", engagement);
        model.addAttribute("leader", people.get(engagement.leaderId()).name());
        model.addAttribute("broadView", feedback.broadView(id).orElse(null));
        model.addAttribute("themes", feedback.themes(id));
        model.addAttribute("reports", reports);
        model.addAttribute("statements", feedback.statements());
        model.addAttribute(
                "marked", reports.stream().anyMatch(each -> !each.figures().isEmpty()));
        model.addAttribute("promised", feedback.promised(id).orElse(null));
        if (visitor.maySee(Content.HEARD_THEMES, engagement)) {
            model.addAttribute("heard", feedback.heard(id));
        }
        return "perspectives";
    }
}
