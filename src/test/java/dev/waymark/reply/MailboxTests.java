package dev.waymark.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.notice.NoticeKind;
import dev.waymark.notice.Turns;
import dev.waymark.notice.Turns.Turn;
import dev.waymark.story.Story;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.support.TransactionTemplate;

/** Answers over real IMAP: nothing is lost, nothing is done twice, whatever breaks. */
@ReplyTest
@ExtendWith(OutputCaptureExtension.class)
class MailboxTests {

    @Autowired
    ReplyScene scene;

    @Autowired
    ReplyAddresses addresses;

    @Autowired
    Mailbox mailbox;

    @Autowired
    MailboxHealthIndicator health;

    @Autowired
    Turns turns;

    @Autowired
    TransactionTemplate transaction;

    private AnswerServer server;

    @BeforeEach
    void open() {
        scene.forget();
        server = new AnswerServer();
        mailbox.useServer("127.0.0.1", server.port());
    }

    @AfterEach
    void close() throws IOException {
        server.close();
        ClockUtil.reset();
    }

    @Test
    void answers_are_taken_in_order_and_put_away() {
        server.receive(answer("First.").subject("one"));
        server.receive(answer("done").subject("two"));
        server.receive(answer("Third.").subject("three"));

        assertThat(empty()).isTrue();

        assertThat(scene.told()).containsExactly("comment: First.", "done", "comment: Third.");
        assertThat(server.folder("INBOX")).isEmpty();
        assertThat(server.folder("Handled")).containsExactly("one", "two", "three");
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void an_empty_mailbox_is_no_trouble() {
        assertThat(empty()).isTrue();
        assertThat(empty()).isTrue();

        assertThat(scene.outcomes()).isEmpty();
    }

    @Test
    void answers_wait_while_the_mailbox_is_out_of_reach() {
        server.receive(answer("Went well."));
        server.wire().cut();

        assertThat(empty()).isFalse();
        assertThat(empty()).isFalse();
        assertThat(scene.told()).isEmpty();
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.health().getDetails()).containsEntry("unreachableSince", Story.START);

        server.wire().mend();
        assertThat(empty()).isTrue();
        assertThat(scene.told()).containsExactly("comment: Went well.");
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void an_answer_is_taken_once_though_the_line_breaks_before_it_is_put_away() {
        server.receive(answer("Went well.").subject("one"));
        server.receive(answer("And again.").subject("two"));
        scene.trouble(() -> server.wire().cut());

        assertThat(empty()).isFalse();
        assertThat(scene.told()).containsExactly("comment: Went well.");
        assertThat(server.folder("INBOX")).containsExactly("one", "two");

        scene.trouble(() -> {});
        server.wire().mend();
        assertThat(empty()).isTrue();
        assertThat(scene.told()).containsExactly("comment: Went well.", "comment: And again.");
        assertThat(server.folder("INBOX")).isEmpty();
        assertThat(server.folder("Handled")).containsExactly("one", "two");
    }

    @Test
    void the_same_mail_delivered_twice_is_taken_once() {
        IncomingMail mail = answer("Went well.").messageId("<same@mail.example.org>");
        server.receive(mail);
        server.receive(mail);

        assertThat(empty()).isTrue();

        assertThat(scene.told()).containsExactly("comment: Went well.");
        assertThat(server.folder("INBOX")).isEmpty();
    }

    @Test
    void what_fails_stays_and_is_tried_again_while_others_go_on() {
        server.receive(answer("Fails at first.").subject("one"));
        server.receive(answer("Fails as well.").subject("two"));
        scene.trouble(() -> {
            throw new IllegalStateException("The database is away");
        });

        assertThat(empty()).isTrue();
        assertThat(scene.outcomes()).containsOnly("TRYING");
        assertThat(server.folder("INBOX")).containsExactly("one", "two");

        scene.trouble(() -> {});
        assertThat(empty()).isTrue();
        assertThat(scene.told()).containsExactly("comment: Fails at first.", "comment: Fails as well.");
        assertThat(scene.outcomes()).containsOnly("COMMENTED");
        assertThat(server.folder("INBOX")).isEmpty();
        assertThat(scene.sent()).isEmpty();
    }

    @Test
    void what_fails_for_good_is_given_up_and_its_sender_is_told() {
        server.receive(answer("Never works.").subject("one"));
        scene.trouble(() -> {
            throw new IllegalStateException("A bug");
        });

        for (int i = 0; i < 8; i++) {
            assertThat(scene.sent()).isEmpty();
            assertThat(empty()).isTrue();
        }

        assertThat(scene.outcomes()).containsExactly("FAILED");
        assertThat(scene.sent()).containsExactly(NoticeKind.ANSWER_UNUSABLE);
        assertThat(server.folder("Handled")).containsExactly("one");
    }

    @Test
    void what_was_put_away_more_than_thirty_days_ago_is_deleted() {
        Instant now = Story.START.plus(Duration.ofDays(400));
        server.keep("Handled", "old", now.minus(Duration.ofDays(32)));
        server.keep("Handled", "young", now.minus(Duration.ofDays(28)));
        ClockUtil.setCurrentTime(Date.from(now));
        server.receive(answer("Went well.").subject("new"));

        assertThat(empty()).isTrue();

        assertThat(server.folder("Handled")).containsExactly("young", "new");
        assertThat(scene.told()).containsExactly("comment: Went well.");
    }

    @Test
    void one_node_at_a_time_reads() {
        server.receive(answer("Went well."));

        transaction.executeWithoutResult(begun -> {
            assertThat(turns.take(Turn.MAILBOX)).isTrue();
            assertThat(CompletableFuture.supplyAsync(this::empty)
                            .orTimeout(20, TimeUnit.SECONDS)
                            .join())
                    .isTrue();
            assertThat(scene.told()).isEmpty();
        });

        assertThat(empty()).isTrue();
        assertThat(scene.told()).containsExactly("comment: Went well.");
    }

    @Test
    void the_mailbox_does_not_wait_for_the_outbox() {
        server.receive(answer("Went well."));

        transaction.executeWithoutResult(begun -> {
            assertThat(turns.take(Turn.OUTBOX)).isTrue();
            assertThat(CompletableFuture.supplyAsync(this::empty)
                            .orTimeout(20, TimeUnit.SECONDS)
                            .join())
                    .isTrue();
        });

        assertThat(scene.told()).containsExactly("comment: Went well.");
    }

    @Test
    void attachments_are_left_on_the_server() {
        server.receive(
                answer("See the picture.").attached("large.bin", "application/octet-stream", new byte[3_000_000]));

        assertThat(empty()).isTrue();

        assertThat(scene.told()).containsExactly("comment: See the picture.");
    }

    @Test
    void the_round_ends_when_the_program_does() {
        server.receive(answer("Went well."));

        assertThat(mailbox.empty(() -> false)).isTrue();

        assertThat(scene.told()).isEmpty();
        assertThat(server.folder("INBOX")).hasSize(1);
    }

    @Test
    void nothing_of_an_answer_gets_into_log_or_register(CapturedOutput output) {
        server.receive(answer("Zitronenfalter").subject("Schmetterling"));
        server.receive(answer("Zitronenfalter").from("eve@example.com").subject("Schmetterling"));
        server.receive(new IncomingMail("reply+1-" + "0".repeat(32) + "@localhost").plain("Zitronenfalter"));
        scene.trouble(() -> {
            throw new IllegalStateException("Something else");
        });

        assertThat(empty()).isTrue();

        assertThat(scene.outcomes()).containsExactlyInAnyOrder("TRYING", "WRONG_SENDER", "FORGED");
        assertThat(output.getAll()).doesNotContain("Zitronenfalter").doesNotContain("Schmetterling");
        assertThat(scene.jdbc().sql("select * from reply").query().listOfRows().toString())
                .doesNotContain("Zitronenfalter")
                .doesNotContain("Schmetterling")
                .doesNotContain("example");
    }

    private boolean empty() {
        return mailbox.empty(() -> true);
    }

    private IncomingMail answer(String words) {
        return new IncomingMail(
                        addresses.give(UUID.randomUUID(), scene.lena().id()).orElseThrow())
                .plain(words);
    }
}
