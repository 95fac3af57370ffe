package dev.waymark.protection;

import dev.waymark.process.ProcessVariable;
import java.util.UUID;

/** The names of the process {@code retention}. */
final class RetentionModel {

    static final String KEY = "retention";

    /** The record of this night's run. */
    static final ProcessVariable<UUID> RECORD_ID = ProcessVariable.id("recordId");

    static final ProcessVariable<Boolean> MORE = ProcessVariable.flag("more");

    private RetentionModel() {}
}
