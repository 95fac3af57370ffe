package dev.waymark.feedback;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;

/**
 * What was shown of the voices of an engagement at one time. It is written once; what is heard later goes into another
 * one, when there is enough of it.
 *
 * @param number from 1 in each engagement
 * @param themes as they were heard, in alphabetical order; for the coach alone
 */
record FeedbackReport(
        @Id UUID id,
        @Version int version,
        UUID engagementId,
        int number,
        LocalDate drawnUpOn,

        @MappedCollection(idColumn = "report_id", keyColumn = "position")
        List<ReportGroup> groups,

        @MappedCollection(idColumn = "report_id", keyColumn = "position")
        List<ReportFigure> figures,

        @MappedCollection(idColumn = "report_id", keyColumn = "position")
        List<ReportTheme> themes) {

    /** @param categories as {@link Group#answer} has them */
    record ReportGroup(String categories, int voices) {

        String label() {
            return Group.label(Group.categories(categories));
        }
    }

    /** @param halves see {@link Figure} */
    record ReportFigure(String categories, Statement statement, int halves) {}

    record ReportTheme(String categories, HeardTheme.Kind kind, String theme) {

        static final Comparator<ReportTheme> ALPHABETICALLY =
                Comparator.comparing(ReportTheme::kind).thenComparing(ReportTheme::theme);
    }

    /** @param answer a group's categories as {@link Group#answer} has them */
    Optional<ReportGroup> group(String answer) {
        return groups.stream()
                .filter(group -> group.categories().equals(answer))
                .findFirst();
    }
}
