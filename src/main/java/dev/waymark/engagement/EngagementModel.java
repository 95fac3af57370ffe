package dev.waymark.engagement;

import dev.waymark.process.ProcessVariable;
import java.util.Map;

/** The names of the process {@code coaching-engagement}. */
public final class EngagementModel {

    public static final String KEY = "coaching-engagement";

    /** Told to whatever runs beside an engagement's own process once the engagement is over. */
    static final String CLOSED = "engagement.closed";

    static final ProcessVariable<Boolean> CONTINUE_ALONE = ProcessVariable.flag("continueAlone");
    static final ProcessVariable<Boolean> RENEW = ProcessVariable.flag("renew");

    private static final Map<String, Step> STEPS = Map.of(
            "userTask_defineContext", Step.CONTEXT,
            "userTask_interviewLeader", Step.LEADER_INTERVIEW,
            "callActivity_interviewRaters", Step.RATER_INTERVIEWS,
            "userTask_designProgram", Step.DESIGN,
            "callActivity_reviewProgram", Step.COMMITMENT,
            "subProcess_individualCoaching", Step.COACHING,
            "callActivity_midProgramReview", Step.MID_REVIEW,
            "callActivity_endOfProgramReview", Step.END_REVIEW);

    private EngagementModel() {}

    static Step step(String elementId) {
        Step step = STEPS.get(elementId);
        if (step == null) {
            throw new IllegalArgumentException("No step: " + elementId);
        }
        return step;
    }
}
