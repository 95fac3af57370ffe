package dev.waymark.feedback;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the interviews brought to light, to be read on a page; whoever asks has seen to it that the reader may. No name
 * of a rater comes from here.
 */
@Component
public class FeedbackView {

    private static final String TOO_FEW = "too few to be shown";

    private static final RowMapper<FigureRow> FIGURE = (row, number) -> new FigureRow(
            new GroupOfReport(row.getInt("number"), row.getString("categories")),
            Statement.valueOf(row.getString("statement")),
            new Figure(row.getInt("halves")));

    private static final RowMapper<ThemeRow> THEME = (row, number) -> new ThemeRow(
            new GroupOfReport(row.getInt("number"), row.getString("categories")),
            row.getObject("drawn_up_on", LocalDate.class),
            HeardTheme.Kind.valueOf(row.getString("kind")),
            row.getString("theme"));

    private final BroadViews views;
    private final Perspectives perspectives;
    private final Protections protections;
    private final JdbcClient database;

    FeedbackView(BroadViews views, Perspectives perspectives, Protections protections, JdbcClient database) {
        this.views = views;
        this.perspectives = perspectives;
        this.protections = protections;
        this.database = database;
    }

    /** What the coach gathered of a group of raters, or of several groups. */
    public record Themes(String group, List<String> themes) {}

    /**
     * A group as one report shows it.
     *
     * @param voices how many were heard, in words
     * @param figures by {@link #statements}, in words; empty where nobody of the group gave marks that can be shown
     */
    public record Shown(LocalDate drawnUpOn, String group, String voices, List<String> figures) {}

    /** What was heard of a group, as one report has it; in alphabetical order. */
    public record Heard(LocalDate drawnUpOn, String group, List<String> strengths, List<String> growth) {}

    /** What raters were told before they were asked, with the day on which the leader agreed to it. */
    public record Promised(LocalDate agreedOn, List<Promise> promises) {}

    /** @param shown follows "what they say is shown" */
    public record Promise(String group, String shown) {}

    private record GroupOfReport(int number, String categories) {}

    private record FigureRow(GroupOfReport of, Statement statement, Figure figure) {}

    private record ThemeRow(GroupOfReport of, LocalDate drawnUpOn, HeardTheme.Kind kind, String theme) {}

    private record GroupRow(int number, LocalDate drawnUpOn, String categories, int voices) {}

    /** What raters may give a mark to. */
    public List<String> statements() {
        return Arrays.stream(Statement.values()).map(Statement::label).toList();
    }

    /** The view as a whole in the coach's words; empty before the themes were gathered. */
    public Optional<String> broadView(UUID engagementId) {
        return views.findById(engagementId).map(BroadView::words);
    }

    /** Group by group, in the order in which the coach wrote them down. */
    public List<Themes> themes(UUID engagementId) {
        Map<String, List<String>> byGroup = new LinkedHashMap<>();
        for (PerspectiveTheme each : perspectives.themes(engagementId)) {
            byGroup.computeIfAbsent(each.category(), group -> new ArrayList<>()).add(each.theme());
        }
        return byGroup.entrySet().stream()
                .map(each -> new Themes(each.getKey(), each.getValue()))
                .toList();
    }

    /** Each group of each report, the first report first; in three queries. */
    public List<Shown> reports(UUID engagementId) {
        Protection promised = protections.findById(engagementId).orElse(null);
        if (promised == null) {
            return List.of();
        }
        Map<GroupOfReport, Map<Statement, Figure>> figures = figures(engagementId);
        return database.sql("""
                        select report.number, report.drawn_up_on, shown.categories, shown.voices
                          from feedback_report report
                          join report_group shown on shown.report_id = report.id
                         where report.engagement_id = :engagement
                         order by report.number, shown.position
                        """).param("engagement", engagementId).query(GroupRow.class).list().stream()
                .map(row -> {
                    Group group = new Group(Group.categories(row.categories()), row.voices());
                    return new Shown(
                            row.drawnUpOn(),
                            group.label(),
                            promised.heard(group),
                            inWords(figures.getOrDefault(new GroupOfReport(row.number(), row.categories()), Map.of())));
                })
                .toList();
    }

    /** For the coach alone. */
    public List<Heard> heard(UUID engagementId) {
        Map<GroupOfReport, Heard> byGroup = new LinkedHashMap<>();
        database.sql("""
                        select report.number, report.drawn_up_on, heard.categories, heard.kind, heard.theme
                          from feedback_report report
                          join report_theme heard on heard.report_id = report.id
                         where report.engagement_id = :engagement
                         order by report.number, heard.position
                        """).param("engagement", engagementId).query(THEME).list().forEach(row -> {
            Heard heard = byGroup.computeIfAbsent(
                    row.of(),
                    of -> new Heard(
                            row.drawnUpOn(),
                            Group.label(Group.categories(of.categories())),
                            new ArrayList<>(),
                            new ArrayList<>()));
            (row.kind() == HeardTheme.Kind.STRENGTH ? heard.strengths() : heard.growth()).add(row.theme());
        });
        return List.copyOf(byGroup.values());
    }

    /** Empty before raters were named. */
    public Optional<Promised> promised(UUID engagementId) {
        return protections
                .findById(engagementId)
                .map(protection -> new Promised(
                        protection.agreedOn(),
                        Arrays.stream(Category.values())
                                .map(category -> new Promise(category.label(), protection.wholePromise(category)))
                                .toList()));
    }

    private Map<GroupOfReport, Map<Statement, Figure>> figures(UUID engagementId) {
        Map<GroupOfReport, Map<Statement, Figure>> figures = new HashMap<>();
        database.sql("""
                        select report.number, figure.categories, figure.statement, figure.halves
                          from feedback_report report
                          join report_figure figure on figure.report_id = report.id
                         where report.engagement_id = :engagement
                        """)
                .param("engagement", engagementId)
                .query(FIGURE)
                .list()
                .forEach(row -> figures.computeIfAbsent(row.of(), of -> new EnumMap<>(Statement.class))
                        .put(row.statement(), row.figure()));
        return figures;
    }

    private static List<String> inWords(Map<Statement, Figure> figures) {
        return figures.isEmpty()
                ? List.of()
                : Arrays.stream(Statement.values())
                        .map(statement -> Optional.ofNullable(figures.get(statement))
                                .map(Figure::words)
                                .orElse(TOO_FEW))
                        .toList();
    }
}
