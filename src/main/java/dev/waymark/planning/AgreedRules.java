package dev.waymark.planning;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who sees what, as leader and sponsors have agreed on it together with the program. */
@Component
public class AgreedRules {

    private final Presentations presentations;

    AgreedRules(Presentations presentations) {
        this.presentations = presentations;
    }

    /** In plain words, one rule after the other; none where it was not yet part of what was presented. */
    public List<String> of(UUID milestoneId) {
        return presentations.findById(milestoneId).map(Presentation::whoSeesWhat).stream()
                .flatMap(String::lines)
                .toList();
    }
}
