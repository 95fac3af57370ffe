package dev.waymark.engagement;

import dev.waymark.process.ProcessVariable;

/** The names of the process {@code coaching-engagement}. */
public final class EngagementModel {

    public static final String KEY = "coaching-engagement";

    public static final ProcessVariable<Boolean> CONTINUE_ALONE = ProcessVariable.flag("continueAlone");
    public static final ProcessVariable<Boolean> RENEW = ProcessVariable.flag("renew");
    public static final ProcessVariable<Boolean> COMMITTED = ProcessVariable.flag("committed");

    private EngagementModel() {}
}
