package dev.waymark.planning;

import dev.waymark.milestone.MilestoneRegister;
import dev.waymark.milestone.Objection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What stood in the way of a commitment, as rows of {@code person} and {@code reason}. */
@Component
class Objections {

    private final MilestoneRegister register;
    private final Mediations mediations;

    Objections(MilestoneRegister register, Mediations mediations) {
        this.register = register;
        this.mediations = mediations;
    }

    List<Map<String, String>> of(UUID milestoneId) {
        return register.tally(milestoneId).objections().stream()
                .map(Objections::row)
                .toList();
    }

    /** Followed by what was agreed in the mediation, if there was one. */
    List<Map<String, String>> withMediation(UUID milestoneId) {
        return Stream.concat(
                        of(milestoneId).stream(),
                        mediations.findById(milestoneId).stream()
                                .map(each -> Map.of("person", "Agreed in the mediation", "reason", each.note())))
                .toList();
    }

    private static Map<String, String> row(Objection objection) {
        return Map.of("person", objection.who() + " (" + objection.role() + ")", "reason", objection.reason());
    }
}
