package dev.waymark.planning;

import dev.waymark.milestone.Milestone;
import dev.waymark.milestone.MilestoneKind;
import dev.waymark.milestone.MilestoneSubject;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What leader and sponsors read before they commit: just what the milestone's seal is of. */
@Component
class PresentedProgram implements MilestoneSubject {

    private final ProgramDesigns designs;
    private final Presentations presentations;
    private final Groundwork groundwork;

    PresentedProgram(ProgramDesigns designs, Presentations presentations, Groundwork groundwork) {
        this.designs = designs;
        this.presentations = presentations;
        this.groundwork = groundwork;
    }

    @Override
    public boolean covers(MilestoneKind kind) {
        return kind == MilestoneKind.COMMITMENT;
    }

    @Override
    public String body(Milestone milestone) {
        ProgramDesign design = designs.get(milestone.subjectId());
        return presentations
                .findById(milestone.id())
                .map(each -> Presentation.shown(design, each.questions(), each.whoSeesWhat()))
                .orElseGet(design::asMarkdown);
    }

    @Override
    public List<Map<String, Object>> outcomes(Milestone milestone) {
        return groundwork.intended(milestone.engagementId());
    }
}
