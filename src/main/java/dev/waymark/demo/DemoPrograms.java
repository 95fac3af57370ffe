package dev.waymark.demo;

import dev.waymark.engagement.Outcome;
import dev.waymark.engagement.Outcomes;
import dev.waymark.people.Person;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Four engagements at four different steps, played once on an empty database, under a moved clock, before the doors
 * open: no timer thread runs and nobody is logged in yet.
 */
@Component
@ConditionalOnProperty("waymark.demo")
class DemoPrograms implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DemoPrograms.class);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final int DAYS_BETWEEN_SESSIONS = 14;

    private final DemoPeople people;
    private final DemoStage stage;
    private final Outcomes outcomes;
    private final Clock clock;
    private final List<Scene> scenes = new ArrayList<>();
    private final Map<Person, UUID> engagements = new HashMap<>();
    private boolean running;

    DemoPrograms(DemoPeople people, DemoStage stage, Outcomes outcomes, Clock clock) {
        this.people = people;
        this.stage = stage;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    private record Scene(Instant at, Runnable action) {}

    @Override
    public void start() {
        running = true;
        if (!people.isNobodyThere()) {
            return;
        }
        LocalDate today = LocalDate.now(clock.withZone(BERLIN));
        DemoPeople.Cast cast = people.hire();
        inMidReview(cast, today);
        awaitingCommitment(cast, today);
        interviewingRaters(cast, today);
        justRequested(cast, today);
        scenes.sort(Comparator.comparing(Scene::at));
        try {
            ClockUtil.setCurrentTime(Date.from(scenes.get(0).at()));
            for (Scene scene : scenes) {
                stage.passTo(scene.at());
                scene.action().run();
            }
            ClockUtil.reset();
            stage.passTo(clock.instant());
        } finally {
            ClockUtil.reset();
            scenes.clear();
        }
        LOG.info("Four demo engagements are ready; log in as paula, clara or lena");
    }

    /** Lena and Clara: half of the program is over, one sponsor has approved the mid review, one has not answered. */
    private void inMidReview(DemoPeople.Cast cast, LocalDate today) {
        Person coach = cast.clara();
        Person leader = cast.lena();
        LocalDate begin = today.minusDays(105);
        request(cast, begin.minusDays(40), leader, "Leads leaders for the first time, across two sites", 6);
        appoint(
                cast,
                begin.minusDays(39),
                leader,
                coach,
                DemoAnswers.sponsor(cast.sonja(), cast.selma()),
                DemoAnswers.sponsor(cast.stefan()));
        untilDesigned(coach, leader, begin.minusDays(36));
        present(coach, leader, begin.minusDays(3));
        commit(leader, begin.minusDays(2));
        decide(cast.sonja(), leader, begin.minusDays(1));
        decide(cast.stefan(), leader, begin);
        sessions(coach, leader, begin.plusDays(4), today);
        plan(coach, leader, begin);
        LocalDate arranged = today.minusDays(9);
        LocalDate met = today.minusDays(7);
        submit(arranged, 9, coach, leader, "userTask_arrangeReview", () -> DemoAnswers.together(met));
        submit(met, 15, coach, leader, "userTask_meetTogether", () -> DemoAnswers.met(met));
        submit(
                today.minusDays(6),
                9,
                coach,
                leader,
                "userTask_compareOutcomes",
                () -> DemoAnswers.comparison(outcomes.findByEngagementIdOrderByPosition(of(leader)).stream()
                        .map(Outcome::id)
                        .toList()));
        submit(today.minusDays(5), 9, leader, leader, "userTask_releaseReview", () -> Map.of("answer", "release"));
        decide(cast.sonja(), leader, today.minusDays(4));
        at(today.minusDays(2), 9, () -> stage.plan(coach, leader, of(leader)));
    }

    /** Seven weeks after the initiatives were written they meet, and make two practices final. */
    private void plan(Person coach, Person leader, LocalDate begin) {
        LocalDate meeting = workingDay(begin.plusDays(52));
        submit(begin.plusDays(3), 9, leader, leader, "userTask_writeInitiatives", DemoAnswers::initiatives);
        submit(
                meeting.minusDays(4),
                13,
                coach,
                leader,
                "userTask_arrangePlanning",
                () -> DemoAnswers.planningOn(tenOClock(meeting)));
        submit(meeting.minusDays(1), 9, leader, leader, "userTask_holdTalks", () -> DemoAnswers.talks(meeting));
        submit(
                meeting,
                12,
                coach,
                leader,
                "userTask_debriefTalks",
                () -> DemoAnswers.leftOut("Talked about on the phone the day before."));
        submit(meeting, 12, coach, leader, "userTask_choosePractices", DemoAnswers::practices);
        LocalDate day = meeting;
        for (Map<String, Object> practice : DemoAnswers.written()) {
            submit(day, 13, coach, leader, "userTask_writePractice", () -> practice);
            submit(day, 14, coach, leader, "userTask_checkPractice", DemoAnswers::goodPractice);
            submit(day, 16, leader, leader, "userTask_ownPractice", () -> Map.of("answer", "own"));
            day = day.plusDays(1);
        }
        LocalDate later = day;
        submit(
                later,
                9,
                leader,
                leader,
                "userTask_reviewInitiatives",
                () -> DemoAnswers.leftOut("They still hold as they are."));
        submit(later, 9, leader, leader, "userTask_chooseSupporters", DemoAnswers::supporter);
        submit(later, 13, coach, leader, "userTask_beginCoaching", () -> DemoAnswers.leftOut("No time was left."));
        submit(later, 13, coach, leader, "userTask_framePractices", () -> DemoAnswers.leftOut("Not needed."));
        submit(
                later.plusDays(1),
                9,
                leader,
                leader,
                "userTask_askSupporter",
                () -> Map.of("answer", "agreed", "way", "talk"));
        submit(begin.plusDays(93), 10, leader, leader, "userTask_talkWithSupporter", DemoAnswers::noTalk);
    }

    /** Lars and Carlos: leader and one sponsor have committed; the other is silent, and the program manager is asked. */
    private void awaitingCommitment(DemoPeople.Cast cast, LocalDate today) {
        Person coach = cast.carlos();
        Person leader = cast.lars();
        request(cast, today.minusDays(56), leader, "Prepares to take over the region", 9);
        appoint(
                cast,
                today.minusDays(55),
                leader,
                coach,
                DemoAnswers.sponsor(cast.stefan(), cast.sonja()),
                DemoAnswers.sponsor(cast.selma()));
        untilDesigned(coach, leader, today.minusDays(53));
        present(coach, leader, today.minusDays(18));
        commit(leader, today.minusDays(17));
        decide(cast.stefan(), leader, today.minusDays(16));
    }

    /** Ines and Clara: two raters have been interviewed, two are still to be, and one is asked by mail. */
    private void interviewingRaters(DemoPeople.Cast cast, LocalDate today) {
        Person coach = cast.clara();
        Person leader = cast.ines();
        request(cast, today.minusDays(20), leader, "A new team that has not chosen its leader", 6);
        appoint(cast, today.minusDays(19), leader, coach, DemoAnswers.sponsor(cast.selma(), cast.sonja()));
        untilRatersNamed(coach, leader, today.minusDays(15), DemoAnswers::ratersOneOfThemInWriting);
        interview(coach, leader, today.minusDays(4), 2);
    }

    /** Otto and Carlos: the first talk is still to come. */
    private void justRequested(DemoPeople.Cast cast, LocalDate today) {
        request(cast, today.minusDays(3), cast.otto(), "Wants to keep good people longer", 12);
        appoint(cast, today.minusDays(2), cast.otto(), cast.carlos(), DemoAnswers.sponsor(cast.sonja(), cast.stefan()));
    }

    private void request(DemoPeople.Cast cast, LocalDate day, Person leader, String purpose, int months) {
        at(
                day,
                9,
                () -> engagements.put(
                        leader, stage.request(cast.paula(), DemoAnswers.request(leader, purpose, months))));
    }

    @SafeVarargs
    private void appoint(
            DemoPeople.Cast cast, LocalDate day, Person leader, Person coach, Map<String, Object>... sponsors) {
        submit(
                day,
                9,
                cast.paula(),
                leader,
                "userTask_appointPeople",
                () -> DemoAnswers.appoint(coach, List.of(sponsors)));
    }

    /** Five days: context, interview, raters. */
    private void untilRatersNamed(Person coach, Person leader, LocalDate from, Supplier<Map<String, Object>> raters) {
        submit(
                from,
                14,
                coach,
                leader,
                "userTask_defineContext",
                () -> DemoAnswers.context(from, "Head of operations"));
        LocalDate interviewed = from.plusDays(3);
        submit(
                interviewed,
                14,
                coach,
                leader,
                "userTask_interviewLeader",
                () -> DemoAnswers.leaderInterview(interviewed));
        submit(from.plusDays(5), 14, leader, leader, "userTask_nameRaters", raters);
    }

    /** About a month: to the program's first design. */
    private void untilDesigned(Person coach, Person leader, LocalDate from) {
        untilRatersNamed(coach, leader, from, DemoAnswers::raters);
        interview(coach, leader, from.plusDays(15), 5);
        submit(from.plusDays(18), 9, coach, leader, "userTask_gatherThemes", DemoAnswers::gathered);
        submit(from.plusDays(22), 9, coach, leader, "userTask_designProgram", DemoAnswers::design);
    }

    private void interview(Person coach, Person leader, LocalDate day, int raters) {
        for (int rater = 0; rater < raters; rater++) {
            submit(
                    day,
                    9 + rater,
                    coach,
                    leader,
                    "userTask_interviewRater",
                    () -> DemoAnswers.heard(day, "Knows the business to the last detail", "Leaves others little room"));
        }
    }

    private void present(Person coach, Person leader, LocalDate day) {
        submit(day, 9, coach, leader, "userTask_presentProgram", () -> DemoAnswers.presented(day));
    }

    private void commit(Person leader, LocalDate day) {
        submit(day, 10, leader, leader, "userTask_commitAsLeader", () -> Map.of("answer", "yes"));
    }

    private void decide(Person sponsor, Person leader, LocalDate day) {
        submit(day, 9, sponsor, leader, "userTask_decideMilestone", () -> Map.of("answer", "approve"));
    }

    /** A session every other week; the last confirmed one lies ahead. */
    private void sessions(Person coach, Person leader, LocalDate first, LocalDate today) {
        submit(
                first.minusDays(2),
                9,
                coach,
                leader,
                "userTask_scheduleSession",
                () -> DemoAnswers.schedule(tenOClock(first)));
        for (LocalDate each = first; each.isBefore(today); each = each.plusDays(DAYS_BETWEEN_SESSIONS)) {
            LocalDate day = workingDay(each);
            LocalDate following = each.plusDays(DAYS_BETWEEN_SESSIONS);
            submit(day, 12, coach, leader, "userTask_agreeOutcome", DemoAnswers::agreedOutcome);
            if (each.equals(first)) {
                submit(day, 12, coach, leader, "userTask_agreeGroundRules", DemoAnswers::groundRules);
            }
            at(day, 12, () -> stage.tickOff(coach, of(leader)));
            submit(day, 12, coach, leader, "userTask_checkInOnResults", DemoAnswers::results);
            submit(day, 12, coach, leader, "userTask_checkInOnRelationships", DemoAnswers::relationships);
            submit(day, 16, leader, leader, "userTask_summariseSession", () -> DemoAnswers.summary(following));
            submit(day, 16, coach, leader, "userTask_confirmNextSession", () -> DemoAnswers.next(tenOClock(following)));
        }
    }

    private void submit(
            LocalDate day,
            int hour,
            Person person,
            Person leader,
            String taskKey,
            Supplier<Map<String, Object>> answers) {
        at(day, hour, () -> stage.submit(person, of(leader), taskKey, answers.get()));
    }

    private static LocalDateTime tenOClock(LocalDate day) {
        return workingDay(day).atTime(10, 0);
    }

    private static LocalDate workingDay(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                ? day.minusDays(1)
                : day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(2) : day;
    }

    private void at(LocalDate day, int hour, Runnable action) {
        scenes.add(new Scene(day.atTime(LocalTime.of(hour, 0)).atZone(BERLIN).toInstant(), action));
    }

    private UUID of(Person leader) {
        UUID engagement = engagements.get(leader);
        if (engagement == null) {
            throw new IllegalStateException("No engagement of " + leader.name());
        }
        return engagement;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server's and before anything that works in the background. */
    @Override
    public int getPhase() {
        return 0;
    }
}
