package dev.waymark.session;

import dev.waymark.access.Content;
import dev.waymark.consent.Acceptances;
import dev.waymark.engagement.Engagement;
import dev.waymark.engagement.Engagements;
import dev.waymark.form.FormDesk;
import dev.waymark.form.NotAccepted;
import dev.waymark.form.Sheet;
import dev.waymark.form.TaskDoor;
import dev.waymark.link.LinkedForm;
import dev.waymark.link.PersonalLinks;
import dev.waymark.link.Purpose;
import dev.waymark.notice.AppointmentAddress;
import dev.waymark.notice.NewNotice;
import dev.waymark.notice.NoticeKind;
import dev.waymark.notice.NoticeSubjects;
import dev.waymark.people.Person;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Coach or leader changes the appointment by the link in an invitation or a reminder, without logging in. The task is
 * made and done in one: whoever only looks at the form leaves none behind.
 */
@Component
class ChangeByLink implements LinkedForm, AppointmentAddress, NoticeSubjects {

    private static final String TITLE = "Change the appointment";

    private final Sessions sessions;
    private final Engagements engagements;
    private final Acceptances acceptances;
    private final ChangeAppointmentForm form;
    private final SessionProcess process;
    private final FormDesk desk;
    private final TaskDoor door;
    private final PersonalLinks links;
    private final Clock clock;

    ChangeByLink(
            Sessions sessions,
            Engagements engagements,
            Acceptances acceptances,
            ChangeAppointmentForm form,
            SessionProcess process,
            FormDesk desk,
            TaskDoor door,
            PersonalLinks links,
            Clock clock) {
        this.sessions = sessions;
        this.engagements = engagements;
        this.acceptances = acceptances;
        this.form = form;
        this.process = process;
        this.desk = desk;
        this.door = door;
        this.links = links;
        this.clock = clock;
    }

    @Override
    public Optional<String> give(Person person, UUID eventId) {
        return link(eventId, person.id());
    }

    @Override
    public boolean serves(Purpose purpose) {
        return purpose == Purpose.RESCHEDULE;
    }

    @Override
    public Optional<Sheet> open(Person person, String sessionId) {
        return ahead(UUID.fromString(sessionId), person.id()).map(session -> {
            Map<String, Object> shown = form.shown(engagements.get(session.engagementId()), session, person.id());
            shown.values().removeIf(Objects::isNull);
            return desk.sheet(TITLE, ChangeAppointmentForm.ID, shown);
        });
    }

    @Override
    public String submit(Person person, String sessionId, Map<String, Object> answers) {
        String task = ahead(UUID.fromString(sessionId), person.id())
                .flatMap(session -> process.changeAsked(session.id(), person.id()))
                .orElseThrow(() -> new NotAccepted("Appointment: it is too late to change it"));
        door.submit(task, person::holds, answers);
        return "What you have said is taken. If the appointment has changed, both of you get a mail.";
    }

    @Override
    public NewNotice renewal(Person person, String sessionId) {
        UUID session = UUID.fromString(sessionId);
        UUID engagement = ahead(session, person.id())
                .map(CoachingSession::engagementId)
                .orElseThrow(() -> new IllegalArgumentException("No session ahead " + sessionId));
        return NewNotice.aboutSubject(NoticeKind.LINK_RENEWED, person.id(), engagement, session);
    }

    @Override
    public Set<NoticeKind> kinds() {
        return Set.of(NoticeKind.LINK_RENEWED);
    }

    @Override
    public Optional<Subject> find(NoticeKind kind, UUID sessionId, UUID personId) {
        return link(sessionId, personId).map(path -> new Subject(path, null));
    }

    private Optional<String> link(UUID sessionId, UUID personId) {
        return ahead(sessionId, personId)
                .map(session ->
                        links.issue(personId, Purpose.RESCHEDULE, session.id().toString()));
    }

    /** The session, for its coach and its leader, until it begins. */
    private Optional<CoachingSession> ahead(UUID sessionId, UUID personId) {
        return sessions.findById(sessionId)
                .filter(session -> session.state() == CoachingSession.State.PLANNED && session.isBooked())
                .filter(session -> session.appointment().startsAt().isAfter(clock.instant()))
                .filter(session -> {
                    Engagement engagement = engagements.get(session.engagementId());
                    return acceptances.sight().in(engagement.id(), Content.APPOINTMENTS, engagement.readers(personId));
                });
    }
}
