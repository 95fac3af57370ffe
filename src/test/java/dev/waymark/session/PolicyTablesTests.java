package dev.waymark.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.session.NoticePolicy.Event;
import dev.waymark.session.NoticePolicy.Ruling;
import dev.waymark.story.StoryTest;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the decision tables of sessions say as they are delivered. */
@StoryTest
class PolicyTablesTests {

    @Autowired
    NoticePolicy notice;

    @Autowired
    SessionCadence cadence;

    @ParameterizedTest
    @CsvSource({
        "NO_SHOW, LEADER, PT0S, true, false",
        "NO_SHOW, COACH, PT0S, false, true",
        "NO_SHOW, OTHER, PT0S, false, false",
        "CANCELLED, LEADER, PT47H59M, true, false",
        "CANCELLED, LEADER, PT48H, false, false",
        "CANCELLED, COACH, PT47H59M, false, true",
        "CANCELLED, COACH, PT48H, false, false",
        "CANCELLED, OTHER, PT1H, false, false",
        "MOVED, LEADER, PT23H59M, true, false",
        "MOVED, LEADER, PT24H, false, false",
        "MOVED, COACH, PT23H59M, false, true",
        "MOVED, COACH, PT24H, false, false",
        "CANCELLED, LEADER, PT-1H, true, false",
        "CANCELLED, LEADER, PT9000H, false, false",
    })
    void late_means_less_than_two_days_before_or_one_for_a_move(
            Event event, Cause by, Duration before, boolean forfeited, boolean countsAgainstCoach) {
        assertThat(notice.rule(event, by, before)).isEqualTo(new Ruling(forfeited, countsAgainstCoach));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 7",
        "3, 3, 7",
        "3, 4, 14",
        "4, 3, 14",
        "2, 9, 14",
        "9, 2, 14",
        "4, 4, 14",
        "7, 7, 14",
        "8, 7, 21",
        "7, 8, 21",
        "8, 8, 28",
        "10, 10, 28",
    })
    void the_surer_the_leader_is_the_rarer_they_meet(int competence, int confidence, int days) {
        assertThat(cadence.rhythm(competence, confidence).days()).isEqualTo(days);
    }

    @Test
    void every_rating_has_a_rhythm_of_whole_weeks_and_a_reason() {
        assertThat(IntStream.rangeClosed(1, 10)
                        .boxed()
                        .flatMap(competence -> IntStream.rangeClosed(1, 10)
                                .mapToObj(confidence -> cadence.rhythm(competence, confidence))))
                .hasSize(100)
                .allSatisfy(rhythm -> {
                    assertThat(rhythm.days() % 7).isZero();
                    assertThat(rhythm.days()).isBetween(7, 28);
                    assertThat(rhythm.why()).isNotBlank();
                });
    }
}
