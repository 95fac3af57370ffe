package dev.waymark.actionplanning;

import dev.waymark.calendar.InWords;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A practice as forms show it. */
@Component
class PracticeWords {

    private final PracticeSteps steps;

    PracticeWords(PracticeSteps steps) {
        this.steps = steps;
    }

    /** For a form, to be added to. */
    Map<String, Object> of(Practice practice) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("title", practice.title());
        shown.put("personalChange", practice.personalChange());
        shown.put("mindset", practice.mindset());
        shown.put("behaviour", practice.behaviour());
        shown.put(
                "steps",
                steps.findByPracticeIdInOrderByPosition(List.of(practice.id())).stream()
                        .map(each -> Map.of("what", each.what(), "byWhen", InWords.day(each.byWhen())))
                        .toList());
        return shown;
    }
}
