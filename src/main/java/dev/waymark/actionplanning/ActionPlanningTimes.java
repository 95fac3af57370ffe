package dev.waymark.actionplanning;

import dev.waymark.calendar.WorkingCalendar;
import dev.waymark.engagement.Deadlines;
import dev.waymark.engagement.Engagements;
import dev.waymark.people.People;
import dev.waymark.people.Person;
import dev.waymark.process.BusinessKey;
import dev.waymark.process.Wiring;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Tells the models when something is due, and which practices are to be made final. */
@Wiring
@Component("actionPlanning")
public class ActionPlanningTimes {

    private static final String CHECK_IN_REMINDER = "checkInReminder";
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final PlanningMeetings meetings;
    private final Practices practices;
    private final PlanningWindow window;
    private final PreWork preWork;
    private final Engagements engagements;
    private final People people;
    private final WorkingCalendar calendar;
    private final Deadlines deadlines;
    private final Clock clock;

    ActionPlanningTimes(
            PlanningMeetings meetings,
            Practices practices,
            PlanningWindow window,
            PreWork preWork,
            Engagements engagements,
            People people,
            WorkingCalendar calendar,
            Deadlines deadlines,
            Clock clock) {
        this.meetings = meetings;
        this.practices = practices;
        this.window = window;
        this.preWork = preWork;
        this.engagements = engagements;
        this.people = people;
        this.calendar = calendar;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** The first morning of the weeks in which the meeting should lie, in the coach's zone. */
    public Date windowOpens(DelegateExecution execution) {
        ZoneId zone = zoneOfCoach(execution);
        return morning(window.of(BusinessKey.of(execution), zone).from(), zone);
    }

    /** The morning after these weeks. */
    public Date windowCloses(DelegateExecution execution) {
        ZoneId zone = zoneOfCoach(execution);
        return morning(window.of(BusinessKey.of(execution), zone).to().plusDays(1), zone);
    }

    private ZoneId zoneOfCoach(DelegateExecution execution) {
        return people.get(engagements.get(BusinessKey.of(execution)).appointedCoachId())
                .zone();
    }

    private static Date morning(LocalDate day, ZoneId zone) {
        return Date.from(day.atTime(MORNING).atZone(zone).toInstant());
    }

    public Date preWorkDue(DelegateExecution execution) {
        return Date.from(preWork.due(meeting(execution)));
    }

    public Date meetingBegins(DelegateExecution execution) {
        return Date.from(meeting(execution).beginsAt());
    }

    /** The ids of the chosen practices, in order. */
    public List<String> practices(DelegateExecution execution) {
        return practices.findByMeetingIdOrderByPosition(ActionPlanningModel.MEETING_ID.get(execution)).stream()
                .map(practice -> practice.id().toString())
                .toList();
    }

    /** A month from now, when the leader's office is open (acceptance A-88). */
    public Date nextTalk(DelegateExecution execution) {
        Person leader = people.get(engagements.get(BusinessKey.of(execution)).leaderId());
        Instant morning = LocalDate.ofInstant(clock.instant(), leader.zone())
                .plusMonths(1)
                .atTime(MORNING)
                .atZone(leader.zone())
                .toInstant();
        return Date.from(calendar.officeOpening(morning, leader.zone(), leader.region()));
    }

    /** When a supporter is reminded, unless the answer is there by then. */
    public Date checkInReminder(DelegateExecution execution) {
        Person supporter = people.get(ActionPlanningModel.PERSON_ID.get(execution));
        LocalDate day = LocalDate.ofInstant(deadlines.of(CHECK_IN_REMINDER, supporter), supporter.zone());
        return Date.from(calendar.officeOpening(
                day.atTime(MORNING).atZone(supporter.zone()).toInstant(), supporter.zone(), supporter.region()));
    }

    /** When a month is closed without an answer: the end of the last day that a supporter has for it. */
    public Date checkInOver(DelegateExecution execution) {
        return Date.from(
                deadlines.of(ActionPlanningModel.CHECK_IN, people.get(ActionPlanningModel.PERSON_ID.get(execution))));
    }

    private PlanningMeeting meeting(DelegateExecution execution) {
        return meetings.get(ActionPlanningModel.MEETING_ID.get(execution));
    }
}
