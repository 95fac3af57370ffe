package dev.waymark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.waymark.process.Wiring;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The packages tell the architecture, and these rules keep them honest. */
@AnalyzeClasses(packages = "dev.waymark", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    private static final Set<String> WRONG_NAMES = Set.of("Impl", "Manager", "Helper", "Util", "Utils", "Dto");

    @Test
    void packages_depend_on_each_other_only_as_declared() {
        ApplicationModules.of(Waymark.class).verify();
    }

    /** The engine is spoken to by the shared vocabulary and by the two thin halves of wiring of each feature. */
    @ArchTest
    static final ArchRule business_does_not_know_the_engine = noClasses()
            .that()
            .resideInAnyPackage(
                    "..action..",
                    "..engagement..",
                    "..feedback..",
                    "..milestone..",
                    "..planning..",
                    "..session..",
                    "..review..",
                    "..actionplanning..",
                    "..proposal..",
                    "..reply..",
                    "..sms..",
                    "..link..",
                    "..protection..",
                    "..consent..")
            .and()
            .haveSimpleNameNotEndingWith("Delegate")
            .and()
            .areNotAnnotatedWith(Wiring.class)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule there_is_one_clock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule names_say_what_a_class_is = classes().should(new ArchCondition<>("have a telling name") {
        @Override
        public void check(JavaClass checked, ConditionEvents events) {
            WRONG_NAMES.stream()
                    .filter(checked.getSimpleName()::endsWith)
                    .forEach(wrong -> events.add(SimpleConditionEvent.violated(checked, checked.getName())));
        }
    });
}
