package dev.waymark.access;

import static dev.waymark.access.Reader.ADMINISTRATOR;
import static dev.waymark.access.Reader.COACH;
import static dev.waymark.access.Reader.LEADER;
import static dev.waymark.access.Reader.PROGRAM_MANAGER;
import static dev.waymark.access.Reader.SPONSOR;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who sees what: one line for each kind of content, with its readers.
 *
 * <p>Pages ask {@link WhoSeesWhat}, the doors of the engine are drawn from here, and everybody who has a login may read
 * it. Forms are beside it: each shows what it asks about to the one person whose task it is.
 */
public enum Content {
    PROGRESS("Where the program stands", "The step, its dates, who is waited for, and what happened when.", parties()),
    HOURS_USED(
            "How much coaching there was", "Sessions held, the date of the next one, and the hours used.", parties()),
    OUTCOMES("Agreed outcomes", "What is to be reached, how it is measured, and how it is rated.", parties()),
    HOURS_ACCOUNT(
            "Account of the hours",
            "Hours booked, used, forfeited and given back, month by month.",
            LEADER,
            COACH,
            PROGRAM_MANAGER),
    RELEASED_TEXTS(
            "Released texts",
            "The program that is committed to, and each review after the leader has read and released it.",
            LEADER,
            COACH,
            SPONSOR),
    REVIEW_DRAFTS("Drafts of reviews", "What the coach has written for a review, before its release.", LEADER, COACH),
    APPOINTMENTS(
            "Appointments", "When, where and how coach and leader meet; also in a subscribed calendar.", LEADER, COACH),
    SESSIONS(
            "Sessions",
            "What is agreed, said and summed up in the talks of coach and leader, from the first interview on.",
            LEADER,
            COACH),
    ACTION_PLAN("Action plan", "Actions, what became of them, comments, and the numbers kept.", LEADER, COACH),
    PLANNING("Planning", "Initiatives, practices, supporters, and proposed plans; also on paper.", LEADER, COACH),
    FEEDBACK(
            "Feedback of others",
            "What the people around the leader see: the coach’s broad view, with themes and figures by group, without names.",
            LEADER,
            COACH),
    HEARD_THEMES(
            "Themes as they were heard",
            "What raters said, one theme after the other by group, before the coach brought it together.",
            COACH),
    PRIVATE_NOTES(
            "The coach’s private notes", "Only for the coach who wrote them; a successor does not get them.", COACH),
    OPEN_DECISIONS(
            "Who still has to decide",
            "Who of leader and sponsors has not answered yet, while a milestone is open.",
            PROGRAM_MANAGER),
    KEPT_SESSIONS(
            "Whether sessions are kept",
            "How many sessions are not yet written up, and how many the coach did not keep.",
            PROGRAM_MANAGER),
    ALL_PROGRAMS(
            "All programs",
            "The list of all engagements and of all open tasks, without their answers.",
            PROGRAM_MANAGER),
    PEOPLE("People", "Names, addresses and logins of everybody in the program.", PROGRAM_MANAGER, ADMINISTRATOR),
    ENGINE_RECORD(
            "The engine’s own record",
            "Which task was done by whom and when, without any word that was written.",
            ADMINISTRATOR),
    DATA_PROTECTION(
            "Data protection",
            "What is kept about one person, to give it to that person or to erase it. The person sees when it was given out.",
            ADMINISTRATOR);

    private final String title;
    private final String description;
    private final Set<Reader> readers;

    Content(String title, String description, Reader... readers) {
        this.title = title;
        this.description = description;
        this.readers = Collections.unmodifiableSet(EnumSet.copyOf(List.of(readers)));
    }

    private static Reader[] parties() {
        return new Reader[] {LEADER, COACH, SPONSOR, PROGRAM_MANAGER};
    }

    /** The table as this version of the program has it. */
    public static Visibility table() {
        return Visibility.where(Content::isFor);
    }

    public String title() {
        return title;
    }

    public String description() {
        return description;
    }

    public boolean isFor(Reader reader) {
        return readers.contains(reader);
    }

    /** Whether there is one of it in each program; all else is about the program managers' and administrators' work. */
    boolean isOfOneProgram() {
        return switch (this) {
            case OPEN_DECISIONS, ALL_PROGRAMS, PEOPLE, ENGINE_RECORD, DATA_PROTECTION -> false;
            default -> true;
        };
    }

    /** The roles that see it in every engagement. */
    Set<Role> roles() {
        return readers.stream()
                .flatMap(reader -> reader.role().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    /** Names of the authorities that see it in every engagement. */
    String[] authorities() {
        return roles().stream().map(Role::group).toArray(String[]::new);
    }
}
