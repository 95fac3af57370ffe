package dev.waymark.actionplanning;

/** The six items of the agenda, in order (acceptance A-62). */
enum AgendaItem {
    DEBRIEF(
            "Debrief the talks",
            "What came out of the talk with the manager, and of each talk about feedback that puzzled or troubled."),
    PRACTICES(
            "Make the practices final",
            "One leadership practice after the other, three as a rule. Each is a change in the person, can be seen in"
                    + " behaviour, rests on a mindset, and is the leader's own."),
    INITIATIVES(
            "Review the initiatives",
            "What has changed since they were written, above all in the pivotal conversations; and how each practice"
                    + " helps to bring them about."),
    SUPPORTERS(
            "Engage others",
            "One to three people whom the leader asks, about once a month, how the practices are coming along."),
    COACHING("Begin coaching", "If there is time: the plan, and one or two of the initiatives that matter most."),
    FRAMING(
            "Frame the practices",
            "If it helps: the arena in which each practice is at work, or the level of agility that it leads to, and"
                    + " something to read.");

    private final String title;
    private final String purpose;

    AgendaItem(String title, String purpose) {
        this.title = title;
        this.purpose = purpose;
    }

    /** 1 to 6. */
    int number() {
        return ordinal() + 1;
    }

    String title() {
        return title;
    }

    String purpose() {
        return purpose;
    }
}
