package dev.waymark.benchmark;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** What the models call, doing nothing but what the token needs to find the same way. */
public final class NoOp {

    /** Sessions that an engagement holds. */
    static final int SESSIONS = 3;

    /** Sponsors who decide. */
    static final int SPONSORS = 2;

    /** Raters who are interviewed. */
    static final int RATERS = 4;

    /** Sponsors who were reminded. */
    static final AtomicInteger REMINDED = new AtomicInteger();

    private NoOp() {}

    static Map<Object, Object> beans() {
        Map<Object, Object> beans = new HashMap<>();
        beans.put("assignee", new Assignee());
        beans.put("feedbackRounds", new FeedbackRounds());
        beans.put("milestones", new Milestones());
        beans.put("programDates", new ProgramDates());
        beans.put("coachingSessions", new CoachingSessions());
        beans.put("actionTimes", new ActionTimes());
        beans.put("stepListener", (ExecutionListener) execution -> {});
        beans.put("openCoachingPeriodDelegate", (JavaDelegate) execution -> {});
        beans.put("closeCoachingPeriodDelegate", (JavaDelegate) execution -> {});
        beans.put("completeEngagementDelegate", (JavaDelegate) execution -> {});
        beans.put("endWithoutCommitmentDelegate", (JavaDelegate) execution -> {});
        beans.put("startRenewalDelegate", (JavaDelegate) execution -> {});
        beans.put("remindOfSessionDelegate", (JavaDelegate) execution -> {});
        beans.put(
                "inviteToSessionDelegate", (JavaDelegate) execution -> execution.setVariable("appointment", "stands"));
        beans.put("nudgeCoachDelegate", (JavaDelegate) execution -> {});
        beans.put("tellProgramManagerDelegate", (JavaDelegate) execution -> {});
        beans.put("takeBackAppointmentDelegate", (JavaDelegate) execution -> {});
        beans.put("withdrawInvitationDelegate", (JavaDelegate) execution -> {});
        beans.put("askForRecordDelegate", (JavaDelegate) execution -> {});
        beans.put("askDeputyDelegate", (JavaDelegate) execution -> {});
        beans.put("sendDigestsDelegate", (JavaDelegate) execution -> {});
        beans.put("sendAgainDelegate", (JavaDelegate) execution -> {});
        beans.put("dropMessageDelegate", (JavaDelegate) execution -> {});
        beans.put("remindSponsorDelegate", (JavaDelegate) execution -> REMINDED.incrementAndGet());
        beans.put("askInWritingDelegate", (JavaDelegate) execution -> execution.setVariable("answersAwaited", false));
        beans.put("countVoicesDelegate", (JavaDelegate) execution -> execution.setVariable("enoughVoices", true));
        beans.put("drawUpReportDelegate", (JavaDelegate) execution -> execution.setVariable("anythingToShow", true));
        beans.put("closeMilestoneDelegate", (JavaDelegate) NoOp::closeMilestone);
        beans.put("closeReviewMilestoneDelegate", (JavaDelegate) NoOp::closeMilestone);
        beans.put("openReviewDelegate", (JavaDelegate) execution -> execution.setVariable("reviewId", anyId()));
        beans.put("openSessionDelegate", (JavaDelegate) NoOp::openSession);
        beans.put("planEscalationDelegate", (JavaDelegate) NoOp::planEscalation);
        return beans;
    }

    static String anyId() {
        return UUID.randomUUID().toString();
    }

    static Date in(Duration time) {
        return Date.from(ClockUtil.getCurrentTime().toInstant().plus(time).truncatedTo(ChronoUnit.SECONDS));
    }

    private static void closeMilestone(DelegateExecution execution) {
        execution.setVariable("milestoneReached", true);
        execution.setVariable("revisionsLeft", true);
    }

    /** Every session but the first was scheduled when the one before it ended. */
    private static void openSession(DelegateExecution execution) {
        execution.setVariable("sessionId", anyId());
        execution.setVariable("scheduled", execution.getSuperExecution().getVariable("moreSessions") != null);
    }

    private static void planEscalation(DelegateExecution execution) {
        Integer taken = (Integer) execution.getVariable("escalationStep");
        execution.setVariable("anotherStep", true);
        execution.setVariable("escalationStep", taken == null ? 1 : taken + 1);
        execution.setVariable("escalationAction", "remind");
        execution.setVariable("escalationDue", in(Duration.ofDays(2)));
    }

    public static class Assignee {

        public String programManager(DelegateExecution execution) {
            return login("manager", execution);
        }

        public String coach(DelegateExecution execution) {
            return login("coach", execution);
        }

        public String leader(DelegateExecution execution) {
            return login("leader", execution);
        }

        public String actionOwner(DelegateExecution execution) {
            return leader(execution);
        }

        public String sponsor(DelegateExecution execution) {
            return "sponsor." + execution.getVariable("sponsorId").toString().substring(0, 8);
        }

        public String asker(DelegateExecution execution) {
            return coach(execution);
        }

        public String forUndelivered(DelegateExecution execution) {
            return programManager(execution);
        }

        private static String login(String role, DelegateExecution execution) {
            return role + "." + execution.getProcessBusinessKey().substring(0, 8);
        }
    }

    public static class FeedbackRounds {

        public List<String> openRaters(DelegateExecution execution) {
            return ids(RATERS);
        }

        public Date deadline(DelegateExecution execution) {
            return in(Duration.ofDays(15));
        }

        public Date nextLook(DelegateExecution execution) {
            return in(Duration.ofDays(1));
        }
    }

    public static class Milestones {

        public List<String> sponsors(DelegateExecution execution) {
            return ids(SPONSORS);
        }
    }

    public static class ProgramDates {

        public Date midReview(DelegateExecution execution) {
            return in(Duration.ofDays(136));
        }

        public Date endReview(DelegateExecution execution) {
            return in(Duration.ofDays(136));
        }

        public Date periodOver(DelegateExecution execution) {
            return in(Duration.ofDays(300));
        }
    }

    public static class CoachingSessions {

        public Date nothingScheduled(DelegateExecution execution) {
            return in(Duration.ofDays(3));
        }

        public Date stillNothingScheduled(DelegateExecution execution) {
            return in(Duration.ofDays(6));
        }

        public boolean isWithinBudget(DelegateExecution execution) {
            return true;
        }

        public Date notWrittenUp(DelegateExecution execution) {
            return in(Duration.ofDays(2));
        }

        public Date reminderAt(DelegateExecution execution) {
            return in(Duration.ofDays(1));
        }

        public Date startsAt(DelegateExecution execution) {
            return in(Duration.ofDays(1));
        }
    }

    public static class ActionTimes {

        public Date dueAt(DelegateExecution execution) {
            return in(Duration.ofDays(14));
        }

        public Date followUpAt(DelegateExecution execution) {
            return in(Duration.ofDays(13));
        }

        public boolean isAnythingToSay(DelegateExecution execution) {
            return true;
        }

        public Date nextDate(DelegateExecution execution) {
            return in(Duration.ofDays(13));
        }
    }

    private static List<String> ids(int number) {
        return java.util.stream.Stream.generate(NoOp::anyId).limit(number).toList();
    }
}
