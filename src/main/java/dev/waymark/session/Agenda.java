package dev.waymark.session;

/** What a talk is about in general, as the invitation says it (acceptance A-194): the same words for everybody. */
final class Agenda {

    private static final String FIRST = """
            What this first talk is for:
            1. Ground rules: what stays between the two of you, and what each may count on.
            2. Expectations: what you wish from the talks and from each other.
            3. Logistics: when, where, how long and how often you meet.
            4. How the talks work: the what and the how, in every one of them.
            5. The date of the next talk.""";

    private static final String EVERY_OTHER = """
            What this talk is for:
            1. Agree on what would make it worth the time.
            2. The what: results, obstacles and next steps.
            3. The how: relationships, and the way the work is done.
            4. The leader sums up insights and actions.
            5. The date of the next talk.""";

    private Agenda() {}

    /** @param first whether the two meet for their first session (acceptance A-198) */
    static String of(boolean first) {
        return first ? FIRST : EVERY_OTHER;
    }
}
