package dev.waymark.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who sees what, once more and by other hands: a change of the one table is a change of what people were promised. */
class ContentTests {

    private static final String PROMISED = """
            PROGRESS        LEADER, COACH, SPONSOR, PROGRAM_MANAGER
            HOURS_USED      LEADER, COACH, SPONSOR, PROGRAM_MANAGER
            OUTCOMES        LEADER, COACH, SPONSOR, PROGRAM_MANAGER
            HOURS_ACCOUNT   LEADER, COACH, PROGRAM_MANAGER
            RELEASED_TEXTS  LEADER, COACH, SPONSOR
            REVIEW_DRAFTS   LEADER, COACH
            APPOINTMENTS    LEADER, COACH
            SESSIONS        LEADER, COACH
            ACTION_PLAN     LEADER, COACH
            PLANNING        LEADER, COACH
            FEEDBACK        LEADER, COACH
            HEARD_THEMES    COACH
            PRIVATE_NOTES   COACH
            OPEN_DECISIONS  PROGRAM_MANAGER
            KEPT_SESSIONS   PROGRAM_MANAGER
            ALL_PROGRAMS    PROGRAM_MANAGER
            PEOPLE          PROGRAM_MANAGER, ADMINISTRATOR
            ENGINE_RECORD   ADMINISTRATOR
            DATA_PROTECTION ADMINISTRATOR
            """;

    @Test
    void each_kind_of_content_is_for_those_who_were_promised_it() {
        String table = Stream.of(Content.values())
                .map(content -> "%-15s %s\n"
                        .formatted(
                                content,
                                Stream.of(Reader.values())
                                        .filter(content::isFor)
                                        .map(Reader::name)
                                        .collect(Collectors.joining(", "))))
                .collect(Collectors.joining());

        assertThat(table).isEqualTo(PROMISED);
    }

    @Test
    void nothing_is_for_somebody_who_is_nothing() {
        assertThat(Content.values()).noneMatch(content -> Content.table().shows(content, List.of()));
    }
}
