package dev.waymark.planning;

import dev.waymark.engagement.Diary;
import dev.waymark.milestone.Milestone;
import dev.waymark.milestone.MilestoneRegister;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Counts the commitments to one version once everybody has answered (acceptance A-39). */
@Component
class CommitmentCount {

    private final MilestoneRegister register;
    private final Diary diary;

    CommitmentCount(MilestoneRegister register, Diary diary) {
        this.register = register;
        this.diary = diary;
    }

    Result close(UUID milestoneId) {
        boolean reached = register.close(milestoneId).reached();
        Milestone milestone = register.get(milestoneId);
        diary.note(
                milestone.engagementId(),
                null,
                (reached ? "Everybody committed to version " : "Not everybody committed to version ")
                        + milestone.programVersion());
        return new Result(reached, register.revisionsLeft(milestoneId));
    }

    /** @param revisionsLeft whether the coach may revise before somebody has to mediate */
    record Result(boolean reached, boolean revisionsLeft) {}
}
