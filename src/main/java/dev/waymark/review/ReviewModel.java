package dev.waymark.review;

import dev.waymark.process.ProcessVariable;
import java.util.UUID;

/** The names of the process {@code program-review}. */
public final class ReviewModel {

    public static final String KEY = "program-review";

    /** {@code mid} or {@code end}. */
    public static final ProcessVariable<String> REVIEW_KIND = ProcessVariable.answer("reviewKind");

    public static final ProcessVariable<UUID> REVIEW_ID = ProcessVariable.id("reviewId");

    /** {@code together} or {@code individually}. */
    public static final ProcessVariable<String> MEETING = ProcessVariable.answer("meeting");

    public static final ProcessVariable<Boolean> RELEASED = ProcessVariable.flag("released");

    /** {@code closeWithObjection} or {@code anotherRound}. */
    public static final ProcessVariable<String> SETTLEMENT = ProcessVariable.answer("settlement");

    private ReviewModel() {}
}
