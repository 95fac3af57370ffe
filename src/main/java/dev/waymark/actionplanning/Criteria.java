package dev.waymark.actionplanning;

import dev.waymark.form.Option;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a practice must meet before it is good enough: four criteria that always hold, and those of the organisation. */
@Component
class Criteria {

    private static final List<String> ALWAYS = List.of(
            "It is a change in the leader, not a task or an initiative",
            "It names a behaviour that others could see",
            "It names the mindset beneath the behaviour as well",
            "It is the leader's own");

    private final ActionPlanningSettings settings;

    Criteria(ActionPlanningSettings settings) {
        this.settings = settings;
    }

    List<String> all() {
        return Stream.concat(ALWAYS.stream(), settings.furtherCriteria().stream())
                .distinct()
                .toList();
    }

    /** Each with its number among all. */
    List<Option> asOptions() {
        List<String> all = all();
        return IntStream.range(0, all.size())
                .mapToObj(number -> new Option(all.get(number), String.valueOf(number)))
                .toList();
    }

    /** @param met numbers among all */
    List<String> missing(Collection<String> met) {
        return asOptions().stream()
                .filter(each -> !met.contains(each.value()))
                .map(Option::label)
                .toList();
    }
}
