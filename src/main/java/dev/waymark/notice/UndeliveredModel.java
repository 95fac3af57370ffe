package dev.waymark.notice;

import dev.waymark.process.ProcessVariable;
import java.util.UUID;

/** The names of the process {@code undelivered-message}. */
final class UndeliveredModel {

    static final String KEY = "undelivered-message";
    static final String RESOLVE = "userTask_resolveUndelivered";

    static final ProcessVariable<UUID> ENGAGEMENT_ID = ProcessVariable.id("engagementId");
    static final ProcessVariable<String> RESOLUTION = ProcessVariable.answer("resolution");

    private UndeliveredModel() {}
}
