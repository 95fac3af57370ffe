package dev.waymark.session;

import dev.waymark.process.ProcessVariable;
import java.util.UUID;

/** The names of the processes {@code coaching-session} and {@code session-appointment}. */
public final class SessionModel {

    public static final String KEY = "coaching-session";

    static final String APPOINTMENT_KEY = "session-appointment";

    static final String SCHEDULE_SESSION = "userTask_scheduleSession";
    static final String CHANGE_APPOINTMENT = "userTask_changeAppointment";
    static final String AGREE_OUTCOME = "userTask_agreeOutcome";

    static final String CHANGE_ASKED = "session.changeAsked";

    static final ProcessVariable<UUID> SESSION_ID = ProcessVariable.id("sessionId");
    static final ProcessVariable<UUID> ASKED_BY = ProcessVariable.id("askedBy");
    static final ProcessVariable<Boolean> SCHEDULED = ProcessVariable.flag("scheduled");
    static final ProcessVariable<Boolean> EXTRA_ALLOWED = ProcessVariable.flag("extraAllowed");
    static final ProcessVariable<Boolean> HELD = ProcessVariable.flag("held");
    static final ProcessVariable<Boolean> FIRST_SESSION = ProcessVariable.flag("firstSession");
    static final ProcessVariable<Boolean> CLEAN_SLATE = ProcessVariable.flag("cleanSlate");
    static final ProcessVariable<Boolean> MORE_SESSIONS = ProcessVariable.flag("moreSessions");

    /**
     * What is to change about an appointment: {@code keep}, {@code move} or {@code cancel}. Not by the name of the
     * form's question: the next form would come with the last answer already given.
     */
    static final ProcessVariable<String> CHANGE = ProcessVariable.answer("appointmentChange");

    /** What became of the search for an appointment. */
    static final ProcessVariable<String> APPOINTMENT = ProcessVariable.answer("appointment");

    static final String STANDS = "stands";
    static final String CANCELLED = "cancelled";
    static final String NONE = "none";

    private SessionModel() {}
}
