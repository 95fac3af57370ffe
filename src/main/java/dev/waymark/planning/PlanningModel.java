package dev.waymark.planning;

import dev.waymark.process.ProcessVariable;

/** The names of the process {@code commitment}. */
public final class PlanningModel {

    public static final String KEY = "commitment";

    static final ProcessVariable<String> MEDIATION = ProcessVariable.answer("mediation");

    private PlanningModel() {}
}
