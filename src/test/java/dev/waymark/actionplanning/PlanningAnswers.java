package dev.waymark.actionplanning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Answers of the planning forms, for stories that care about something else. */
final class PlanningAnswers {

    static final List<String> ALL_CRITERIA = List.of("0", "1", "2", "3");

    private PlanningAnswers() {}

    static Map<String, Object> initiatives() {
        return Map.of(
                "initiatives",
                List.of(
                        Map.of("kind", "initiative", "title", "Merge the sites", "detail", "One plan for both"),
                        Map.of("kind", "pivotalConversation", "title", "Talk with the works council")));
    }

    static Map<String, Object> arranged(String startsAt) {
        return Map.of("startsAt", startsAt, "minutes", 90);
    }

    static Map<String, Object> talks(String day) {
        return Map.of(
                "managerOn",
                day,
                "managerSaid",
                "Let go of the roster",
                "talks",
                List.of(Map.of(
                        "about", "Seen as distant",
                        "concern", "puzzling",
                        "withWhom", "Piet",
                        "heldOn", day,
                        "said", "You look at the screen")));
    }

    static Map<String, Object> skipped() {
        return Map.of("agendaItem", "skipped", "reason", "no time");
    }

    static Map<String, Object> practices(String scribe, String... titles) {
        return Map.of(
                "agendaItem",
                "covered",
                "scribe",
                scribe,
                "practices",
                Stream.of(titles).map(title -> Map.of("title", title)).toList());
    }

    static Map<String, Object> written(String title) {
        return Map.of(
                "title", title,
                "personalChange", "From answering to asking",
                "mindset", "Others know more than I do",
                "behaviour", "Three questions before an answer");
    }

    static Map<String, Object> good() {
        return Map.of("met", ALL_CRITERIA, "verdict", "good");
    }

    static Map<String, Object> back() {
        return Map.of("met", List.of("0", "1"), "verdict", "back", "mend", "Say what lies beneath it");
    }

    static Map<String, Object> own() {
        return Map.of("answer", "own");
    }

    static Map<String, Object> with(Map<String, Object> answers, String key, Object value) {
        Map<String, Object> changed = new HashMap<>(answers);
        changed.put(key, value);
        return changed;
    }
}
