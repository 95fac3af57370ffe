package dev.waymark.milestone;

import dev.waymark.access.Content;
import dev.waymark.link.LinkedTask;
import dev.waymark.link.Purpose;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Sponsors and deputies without a login decide by a link in their mail. */
@Component
class MilestoneByLink implements LinkedTask {

    @Override
    public String task() {
        return MilestoneModel.DECIDE_MILESTONE;
    }

    @Override
    public Purpose purpose() {
        return Purpose.MILESTONE;
    }

    @Override
    public Set<Content> shows() {
        return EnumSet.of(Content.RELEASED_TEXTS, Content.OUTCOMES);
    }

    @Override
    public String thanks() {
        return "Your answer is taken. You need not do anything else.";
    }
}
