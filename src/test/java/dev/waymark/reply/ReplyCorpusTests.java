package dev.waymark.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.reply.ReplyCorpus.Case;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What comes to the address of a reminder, hundreds of mails of it, becomes exactly what it should. */
@ReplyTest
@Tag("once")
class ReplyCorpusTests {

    @Autowired
    ReplyScene scene;

    @Autowired
    ReplyAddresses addresses;

    @Autowired
    MailDesk desk;

    @BeforeEach
    void forget() {
        scene.forget();
    }

    @AfterEach
    void today() {
        ClockUtil.reset();
    }

    @Test
    void there_are_three_hundred_of_them_and_no_two_alike() {
        assertThat(ReplyCorpus.all())
                .hasSizeGreaterThan(300)
                .extracting(Case::name)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("dev.waymark.reply.ReplyCorpus#stream")
    void a_mail_becomes_what_it_should(Case each) throws Exception {
        String to = addresses.give(UUID.randomUUID(), scene.lena().id()).orElseThrow();
        IncomingMail mail = each.mail().apply(to);

        Outcome outcome = desk.take(mail.toMessage()).orElseThrow();

        if (each.expected().startsWith("refused: ")) {
            assertThat(outcome).hasToString(each.expected().substring("refused: ".length()));
            assertThat(scene.told()).isEmpty();
        } else {
            assertThat(scene.told()).as("outcome %s", outcome).containsExactly(each.expected());
        }
        assertThat(desk.take(mail.toMessage())).as("the same once more").isEmpty();
        assertThat(scene.told()).hasSizeLessThan(2);
    }
}
