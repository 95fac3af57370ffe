package dev.waymark.milestone;

import dev.waymark.process.ProcessVariable;
import java.time.Instant;
import java.util.UUID;

/** The names of the process {@code sponsor-approval}, and of the answers with which a milestone is closed. */
public final class MilestoneModel {

    public static final String KEY = "sponsor-approval";

    public static final ProcessVariable<UUID> MILESTONE_ID = ProcessVariable.id("milestoneId");
    public static final ProcessVariable<UUID> SPONSOR_ID = ProcessVariable.id("sponsorId");
    public static final ProcessVariable<Boolean> MILESTONE_REACHED = ProcessVariable.flag("milestoneReached");
    public static final ProcessVariable<Boolean> REVISIONS_LEFT = ProcessVariable.flag("revisionsLeft");

    static final String DECIDE_MILESTONE = "userTask_decideMilestone";

    /** Whether the sponsor's deputy is asked in the sponsor's place. */
    static final ProcessVariable<Boolean> HANDED_ON = ProcessVariable.flag("handedOn");

    static final ProcessVariable<Boolean> ANOTHER_STEP = ProcessVariable.flag("anotherStep");
    static final ProcessVariable<Integer> ESCALATION_STEP = ProcessVariable.number("escalationStep");
    static final ProcessVariable<String> ESCALATION_ACTION = ProcessVariable.answer("escalationAction");
    static final ProcessVariable<Instant> ESCALATION_DUE = ProcessVariable.instant("escalationDue");
    static final ProcessVariable<String> CHASE = ProcessVariable.answer("chase");

    private MilestoneModel() {}
}
