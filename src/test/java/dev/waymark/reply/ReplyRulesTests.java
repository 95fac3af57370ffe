package dev.waymark.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.notice.NoticeKind;
import dev.waymark.people.Person;
import dev.waymark.reply.TextDesk.Echo;
import java.time.Duration;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of answers that cannot be used, and which action an answer is about. */
@ReplyTest
class ReplyRulesTests {

    @Autowired
    ReplyScene scene;

    @Autowired
    ReplyAddresses addresses;

    @Autowired
    MailDesk desk;

    @Autowired
    TextDesk texts;

    private Person lena;

    @BeforeEach
    void forget() {
        scene.forget();
        lena = scene.lena();
    }

    @AfterEach
    void today() {
        ClockUtil.reset();
    }

    @Test
    void an_action_and_a_person_have_one_address_that_nobody_could_guess() {
        UUID action = UUID.randomUUID();
        Person tom = scene.person("Tom Team", UUID.randomUUID() + "@example.org");
        String address = addresses.give(action, lena.id()).orElseThrow();

        assertThat(addresses.give(action, lena.id())).contains(address);
        assertThat(addresses.give(UUID.randomUUID(), lena.id()).orElseThrow()).isNotEqualTo(address);
        assertThat(addresses.give(action, tom.id()).orElseThrow()).isNotEqualTo(address);
        assertThat(address).matches("reply\\+[0-9a-z]+-[0-9a-f]{32}@localhost");
        assertThat(address.indexOf('@')).isLessThanOrEqualTo(64);
        assertThat(addresses.check(address)).get().satisfies(given -> {
            assertThat(given.actionId()).isEqualTo(action);
            assertThat(given.personId()).isEqualTo(lena.id());
        });
    }

    @Test
    void an_address_of_one_action_does_not_open_another() {
        String one = addresses.give(UUID.randomUUID(), lena.id()).orElseThrow();
        String other = addresses.give(UUID.randomUUID(), lena.id()).orElseThrow();

        assertThat(addresses.check(one.substring(0, one.indexOf('-')) + other.substring(other.indexOf('-'))))
                .isEmpty();
    }

    @Test
    void an_address_ends_some_time_after_the_last_reminder() throws Exception {
        UUID action = UUID.randomUUID();
        String address = addresses.give(action, lena.id()).orElseThrow();
        travel(Duration.ofDays(60));
        addresses.give(action, lena.id());
        travel(Duration.ofDays(60));
        assertThat(take(address, "Went well.")).isEqualTo(Outcome.COMMENTED);

        travel(Duration.ofDays(31));
        assertThat(take(address, "Went well.")).isEqualTo(Outcome.EXPIRED);
        assertThat(scene.sent()).containsExactly(NoticeKind.ANSWER_REFUSED);
        assertThat(scene.told()).hasSize(1);
    }

    @Test
    void what_the_plan_refuses_changes_nothing_and_is_answered() throws Exception {
        scene.refuse();

        assertThat(take(address(), "done")).isEqualTo(Outcome.NOT_ALLOWED);

        assertThat(scene.told()).isEmpty();
        assertThat(scene.outcomes()).containsExactly("NOT_ALLOWED");
        assertThat(scene.sent()).containsExactly(NoticeKind.ANSWER_REFUSED);
    }

    @Test
    void a_person_is_answered_once_a_day_at_most() throws Exception {
        assertThat(take(address(), "")).isEqualTo(Outcome.EMPTY);
        assertThat(take(address(), "> nothing")).isEqualTo(Outcome.EMPTY);
        travel(Duration.ofHours(23));
        assertThat(desk.take(mail(address(), "x").from("eve@example.com").toMessage()))
                .contains(Outcome.WRONG_SENDER);
        assertThat(scene.sent()).containsExactly(NoticeKind.ANSWER_UNUSABLE);

        travel(Duration.ofHours(2));
        assertThat(desk.take(mail(address(), "x").from("eve@example.com").toMessage()))
                .contains(Outcome.WRONG_SENDER);
        assertThat(scene.sent()).containsExactly(NoticeKind.ANSWER_UNUSABLE, NoticeKind.ANSWER_FROM_ELSEWHERE);
    }

    @Test
    void nobody_unknown_and_no_program_is_ever_answered() throws Exception {
        take("reply+1-" + "0".repeat(32) + "@localhost", "done");
        take("reply@localhost", "done");
        desk.take(
                mail(address(), "away").header("Auto-Submitted", "auto-replied").toMessage());
        desk.take(mail(address(), "away").from("MAILER-DAEMON@example.org").toMessage());
        desk.take(mail(address(), "").header("X-Auto-Response-Suppress", "All").toMessage());

        assertThat(scene.sent()).isEmpty();
        assertThat(scene.outcomes()).containsExactlyInAnyOrder("FORGED", "UNKNOWN", "AUTOMATIC", "BOUNCED", "EMPTY");
    }

    @Test
    void whoever_writes_without_end_is_not_listened_to_for_an_hour() throws Exception {
        String address = address();
        for (int i = 0; i < 20; i++) {
            assertThat(take(address, "Number " + i)).isEqualTo(Outcome.COMMENTED);
        }
        assertThat(take(address, "One more")).isEqualTo(Outcome.FLOOD);
        assertThat(scene.told()).hasSize(20);
        assertThat(scene.sent()).isEmpty();

        travel(Duration.ofMinutes(61));
        assertThat(take(address, "Next day")).isEqualTo(Outcome.COMMENTED);
    }

    @Test
    void a_text_is_about_the_only_action_that_was_texted() {
        text(UUID.randomUUID());

        assertThat(texts.take("SM1", lena.id(), "Went well.")).isEqualTo(Echo.NOTHING);
        assertThat(texts.take("SM2", lena.id(), "Done!")).isEqualTo(Echo.DONE);
        assertThat(texts.take("SM2", lena.id(), "Done!")).isEqualTo(Echo.NOTHING);

        assertThat(scene.told()).containsExactly("comment: Went well.", "done");
    }

    @Test
    void of_several_open_actions_the_number_tells_which() {
        Person tom = scene.person("Tom Team", UUID.randomUUID() + "@example.org");
        int one = addresses.number(UUID.randomUUID(), tom.id());
        int two = addresses.number(UUID.randomUUID(), tom.id());
        assertThat(one).isEqualTo(1);
        assertThat(two).isEqualTo(2);

        assertThat(texts.take("SM-a", tom.id(), "done")).isEqualTo(Echo.WHICH_ACTION);
        assertThat(texts.take("SM-b", tom.id(), "2 people came")).isEqualTo(Echo.WHICH_ACTION);
        assertThat(scene.told()).isEmpty();

        assertThat(texts.take("SM-c", tom.id(), "DONE 2")).isEqualTo(Echo.DONE);
        assertThat(texts.take("SM-d", tom.id(), "1: two people came")).isEqualTo(Echo.NOTHING);
        assertThat(texts.take("SM-e", tom.id(), "#1. erledigt")).isEqualTo(Echo.DONE);
        assertThat(texts.take("SM-f", tom.id(), "done 2\nat last")).isEqualTo(Echo.DONE);
        assertThat(scene.told()).containsExactly("done", "comment: two people came", "done", "done: at last");
    }

    @Test
    void a_closed_action_leaves_the_open_one_to_be_meant() {
        Person tom = scene.person("Tom Team", UUID.randomUUID() + "@example.org");
        UUID closed = UUID.randomUUID();
        addresses.number(UUID.randomUUID(), tom.id());
        addresses.number(closed, tom.id());
        scene.close(closed);

        assertThat(texts.take("SM-g", tom.id(), "done")).isEqualTo(Echo.DONE);

        assertThat(scene.told()).containsExactly("done");
    }

    @Test
    void a_text_about_nothing_and_from_nobody_is_on_record_only() {
        Person tom = scene.person("Tom Team", UUID.randomUUID() + "@example.org");

        assertThat(texts.take("SM-h", tom.id(), "Hello?")).isEqualTo(Echo.NO_ACTION);
        assertThat(texts.take("SM-i", null, "Hello?")).isEqualTo(Echo.NOTHING);

        addresses.number(UUID.randomUUID(), tom.id());
        travel(Duration.ofDays(22));
        assertThat(texts.take("SM-j", tom.id(), "done")).isEqualTo(Echo.NO_ACTION);
        assertThat(scene.told()).isEmpty();
        assertThat(scene.outcomes()).containsOnly("UNKNOWN");
    }

    private void text(UUID action) {
        scene.jdbc().sql("update reply_address set texted_at = null").update();
        addresses.number(action, lena.id());
    }

    private String address() {
        return addresses.give(UUID.randomUUID(), lena.id()).orElseThrow();
    }

    private Outcome take(String to, String words) throws Exception {
        return desk.take(mail(to, words).toMessage()).orElseThrow();
    }

    private static IncomingMail mail(String to, String words) {
        return new IncomingMail(to).plain(words);
    }

    private static void travel(Duration duration) {
        ClockUtil.setCurrentTime(
                Date.from(ClockUtil.getCurrentTime().toInstant().plus(duration)));
    }
}
