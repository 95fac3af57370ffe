package dev.waymark.actionplanning;

import dev.waymark.access.Content;
import dev.waymark.link.LinkedTask;
import dev.waymark.link.Purpose;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Supporters without a login answer by a link in their mail. */
@Component
class CheckInByLink implements LinkedTask {

    @Override
    public String task() {
        return ActionPlanningModel.CHECK_IN;
    }

    @Override
    public Purpose purpose() {
        return Purpose.CHECK_IN;
    }

    /** Nothing but what the leader asks this one person about; the task is there only while the two want to. */
    @Override
    public Set<Content> shows() {
        return EnumSet.noneOf(Content.class);
    }

    @Override
    public String thanks() {
        return "Your answer is taken. You need not do anything else.";
    }
}
