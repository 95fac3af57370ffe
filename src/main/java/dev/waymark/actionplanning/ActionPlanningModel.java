package dev.waymark.actionplanning;

import dev.waymark.process.ProcessVariable;
import java.util.UUID;

/** The names of the processes {@code action-planning} and {@code supporter-check-in}. */
public final class ActionPlanningModel {

    public static final String KEY = "action-planning";
    public static final String CHECK_IN_KEY = "supporter-check-in";

    /** What a supporter answers without the leader; who is asked is for leader and coach to know. */
    public static final String CHECK_IN = "userTask_checkIn";

    static final String ARRANGE_PLANNING = "userTask_arrangePlanning";
    static final String SUPPORTER_LEFT = "supporter.left";

    static final ProcessVariable<UUID> MEETING_ID = ProcessVariable.id("meetingId");
    static final ProcessVariable<UUID> PRACTICE_ID = ProcessVariable.id("practiceId");
    static final ProcessVariable<UUID> SCRIBE_ID = ProcessVariable.id("scribeId");
    static final ProcessVariable<UUID> SUPPORTER_ID = ProcessVariable.id("supporterId");
    static final ProcessVariable<Boolean> GOOD = ProcessVariable.flag("good");
    static final ProcessVariable<Boolean> OWNED = ProcessVariable.flag("owned");
    static final ProcessVariable<Boolean> LINKABLE = ProcessVariable.flag("linkable");
    static final ProcessVariable<Boolean> AGREED = ProcessVariable.flag("agreed");
    static final ProcessVariable<Boolean> BY_LINK = ProcessVariable.flag("byLink");
    static final ProcessVariable<UUID> PERSON_ID = ProcessVariable.id("personId");
    static final ProcessVariable<Boolean> GO_ON = ProcessVariable.flag("goOn");

    private ActionPlanningModel() {}
}
