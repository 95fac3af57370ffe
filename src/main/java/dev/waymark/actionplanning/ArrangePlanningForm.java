package dev.waymark.actionplanning;

import dev.waymark.engagement.CoachingPeriod;
import dev.waymark.engagement.Diary;
import dev.waymark.engagement.Engagements;
import dev.waymark.form.Refused;
import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import dev.waymark.people.People;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The coach finds a date in the right weeks, or says why it lies outside of them (acceptance ). */
@Component
class ArrangePlanningForm implements TaskForm<ArrangePlanningForm.Answers> {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    record Answers(
            LocalDateTime startsAt,
            int minutes,
            @Nullable String place,
            @Nullable String outsideReason) {}

    private final PlanningMeetings meetings;
    private final PlanningWindow window;
    private final ActionPlanningSettings settings;
    private final Engagements engagements;
    private final CoachingPeriod period;
    private final People people;
    private final Diary diary;
    private final Clock clock;

    ArrangePlanningForm(
            PlanningMeetings meetings,
            PlanningWindow window,
            ActionPlanningSettings settings,
            Engagements engagements,
            CoachingPeriod period,
            People people,
            Diary diary,
            Clock clock) {
        this.meetings = meetings;
        this.window = window;
        this.settings = settings;
        this.engagements = engagements;
        this.period = period;
        this.people = people;
        this.diary = diary;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "arrange-planning";
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Map<String, Object> prefill(Work work) {
        ZoneId zone = zone(work);
        PlanningWindow.Weeks weeks = window.of(work.businessKey(), zone);
        return Map.of(
                "from", DAY.format(weeks.from()),
                "to", DAY.format(weeks.to()),
                "isLate", LocalDate.ofInstant(clock.instant(), zone).isAfter(weeks.to()),
                "minutes", settings.minutes());
    }

    @Override
    public Routing submitted(Work work, Answers answers) {
        ZoneId zone = zone(work);
        Instant startsAt = answers.startsAt().atZone(zone).toInstant();
        if (!startsAt.isAfter(clock.instant())) {
            throw new Refused("startsAt", "must lie in the future");
        }
        LocalDate day = answers.startsAt().toLocalDate();
        period.lastDay(engagements.get(work.businessKey())).filter(day::isAfter).ifPresent(last -> {
            throw new Refused("startsAt", "must not lie after the last day of the program, " + last);
        });
        PlanningWindow.Weeks weeks = window.of(work.businessKey(), zone);
        boolean outside = !weeks.contains(day);
        if (outside && answers.outsideReason() == null) {
            throw new Refused(
                    "outsideReason",
                    "must be given, for the meeting would not lie between " + DAY.format(weeks.from()) + " and "
                            + DAY.format(weeks.to()));
        }
        meetings.save(meetings.get(work.get(ActionPlanningModel.MEETING_ID))
                .arranged(
                        startsAt,
                        zone,
                        answers.minutes(),
                        answers.place(),
                        outside ? answers.outsideReason() : null,
                        clock.instant()));
        diary.note(work, "Action planning meeting arranged");
        return Routing.none();
    }

    private ZoneId zone(Work work) {
        return people.get(engagements.get(work.businessKey()).appointedCoachId())
                .zone();
    }
}
