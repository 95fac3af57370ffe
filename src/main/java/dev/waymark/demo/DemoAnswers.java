package dev.waymark.demo;

import dev.waymark.people.Person;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the people of the demo write into their forms. */
final class DemoAnswers {

    private DemoAnswers() {}

    static Map<String, Object> request(Person leader, String purpose, int months) {
        return Map.of(
                "leaderMail",
                leader.mail(),
                "organisation",
                "Nordwind Logistics",
                "purpose",
                purpose,
                "months",
                months,
                "hoursPerMonth",
                3);
    }

    static Map<String, Object> appoint(Person coach, List<Map<String, Object>> sponsors) {
        return Map.of("coach", coach.id().toString(), "sponsors", sponsors);
    }

    static Map<String, Object> sponsor(Person sponsor, Person deputy) {
        return Map.of("sponsor", sponsor.id().toString(), "deputy", deputy.id().toString());
    }

    static Map<String, Object> sponsor(Person sponsor) {
        return Map.of("sponsor", sponsor.id().toString());
    }

    static Map<String, Object> context(LocalDate metOn, String role) {
        return Map.of(
                "metOn",
                metOn.toString(),
                "sponsorPresent",
                true,
                "organisationContext",
                "Two regional companies have just been merged. Costs are watched closely, and the teams on"
                        + " both sides still work by their own rules.",
                "role",
                role,
                "whyNow",
                "The area has doubled in size within a year, and the leader now leads people who lead others.",
                "outcomes",
                List.of(
                        Map.of(
                                "title", "Decisions are made where the knowledge is",
                                "benchmark", "Decisions per week that reach the leader's desk",
                                "baseline", "About 30",
                                "target", "10 or fewer"),
                        Map.of(
                                "title", "The two teams plan together",
                                "benchmark", "Joint plans agreed per quarter",
                                "baseline", "None",
                                "target", "One per quarter")));
    }

    static Map<String, Object> leaderInterview(LocalDate heldOn) {
        return Map.ofEntries(
                Map.entry("heldOn", heldOn.toString()),
                Map.entry("commitments", "A smooth merger by summer, and two successors ready within the year."),
                Map.entry("concerns", "Too many evenings spent on questions that others could answer."),
                Map.entry("breakdowns", "Agreements are made in the corridor and forgotten by the next meeting."),
                Map.entry("behaviours", "Steps in early, answers fast, asks little."),
                Map.entry("communicationStyle", "Direct and short; warm in small groups, formal in large ones."),
                Map.entry("promises", "Keeps promises to customers to the hour; those to the own team slip."),
                Map.entry("world", "Grew up in the business, knows everybody by name, carries a lot alone."),
                Map.entry("competence", 4),
                Map.entry("fulfilment", 5),
                Map.entry("selfCorrection", 3));
    }

    static Map<String, Object> raters() {
        return raters(rater("Rita Nowak", "other", "Long-standing customer"));
    }

    /** One of them is asked by mail. */
    static Map<String, Object> ratersOneOfThemInWriting() {
        Map<String, Object> rita = new HashMap<>(rater("Rita Nowak", "other", "Long-standing customer"));
        rita.put("mail", "rita.nowak@hafenkontor.example");
        rita.put("way", "writing");
        return raters(rita);
    }

    private static Map<String, Object> raters(Map<String, Object> rita) {
        return Map.of(
                "consent",
                true,
                "smallGroups",
                "together",
                "raters",
                List.of(
                        rater("Bea Franke", "boss", "Division head"),
                        rater("Tom Ebert", "team", "Team lead north"),
                        rater("Maja Lang", "team", "Team lead south"),
                        rater("Piet Jansen", "peer", "Head of finance"),
                        rita));
    }

    private static Map<String, Object> rater(String name, String category, String relation) {
        return Map.of("name", name, "category", category, "relation", relation);
    }

    static Map<String, Object> heard(LocalDate heldOn, String strength, String growth) {
        return Map.of(
                "outcome",
                "interviewed",
                "heldOn",
                heldOn.toString(),
                "strengths",
                List.of(Map.of("theme", strength)),
                "growth",
                List.of(Map.of("theme", growth)));
    }

    static Map<String, Object> gathered() {
        return Map.of(
                "themes",
                List.of(
                        Map.of("theme", "Trusted for expertise and fairness"),
                        Map.of("theme", "Decisions wait for one person")),
                "boardView",
                "Respected on all sides for knowledge and loyalty; the next step is to lead through others.");
    }

    static Map<String, Object> design() {
        return Map.of(
                "assessment",
                "Strong in the matter and close to people. Under pressure, solving replaces leading.",
                "themes",
                List.of(
                        Map.of("title", "From solving to asking", "detail", "Let others come to the answer."),
                        Map.of("title", "Promises to the own team", "detail", "Fewer, and kept.")),
                "practices",
                List.of(
                        Map.of("title", "Three questions before an answer", "detail", "Daily, with a note at night."),
                        Map.of("title", "A weekly look at promises", "detail", "Fridays, fifteen minutes.")),
                "exercises",
                List.of(Map.of("title", "Delegate one decision a week", "detail", "With the reason and the limits.")),
                "reading",
                List.of(Map.of("title", "A short text on listening", "detail", "Before the third session.")),
                "competencies",
                List.of(Map.of("name", "Delegating decisions"), Map.of("name", "Listening")));
    }

    static Map<String, Object> presented(LocalDate on) {
        return Map.of(
                "presentedOn",
                on.toString(),
                "questions",
                List.of(Map.of(
                        "askedBy", "sponsor",
                        "question", "How shall we notice that it works?",
                        "answer", "By the two benchmarks, and by asking the team leads at mid-program.")));
    }

    static Map<String, Object> schedule(LocalDateTime startsAt) {
        return Map.of("startsAt", startsAt.toString(), "minutes", 90, "mode", "inPerson", "place", "Room Fjord");
    }

    static Map<String, Object> agreedOutcome() {
        return Map.of("held", "yes", "wishedOutcome", "One decision that I hand over this week, and to whom.");
    }

    static Map<String, Object> results() {
        return Map.of(
                "accountabilities", "Hand over the route planning; talk with both team leads.",
                "progress", "Route planning is handed over; one of two talks was held.",
                "acknowledgement", "The handover was clean, and it was hard.",
                "obstacles", "The daily calls pull everything back to the desk.",
                "nextSteps", "Second talk, and no daily call on Wednesdays.",
                "nextStepsOwner", "leader");
    }

    static Map<String, Object> relationships() {
        return Map.of(
                "strengths", "People come early with bad news.",
                "limitations", "Impatience shows when others think aloud.",
                "impactOnPeople", "The quieter ones stop bringing ideas.",
                "nextSteps", "Count to five before speaking.",
                "pressingIssues", "The winter roster.",
                "competence", 6,
                "confidence", 5,
                "recognition", "The team lead was asked first, and had the better plan.",
                "reinforced", List.of("values"));
    }

    static Map<String, Object> groundRules() {
        return Map.ofEntries(
                Map.entry("expectedOfCoach", "Straight questions, and silence towards everybody else."),
                Map.entry("expectedOfLeader", "Comes prepared, and says what does not help."),
                Map.entry("meetingDays", "Mornings at ten"),
                Map.entry("meetingPlace", "Room Fjord"),
                Map.entry("cadence", "Every other week"),
                Map.entry("minutes", 90),
                Map.entry("communication", "Directly, and by phone rather than in writing."),
                Map.entry("frustrations", "Meetings that end without a decision."),
                Map.entry("motivations", "Seeing a depot run well without anybody at the wheel."),
                Map.entry("agendaExplained", true),
                Map.entry("workedTogether", "no"));
    }

    static Map<String, Object> summary(LocalDate byWhen) {
        return Map.of(
                "outcomeReached",
                "yes",
                "summary",
                "I hand over more than I thought I could; the rest is habit.",
                "actions",
                List.of(Map.of("what", "Talk with the second team lead", "byWhen", byWhen.toString())));
    }

    static Map<String, Object> next(LocalDateTime startsAt) {
        return Map.of(
                "next", "date",
                "startsAt", startsAt.toString(),
                "minutes", 90,
                "mode", "inPerson",
                "place", "Room Fjord");
    }

    static Map<String, Object> together(LocalDate day) {
        return Map.of("meeting", "together", "togetherOn", day.toString());
    }

    static Map<String, Object> met(LocalDate day) {
        return Map.of("heldOn", day.toString(), "notes", "Open talk; both see the movement.");
    }

    static Map<String, Object> comparison(List<UUID> outcomes) {
        return Map.of(
                "outcomes",
                List.of(
                        Map.of(
                                "outcomeId", outcomes.get(0).toString(),
                                "actual", "About 18 a week",
                                "gap", "On the way; roster questions still come."),
                        Map.of("outcomeId", outcomes.get(1).toString(), "actual", "One joint plan in the first half")),
                "competence",
                6,
                "fulfilment",
                7,
                "selfCorrection",
                5,
                "changes",
                List.of(Map.of(
                        "kind", "addition",
                        "element", "exercise",
                        "title", "A joint planning day",
                        "detail", "Prepared by both team leads.")),
                "summary",
                "The first half has brought the first outcome most of the way. The second one starts to move; a joint"
                        + " planning day is added.");
    }

    static Map<String, Object> initiatives() {
        return Map.of(
                "initiatives",
                List.of(
                        Map.of(
                                "kind", "initiative",
                                "title", "One roster for both sites",
                                "detail", "Planned by the team leads, from summer on."),
                        Map.of("kind", "pivotalConversation", "title", "The works council, about the night shift")));
    }

    static Map<String, Object> planningOn(LocalDateTime startsAt) {
        return Map.of("startsAt", startsAt.toString(), "minutes", 90, "place", "Room Fjord");
    }

    static Map<String, Object> talks(LocalDate meeting) {
        return Map.of(
                "managerOn",
                meeting.minusDays(3).toString(),
                "managerSaid",
                "Wants fewer rescues and more delegation; will say so when it shows.",
                "talks",
                List.of(Map.of(
                        "about", "Leaves others little room",
                        "concern", "puzzling",
                        "withWhom", "Maja Lang",
                        "heldOn", meeting.minusDays(2).toString(),
                        "said", "It is the quick answers: people stop thinking.")));
    }

    static Map<String, Object> leftOut(String reason) {
        return Map.of("agendaItem", "skipped", "reason", reason);
    }

    static Map<String, Object> practices() {
        return Map.of(
                "agendaItem",
                "covered",
                "scribe",
                "coach",
                "practices",
                List.of(
                        Map.of("title", "Three questions before an answer"),
                        Map.of("title", "A weekly look at promises")));
    }

    static List<Map<String, Object>> written() {
        return List.of(
                Map.of(
                        "title", "Three questions before an answer",
                        "personalChange", "From the one who knows to the one who asks.",
                        "mindset", "The people next to the work see more of it than I do.",
                        "behaviour", "In every talk on the roster I ask three questions before I say what I think."),
                Map.of(
                        "title", "A weekly look at promises",
                        "personalChange", "From promising to please to promising what I keep.",
                        "mindset", "My word to the team weighs as much as my word to a customer.",
                        "behaviour", "Each Friday I tell the team leads which promise I kept and which I move."));
    }

    static Map<String, Object> goodPractice() {
        return Map.of("met", List.of("0", "1", "2", "3"), "verdict", "good");
    }

    static Map<String, Object> supporter() {
        return Map.of("wish", "ask", "supporters", List.of(Map.of("name", "Tom Ebert", "relation", "Team lead north")));
    }

    static Map<String, Object> noTalk() {
        return Map.of("talked", "no", "reason", "Tom was on leave all month.", "next", "yes");
    }
}
