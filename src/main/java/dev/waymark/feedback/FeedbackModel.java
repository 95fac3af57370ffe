package dev.waymark.feedback;

import dev.waymark.process.ProcessVariable;
import java.util.UUID;

/** The names of the process {@code feedback-360}. */
public final class FeedbackModel {

    public static final String KEY = "feedback-360";

    static final ProcessVariable<UUID> RATER_ID = ProcessVariable.id("raterId");
    static final ProcessVariable<Boolean> ANSWERS_AWAITED = ProcessVariable.flag("answersAwaited");
    static final ProcessVariable<Boolean> ENOUGH_VOICES = ProcessVariable.flag("enoughVoices");
    static final ProcessVariable<Boolean> ANYTHING_TO_SHOW = ProcessVariable.flag("anythingToShow");
    static final ProcessVariable<String> VOICES_WAY = ProcessVariable.answer("voicesWay");

    private FeedbackModel() {}
}
