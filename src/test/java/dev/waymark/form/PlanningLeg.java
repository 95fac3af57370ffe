package dev.waymark.form;

import static java.util.Map.entry;

import dev.waymark.people.Person;
import dev.waymark.story.RestDoor;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** The part of a journey on which coach and leader plan: two planning meetings, two supporters, and a plan of action. */
class PlanningLeg {

    /** Takes one more form on the way. */
    interface Road {

        /** @param before brings the task about */
        void after(Runnable before, String form, String task, Person who, Supplier<Map<String, Object>> answers);
    }

    private final Road road;
    private final RestDoor rest;
    private final Person coach;
    private final Person leader;
    private final Person supporter;
    private final Supplier<UUID> engagement;
    private final Supplier<LocalDate> today;
    private final Function<String, String> words;

    PlanningLeg(
            Road road,
            RestDoor rest,
            Person coach,
            Person leader,
            Person supporter,
            Supplier<UUID> engagement,
            Supplier<LocalDate> today,
            Function<String, String> words) {
        this.road = road;
        this.rest = rest;
        this.coach = coach;
        this.leader = leader;
        this.supporter = supporter;
        this.engagement = engagement;
        this.today = today;
        this.words = words;
    }

    void initiatives() {
        on(
                "write-initiatives",
                "userTask_writeInitiatives",
                leader,
                () -> Map.of(
                        "initiatives",
                        List.of(
                                texts("write-initiatives", Map.of("kind", "initiative"), "title", "detail"),
                                texts("write-initiatives", Map.of("kind", "pivotalConversation"), "title"))));
    }

    /** Every item is left out. */
    void emptyMeeting(Runnable weeks, Runnable meeting) {
        arrange(weeks, 16);
        talks();
        skipped(meeting, "debrief-talks", "userTask_debriefTalks", coach);
        skipped("choose-practices", "userTask_choosePractices", coach);
        skipped("review-initiatives", "userTask_reviewInitiatives", leader);
        on(
                "choose-supporters",
                "userTask_chooseSupporters",
                leader,
                () -> texts("choose-supporters", Map.of("wish", "skipped"), "reason"));
        skipped("begin-coaching", "userTask_beginCoaching", coach);
        skipped("frame-practices", "userTask_framePractices", coach);
    }

    /** Every item is talked about, and one practice becomes final at the third attempt. */
    void fullMeeting(Runnable begin, Runnable meeting, Runnable month) {
        after(begin, "write-initiatives", "userTask_writeInitiatives", leader, () -> Map.of("initiatives", List.of()));
        arrange(() -> {}, 1);
        talks();
        after(meeting, "debrief-talks", "userTask_debriefTalks", coach, this::debriefed);
        on(
                "choose-practices",
                "userTask_choosePractices",
                coach,
                () -> Map.of(
                        "agendaItem",
                        "covered",
                        "scribe",
                        "leader",
                        "practices",
                        List.of(texts("choose-practices", Map.of(), "title"))));
        on("write-practice", "userTask_writePractice", leader, this::written);
        on(
                "check-practice",
                "userTask_checkPractice",
                coach,
                () -> texts("check-practice", Map.of("met", List.of("0"), "verdict", "back"), "mend"));
        on("write-practice", "userTask_writePractice", leader, this::written);
        on("check-practice", "userTask_checkPractice", coach, PlanningLeg::good);
        on(
                "own-practice",
                "userTask_ownPractice",
                leader,
                () -> texts("own-practice", Map.of("answer", "change"), "mend"));
        on("write-practice", "userTask_writePractice", leader, this::written);
        on("check-practice", "userTask_checkPractice", coach, PlanningLeg::good);
        on("own-practice", "userTask_ownPractice", leader, () -> Map.of("answer", "own"));
        on("review-initiatives", "userTask_reviewInitiatives", leader, this::reviewed);
        on("link-practices", "userTask_linkPractices", leader, this::linked);
        on(
                "choose-supporters",
                "userTask_chooseSupporters",
                leader,
                () -> Map.of(
                        "wish",
                        "ask",
                        "supporters",
                        List.of(
                                texts("choose-supporters", Map.of(), "name", "relation"),
                                Map.of("name", supporter.name())),
                        "shares",
                        List.of(texts("choose-supporters", Map.of("sharedOn", day(0)), "withWhom"))));
        on(
                "begin-coaching",
                "userTask_beginCoaching",
                coach,
                () -> texts("begin-coaching", Map.of("agendaItem", "covered"), "notes"));
        on("frame-practices", "userTask_framePractices", coach, this::framed);
        on("ask-supporter", "userTask_askSupporter", leader, () -> Map.of("answer", "agreed", "way", "talk"));
        on(
                "ask-supporter",
                "userTask_askSupporter",
                leader,
                () -> Map.of("answer", "agreed", "way", "link", "mail", supporter.mail()));
        after(
                month,
                "talk-with-supporter",
                "userTask_talkWithSupporter",
                leader,
                () -> texts("talk-with-supporter", Map.of("talked", "no", "next", "yes"), "reason"));
        on("check-in-as-supporter", "userTask_checkIn", supporter, this::checkedIn);
        after(month, "talk-with-supporter", "userTask_talkWithSupporter", leader, this::talked);
    }

    void planOfAction(Runnable begin, Runnable week) {
        after(
                begin,
                "establish-ground",
                "userTask_establishGround",
                coach,
                () -> texts(
                        "establish-ground",
                        Map.of("explained", true),
                        "situation",
                        "past",
                        "aspirations",
                        "challenges",
                        "confidence"));
        on(
                "list-options",
                "userTask_listOptions",
                leader,
                () -> texts(
                        "list-options",
                        Map.of(
                                "considered",
                                List.of(texts("list-options", Map.of(), "option")),
                                "tried",
                                List.of(texts("list-options", Map.of(), "attempt", "result")),
                                "permission",
                                "yes"),
                        "successes",
                        "skills"));
        on(
                "suggest-ideas",
                "userTask_suggestIdeas",
                coach,
                () -> Map.of("ideas", List.of(texts("suggest-ideas", Map.of(), "idea"))));
        on("develop-plan", "userTask_developPlan", coach, this::developed);
        on(
                "check-buy-in",
                "userTask_checkBuyIn",
                leader,
                () -> texts("check-buy-in", Map.of("understanding", 3, "motivation", 9), "note"));
        on("develop-plan", "userTask_developPlan", coach, this::developed);
        on("check-buy-in", "userTask_checkBuyIn", leader, () -> Map.of("understanding", 9, "motivation", 9));
        on(
                "note-other-support",
                "userTask_noteOtherSupport",
                leader,
                () -> texts(
                        "note-other-support",
                        Map.of("other", "yes", "continues", "yes", "joint", "yes"),
                        "what",
                        "commitment",
                        "forCoach"));
        on(
                "arrange-joint-meeting",
                "userTask_arrangeJointMeeting",
                coach,
                () -> texts("arrange-joint-meeting", Map.of("result", "arranged", "heldOn", day(7)), "arrangement"));
        after(
                week,
                "contact-leader",
                "userTask_contactLeader",
                coach,
                () -> texts(
                        "contact-leader",
                        Map.ofEntries(
                                entry("heldOn", day(0)),
                                entry("purposes", List.of("ideas")),
                                entry("confidence", 8),
                                entry("understanding", 8),
                                entry("motivation", 8),
                                entry("course", "done")),
                        "note"));
    }

    private void arrange(Runnable before, int days) {
        after(
                before,
                "arrange-planning",
                "userTask_arrangePlanning",
                coach,
                () -> texts(
                        "arrange-planning",
                        Map.of("startsAt", day(days) + "T10:00", "minutes", 90),
                        "place",
                        "outsideReason"));
    }

    private void talks() {
        on(
                "hold-talks",
                "userTask_holdTalks",
                leader,
                () -> texts(
                        "hold-talks",
                        Map.of(
                                "managerOn",
                                day(0),
                                "talks",
                                List.of(
                                        texts(
                                                "hold-talks",
                                                Map.of("concern", "puzzling", "heldOn", day(0)),
                                                "about",
                                                "withWhom",
                                                "said"),
                                        texts(
                                                "hold-talks",
                                                Map.of("feedbackItem", "0", "concern", "troubling", "heldOn", day(0)),
                                                "withWhom",
                                                "said"))),
                        "managerSaid"));
    }

    private Map<String, Object> debriefed() {
        return texts(
                "debrief-talks",
                Map.of(
                        "agendaItem",
                        "covered",
                        "talks",
                        shown(coach, "userTask_debriefTalks", "talks").stream()
                                .map(row -> texts("debrief-talks", Map.of("talk", row.get("talk")), "debrief"))
                                .toList()),
                "notes");
    }

    private Map<String, Object> written() {
        return texts(
                "write-practice",
                Map.of("steps", List.of(texts("write-practice", Map.of("byWhen", day(3)), "what"))),
                "title",
                "personalChange",
                "mindset",
                "behaviour");
    }

    private static Map<String, Object> good() {
        return Map.of("met", List.of("0", "1", "2", "3"), "verdict", "good");
    }

    private Map<String, Object> reviewed() {
        return Map.of(
                "agendaItem",
                "covered",
                "initiatives",
                shown(leader, "userTask_reviewInitiatives", "initiatives").stream()
                        .map(row -> texts(
                                "review-initiatives",
                                Map.of("initiative", row.get("initiative"), "state", "current"),
                                "title",
                                "detail"))
                        .toList(),
                "added",
                List.of(texts("review-initiatives", Map.of("kind", "initiative"), "newTitle", "newDetail")));
    }

    private Map<String, Object> linked() {
        return Map.of(
                "links",
                shown(leader, "userTask_linkPractices", "links").stream()
                        .map(row -> texts("link-practices", row, "how"))
                        .toList());
    }

    private Map<String, Object> framed() {
        return Map.of(
                "agendaItem",
                "covered",
                "practices",
                shown(coach, "userTask_framePractices", "practices").stream()
                        .map(row -> texts(
                                "frame-practices",
                                Map.of(
                                        "practice", row.get("practice"),
                                        "arena", "team",
                                        "fromLevel", "expert",
                                        "toLevel", "achiever"),
                                "reading"))
                        .toList());
    }

    private Map<String, Object> talked() {
        return Map.of(
                "talked",
                "yes",
                "heldOn",
                day(0),
                "next",
                "no",
                "practices",
                shown(leader, "userTask_talkWithSupporter", "practices").stream()
                        .map(row -> texts(
                                "talk-with-supporter", Map.of("practice", row.get("practice"), "progress", 7), "note"))
                        .toList());
    }

    private Map<String, Object> checkedIn() {
        return Map.of(
                "wish",
                "answer",
                "next",
                "no",
                "practices",
                shown(supporter, "userTask_checkIn", "practices").stream()
                        .map(row -> texts(
                                "check-in-as-supporter",
                                Map.of("practice", row.get("practice"), "progress", 8),
                                "note"))
                        .toList());
    }

    private Map<String, Object> developed() {
        return texts(
                "develop-plan",
                Map.of(
                        "steps",
                        List.of(texts("develop-plan", Map.of("byWhen", day(5), "owner", "leader"), "what")),
                        "materials",
                        List.of(texts("develop-plan", Map.of(), "title", "link")),
                        "contacts",
                        List.of(texts("develop-plan", Map.of(), "name", "introducedBy", "purpose"))),
                "discussion",
                "plan");
    }

    private void skipped(String form, String task, Person who) {
        skipped(() -> {}, form, task, who);
    }

    private void skipped(Runnable before, String form, String task, Person who) {
        after(before, form, task, who, () -> texts(form, Map.of("agendaItem", "skipped"), "reason"));
    }

    private void on(String form, String task, Person who, Supplier<Map<String, Object>> answers) {
        after(() -> {}, form, task, who, answers);
    }

    private void after(Runnable before, String form, String task, Person who, Supplier<Map<String, Object>> answers) {
        road.after(before, form, task, who, answers);
    }

    private String day(int later) {
        return today.get().plusDays(later).toString();
    }

    /** The rows of a list as the open form shows them. */
    private List<Map<String, Object>> shown(Person who, String task, String key) {
        return rest.rows(who, rest.task(who, engagement.get(), task), key).stream()
                .map(row -> {
                    Map<String, Object> cells = new HashMap<>();
                    row.fields()
                            .forEachRemaining(cell ->
                                    cells.put(cell.getKey(), cell.getValue().asText()));
                    return cells;
                })
                .toList();
    }

    private Map<String, Object> texts(String form, Map<String, Object> others, String... keys) {
        Map<String, Object> answers = new HashMap<>(others);
        for (String key : keys) {
            answers.put(key, words.apply(form + "." + key));
        }
        return answers;
    }
}
