package dev.waymark.feedback;

import dev.waymark.feedback.FeedbackReport.ReportFigure;
import dev.waymark.feedback.FeedbackReport.ReportGroup;
import dev.waymark.feedback.FeedbackReport.ReportTheme;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** What interviews have brought to light, for tests that do not care how. */
@TestComponent
public class AnyFeedback {

    public static final String STRENGTH = "Takes time when it matters";
    public static final String GROWTH = "Could say no earlier";
    public static final String BROAD_VIEW = "A calm <leader> who could let go more";

    private static final String TEAM = Category.TEAM.answer();
    private static final String BOSS = Category.BOSS.answer();

    private final Protections protections;
    private final FeedbackReports reports;
    private final BroadViews views;

    AnyFeedback(Protections protections, FeedbackReports reports, BroadViews views) {
        this.protections = protections;
        this.reports = reports;
        this.views = views;
    }

    /** What the raters of the engagement are told. */
    public void promised(UUID engagement, LocalDate day) {
        protections.save(Protection.agreed(engagement, Map.of(Category.BOSS, 1), true, day));
    }

    /** A report of four in the team and of the boss; only the team gave marks, and too few to the last statement. */
    public void report(UUID engagement, int number, LocalDate day) {
        reports.save(new FeedbackReport(
                UUID.randomUUID(),
                0,
                engagement,
                number,
                day,
                List.of(new ReportGroup(TEAM, 4), new ReportGroup(BOSS, 1)),
                List.of(
                        new ReportFigure(TEAM, Statement.LISTENING, 3),
                        new ReportFigure(TEAM, Statement.CLARITY, 7),
                        new ReportFigure(TEAM, Statement.TRUST, 8),
                        new ReportFigure(TEAM, Statement.FEEDBACK, 9)),
                List.of(
                        new ReportTheme(TEAM, HeardTheme.Kind.GROWTH, GROWTH),
                        new ReportTheme(BOSS, HeardTheme.Kind.STRENGTH, STRENGTH))));
    }

    /** A view that the team and several groups have a part in. */
    public void gathered(UUID engagement) {
        views.save(BroadView.of(engagement)
                .gathered(
                        BROAD_VIEW,
                        List.of(new GatheredTheme(TEAM, "Listens first"), new GatheredTheme(null, "Keeps calm"))));
    }
}
