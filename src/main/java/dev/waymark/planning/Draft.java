package dev.waymark.planning;

import dev.waymark.planning.DesignElement.Kind;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A program as the coach writes it down in a form. */
record Draft(
        String assessment,
        List<Theme> themes,
        List<Item> practices,
        List<Item> exercises,
        List<Item> reading,
        List<Competency> competencies) {

    record Item(String title, @Nullable String detail) {

        private static Item of(DesignElement element) {
            return new Item(element.title(), element.detail());
        }

        private DesignElement as(Kind kind) {
            return new DesignElement(kind, title, detail);
        }
    }

    static Draft of(ProgramDesign design) {
        return new Draft(
                design.assessment(),
                design.themes(),
                items(design, Kind.PRACTICE),
                items(design, Kind.EXERCISE),
                items(design, Kind.READING),
                design.competencies());
    }

    List<DesignElement> elements() {
        return Stream.of(
                        practices.stream().map(each -> each.as(Kind.PRACTICE)),
                        exercises.stream().map(each -> each.as(Kind.EXERCISE)),
                        reading.stream().map(each -> each.as(Kind.READING)))
                .flatMap(each -> each)
                .toList();
    }

    /** By the keys of the form. */
    Map<String, Object> asPrefill() {
        return Map.of(
                "assessment", assessment,
                "themes", themes,
                "practices", practices,
                "exercises", exercises,
                "reading", reading,
                "competencies", competencies);
    }

    private static List<Item> items(ProgramDesign design, Kind kind) {
        return design.elements(kind).stream().map(Item::of).toList();
    }
}
