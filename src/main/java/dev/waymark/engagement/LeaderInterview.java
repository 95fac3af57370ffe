package dev.waymark.engagement;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * What the leader told the coach, in the six parts of step 2 and the world around them; for the coach alone.
 *
 * @param id the engagement's
 */
public record LeaderInterview(
        @Id UUID id,
        @Version int version,
        LocalDate heldOn,
        String commitments,
        String concerns,
        String breakdowns,
        String behaviours,
        String communicationStyle,
        String promises,
        String world) {

    /** What was said, by subject, in the order of the interview. */
    public Map<String, String> bySubject() {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("Commitments", commitments);
        said.put("Concerns right now", concerns);
        said.put("Where things tend to go wrong", breakdowns);
        said.put("Behaviours", behaviours);
        said.put("Communication style", communicationStyle);
        said.put("Promises", promises);
        said.put("The leader's world", world);
        return said;
    }
}
