package dev.waymark.actionplanning;

import dev.waymark.form.Option;
import dev.waymark.form.Refused;
import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The leader thinks through how each practice helps to bring the initiatives about (acceptance A-85). */
@Component
class LinkPracticesForm implements TaskForm<LinkPracticesForm.Answers> {

    record Answers(List<Row> links) {}

    record Row(UUID practice, UUID initiative, @Nullable String how) {}

    private final Practices practices;
    private final Initiatives initiatives;
    private final PracticeLinks links;

    LinkPracticesForm(Practices practices, Initiatives initiatives, PracticeLinks links) {
        this.practices = practices;
        this.initiatives = initiatives;
        this.links = links;
    }

    @Override
    public String id() {
        return "link-practices";
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Map<String, Object> prefill(Work work) {
        List<Practice> agreed = agreed(work);
        List<Initiative> current = initiatives.current(work.businessKey());
        return Map.of(
                "practiceOptions",
                agreed.stream()
                        .map(each -> new Option(each.title(), each.id().toString()))
                        .toList(),
                "initiativeOptions",
                current.stream()
                        .map(each -> new Option(each.title(), each.id().toString()))
                        .toList(),
                "links",
                agreed.stream()
                        .flatMap(practice -> current.stream()
                                .map(initiative -> Map.of(
                                        "practice", practice.id().toString(),
                                        "initiative", initiative.id().toString())))
                        .toList());
    }

    @Override
    public Routing submitted(Work work, Answers answers) {
        Map<List<UUID>, String> written = new LinkedHashMap<>();
        for (Row row : answers.links()) {
            if (row.how() != null && written.put(List.of(row.practice(), row.initiative()), row.how()) != null) {
                throw new Refused("links", "must speak of each practice and initiative once");
            }
        }
        Set<UUID> linked = written.keySet().stream().map(pair -> pair.get(0)).collect(Collectors.toSet());
        for (Practice practice : agreed(work)) {
            if (!linked.contains(practice.id())) {
                throw new Refused(
                        "how", "must be given for at least one initiative of the practice " + practice.position());
            }
        }
        links.saveAll(written.entrySet().stream()
                .map(each -> new PracticeLink(
                        UUID.randomUUID(),
                        0,
                        each.getKey().get(0),
                        each.getKey().get(1),
                        each.getValue()))
                .toList());
        return Routing.none();
    }

    private List<Practice> agreed(Work work) {
        return practices.agreed(work.get(ActionPlanningModel.MEETING_ID));
    }
}
