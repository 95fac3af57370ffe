package dev.waymark.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.TableTest;
import dev.waymark.form.Refused;
import dev.waymark.form.Work;
import dev.waymark.review.RecordMeetingForm.Answers;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@TableTest
@Import(ReviewScene.class)
class RecordMeetingFormTests {

    private static final LocalDate TODAY = LocalDate.of(2027, 6, 14);

    @Autowired
    ReviewScene scene;

    @Autowired
    RecordMeetingForm form;

    @Autowired
    Reviews reviews;

    @Test
    void one_form_serves_all_three_meetings() {
        Review review = scene.opened(ReviewKind.MID);

        assertThat(form.prefill(scene.work("userTask_meetTogether"))).containsEntry("with", "leader and sponsors");
        form.submitted(scene.work("userTask_meetLeader"), new Answers(TODAY, null, "any notes"));
        form.submitted(scene.work("userTask_meetSponsors"), new Answers(TODAY.minusDays(3), null, "other notes"));

        assertThat(reviews.talks(review.id()))
                .containsExactly(
                        new Talk(Talk.Attendees.LEADER, TODAY, "any notes"),
                        new Talk(Talk.Attendees.SPONSORS, TODAY.minusDays(3), "other notes"));
    }

    @Test
    void where_reviews_come_out_of_the_hours_their_length_is_asked_for(@Autowired JdbcClient database) {
        scene.opened(ReviewKind.MID);
        Work work = scene.work("userTask_meetTogether");
        assertThat(form.prefill(work)).containsEntry("meetingsCount", false);
        form.submitted(work, new Answers(TODAY, 60, "any notes"));
        assertThat(minutes(database, work)).isZero();
        database.sql("update engagement set meetings_count = true where id = :id")
                .param("id", work.businessKey())
                .update();

        assertThat(form.prefill(work)).containsEntry("meetingsCount", true);
        assertThatThrownBy(() -> form.submitted(work, new Answers(TODAY, null, "any notes")))
                .isInstanceOf(Refused.class)
                .hasMessage("minutes: must be given");
        form.submitted(work, new Answers(TODAY, 90, "any notes"));
        form.submitted(work, new Answers(TODAY, 45, "any notes"));
        assertThat(minutes(database, work)).isEqualTo(135);
    }

    private static int minutes(JdbcClient database, Work work) {
        return database.sql("select coalesce(sum(minutes), 0) from meeting_hours where engagement_id = :id")
                .param("id", work.businessKey())
                .query(Integer.class)
                .single();
    }

    @Test
    void refuses_a_meeting_that_has_not_been_held_yet() {
        scene.opened(ReviewKind.MID);

        assertThatThrownBy(() -> form.submitted(
                        scene.work("userTask_meetTogether"), new Answers(TODAY.plusDays(1), null, "any notes")))
                .isInstanceOf(Refused.class)
                .hasMessage("heldOn: must not lie in the future");
    }
}
