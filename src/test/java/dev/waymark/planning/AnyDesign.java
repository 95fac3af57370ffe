package dev.waymark.planning;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** A designed program, for tests of what comes after the design. */
public final class AnyDesign {

    /** What leader and sponsors read in it. */
    public static final String SHOWN_WORDS = "Three breaths";

    /** What sponsors never read. */
    public static final String PRIVATE_WORDS = "Loses the thread in large rounds";

    private AnyDesign() {}

    public static void of(ApplicationContext program, UUID engagement) {
        program.getBean(ProgramDesigns.class)
                .save(ProgramDesign.first(
                        engagement,
                        new Draft(
                                PRIVATE_WORDS,
                                List.of(new Theme("Presence", null)),
                                List.of(new Draft.Item("Pause first", SHOWN_WORDS)),
                                List.of(),
                                List.of(),
                                List.of(new Competency("Listening"))),
                        Instant.EPOCH));
    }
}
