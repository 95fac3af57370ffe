package dev.waymark.action;

/** Where an action comes from. */
public enum Origin {
    /** The action plan itself. */
    SELF,
    /** A session, whose id it carries. */
    SESSION,
    /** A plan that the two have agreed on, whose id it carries. */
    PLAN
}
