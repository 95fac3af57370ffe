package dev.waymark.actionplanning;

import dev.waymark.engagement.Engagements;
import dev.waymark.form.Option;
import dev.waymark.form.Refused;
import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import dev.waymark.people.People;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Item 3: the leader brings the initiatives up to date; what they were before is kept (acceptance ). */
@Component
class ReviewInitiativesForm implements TaskForm<ReviewInitiativesForm.Answers> {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    record Answers(
            Talked agendaItem,
            List<Row> initiatives,
            List<New> added,
            @Nullable String reason) {}

    /** @param state in small letters */
    record Row(UUID initiative, String title, @Nullable String detail, String state) {}

    record New(String kind, String newTitle, @Nullable String newDetail) {}

    private final Initiatives initiatives;
    private final InitiativeVersions versions;
    private final Practices practices;
    private final AgendaOutcomes agenda;
    private final Engagements engagements;
    private final People people;
    private final Clock clock;

    ReviewInitiativesForm(
            Initiatives initiatives,
            InitiativeVersions versions,
            Practices practices,
            AgendaOutcomes agenda,
            Engagements engagements,
            People people,
            Clock clock) {
        this.initiatives = initiatives;
        this.versions = versions;
        this.practices = practices;
        this.agenda = agenda;
        this.engagements = engagements;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "review-initiatives";
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Map<String, Object> prefill(Work work) {
        List<Initiative> current = initiatives.current(work.businessKey());
        return Map.of(
                "pivotal",
                current.stream()
                        .filter(Initiative::isPivotal)
                        .map(each -> Map.of("title", each.title()))
                        .toList(),
                "earlier",
                earlier(work, current),
                "initiativeOptions",
                current.stream()
                        .map(each -> new Option(
                                each.kind().words() + " " + each.position(),
                                each.id().toString()))
                        .toList(),
                "initiatives",
                current.stream().map(ReviewInitiativesForm::row).toList());
    }

    private static Map<String, Object> row(Initiative initiative) {
        Map<String, Object> row = new HashMap<>();
        row.put("initiative", initiative.id().toString());
        row.put("title", initiative.title());
        row.put("detail", initiative.detail());
        row.put("state", initiative.state().name().toLowerCase(Locale.ROOT));
        return row;
    }

    private List<Map<String, Object>> earlier(Work work, List<Initiative> current) {
        ZoneId zone = people.get(engagements.get(work.businessKey()).leaderId()).zone();
        List<UUID> ids = current.stream().map(Initiative::id).toList();
        return ids.isEmpty()
                ? List.of()
                : versions.findByInitiativeIdInOrderByReplacedAt(ids).stream()
                        .<Map<String, Object>>map(each -> Map.of(
                                "title",
                                each.title(),
                                "detail",
                                each.detail() == null ? "" : each.detail(),
                                "until",
                                DAY.format(each.replacedAt().atZone(zone))))
                        .toList();
    }

    @Override
    public Routing submitted(Work work, Answers answers) {
        UUID meetingId = work.get(ActionPlanningModel.MEETING_ID);
        if (answers.agendaItem() == Talked.skipped) {
            agenda.leftOut(meetingId, AgendaItem.INITIATIVES, answers.reason());
            return Routing.of(ActionPlanningModel.LINKABLE, false);
        }
        update(work.businessKey(), answers.initiatives());
        add(work.businessKey(), answers.added());
        agenda.covered(meetingId, AgendaItem.INITIATIVES, null);
        return Routing.of(
                ActionPlanningModel.LINKABLE,
                !initiatives.current(work.businessKey()).isEmpty()
                        && !practices.agreed(meetingId).isEmpty());
    }

    private void update(UUID engagementId, List<Row> rows) {
        List<Initiative> current = initiatives.current(engagementId);
        Map<UUID, Row> answered = rows.stream()
                .collect(Collectors.toMap(Row::initiative, Function.identity(), (one, other) -> {
                    throw new Refused("initiatives", "must speak of each initiative once");
                }));
        if (!current.stream().allMatch(each -> answered.containsKey(each.id()))) {
            throw new Refused("initiatives", "must speak of every initiative");
        }
        for (Initiative initiative : current) {
            Row row = Objects.requireNonNull(answered.get(initiative.id()));
            Initiative.State state = Initiative.State.valueOf(row.state().toUpperCase(Locale.ROOT));
            if (!initiative.reads(row.title(), row.detail(), state)) {
                versions.save(InitiativeVersion.of(initiative, clock.instant()));
                initiatives.save(initiative.updated(row.title(), row.detail(), state));
            }
        }
    }

    private void add(UUID engagementId, List<New> rows) {
        int position =
                initiatives.findByEngagementIdOrderByPosition(engagementId).size();
        List<Initiative> added = new ArrayList<>();
        for (New row : rows) {
            added.add(Initiative.written(
                    engagementId,
                    ++position,
                    Initiative.Kind.of(row.kind()),
                    row.newTitle(),
                    row.newDetail(),
                    clock.instant()));
        }
        initiatives.saveAll(added);
    }
}
