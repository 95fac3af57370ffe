package dev.waymark.proposal;

import dev.waymark.process.ProcessVariable;
import java.util.UUID;

/** The names of the process {@code plan-proposal}. */
public final class ProposalModel {

    public static final String KEY = "plan-proposal";

    static final ProcessVariable<UUID> PROPOSAL_ID = ProcessVariable.id("proposalId");
    static final ProcessVariable<UUID> JOINT_MEETING_ID = ProcessVariable.id("jointMeetingId");
    static final ProcessVariable<Boolean> MAY_SUGGEST = ProcessVariable.flag("maySuggest");
    static final ProcessVariable<Boolean> BOUGHT_IN = ProcessVariable.flag("boughtIn");
    static final ProcessVariable<Boolean> JOINT_MEETING = ProcessVariable.flag("jointMeeting");

    /** How the plan goes on: {@code goOn}, {@code revise} or {@code done}. */
    static final ProcessVariable<String> COURSE = ProcessVariable.answer("course");

    private ProposalModel() {}
}
