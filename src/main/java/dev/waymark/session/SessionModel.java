package dev.waymark.session;

import dev.waymark.process.ProcessVariable;
import java.util.UUID;

/** The names of the process {@code coaching-session}. */
public final class SessionModel {

    public static final String KEY = "coaching-session";

    static final ProcessVariable<UUID> SESSION_ID = ProcessVariable.id("sessionId");
    static final ProcessVariable<Boolean> SCHEDULED = ProcessVariable.flag("scheduled");
    static final ProcessVariable<Boolean> HELD = ProcessVariable.flag("held");
    static final ProcessVariable<Boolean> MORE_SESSIONS = ProcessVariable.flag("moreSessions");

    private SessionModel() {}
}
