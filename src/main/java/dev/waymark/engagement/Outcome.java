package dev.waymark.engagement;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * What the program is to bring about, and how it will be measured (acceptance ).
 *
 * @param position from 1, in the order in which the outcomes were agreed
 * @param target as it stands now; a change of it is an {@link OutcomeCorrection}
 */
public record Outcome(
        @Id UUID id,
        @Version int version,
        UUID engagementId,
        int position,
        String title,
        String benchmark,
        String baseline,
        String target) {

    public Outcome aimedAt(String target) {
        return new Outcome(id, version, engagementId, position, title, benchmark, baseline, target);
    }

    static List<Outcome> of(UUID engagementId, List<AgreedOutcome> agreed) {
        List<Outcome> outcomes = new ArrayList<>();
        for (AgreedOutcome each : agreed) {
            outcomes.add(new Outcome(
                    UUID.randomUUID(),
                    0,
                    engagementId,
                    outcomes.size() + 1,
                    each.title(),
                    each.benchmark(),
                    each.baseline(),
                    each.target()));
        }
        return outcomes;
    }
}
