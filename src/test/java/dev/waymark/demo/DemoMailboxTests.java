package dev.waymark.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.waymark.reply.Mailbox;
import jakarta.mail.Folder;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.data.domain.Page;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class DemoMailboxTests {

    final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    final Mailbox mailbox = mock(Mailbox.class);
    final DemoMailServer server = new DemoMailServer(sender, mailbox, Clock.systemUTC());
    final MockMvc browser =
            MockMvcBuilders.standaloneSetup(new DemoMailbox(server)).build();

    @BeforeEach
    void start() {
        sender.setPort(0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void mails_are_listed_page_by_page_and_the_newest_first() throws Exception {
        for (int hour = 0; hour < 22; hour++) {
            send("Mail " + hour, Instant.parse("2027-02-01T00:00:00Z").plusSeconds(3600L * hour));
        }

        List<DemoMail> first = page(1);
        assertThat(first).hasSize(20);
        assertThat(first.get(0).subject()).isEqualTo("Mail 21");
        assertThat(first.get(0).to()).contains("leo@example.org");
        assertThat(page(2)).extracting(DemoMail::subject).containsExactly("Mail 1", "Mail 0");
        assertThat(page(3)).isEmpty();
    }

    @Test
    void a_mail_is_shown_as_it_is_but_runs_and_loads_nothing() throws Exception {
        send("Any subject", Instant.parse("2027-02-01T08:00:00Z"));
        String id = page(1).get(0).id();

        browser.perform(get("/mailbox/{id}/html", id))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Security-Policy", containsString("default-src 'none'")))
                .andExpect(header().string("Content-Security-Policy", containsString("sandbox")))
                .andExpect(content().string(containsString("<base target=\"_top\">")))
                .andExpect(content().string(containsString("<p>Grüße</p>")));
        assertThat(page(1).get(0).text()).contains("Grüße");
        browser.perform(get("/mailbox/{id}", "unknown")).andExpect(status().isNotFound());
    }

    @Test
    void another_port_is_taken_where_the_usual_one_is_not_free() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            JavaMailSenderImpl other = new JavaMailSenderImpl();
            other.setPort(taken.getLocalPort());
            DemoMailServer second = new DemoMailServer(other, mailbox, Clock.systemUTC());
            second.start();
            assertThat(other.getPort()).isNotEqualTo(taken.getLocalPort()).isPositive();
            second.stop();
        }
    }

    @Test
    void an_answer_goes_to_the_mailbox_that_the_program_reads() throws Exception {
        send("Action to do", Instant.parse("2027-02-01T08:00:00Z"), "reply+1-abc@localhost");
        DemoMail mail = page(1).get(0);
        assertThat(mail.answerTo()).isEqualTo("reply+1-abc@localhost");

        browser.perform(post("/mailbox/{id}/answer", mail.id()).param("words", "Went well."))
                .andExpect(status().isFound());

        ArgumentCaptor<Integer> port = ArgumentCaptor.forClass(Integer.class);
        verify(mailbox).useServer(eq("127.0.0.1"), port.capture());
        try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", port.getValue(), "reply@localhost", "waymark");
            Folder inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            assertThat(inbox.getMessageCount()).isEqualTo(1);
            assertThat(inbox.getMessage(1).getSubject()).isEqualTo("Re: Action to do");
            assertThat(inbox.getMessage(1).getFrom()[0]).hasToString("leo@example.org");
            assertThat((String) inbox.getMessage(1).getContent())
                    .startsWith("Went well.")
                    .contains("> Grüße");
        }
    }

    @Test
    void a_mail_that_takes_no_answer_gets_none() throws Exception {
        send("Any subject", Instant.parse("2027-02-01T08:00:00Z"));

        browser.perform(post("/mailbox/{id}/answer", page(1).get(0).id()).param("words", "Went well."))
                .andExpect(status().isFound());

        assertThat(page(1)).hasSize(1);
    }

    private void send(String subject, Instant at) throws Exception {
        send(subject, at, null);
    }

    private void send(String subject, Instant at, String answerTo) throws Exception {
        MimeMessage mail = sender.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(mail, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, "UTF-8");
        helper.setFrom("waymark@example.org");
        helper.setTo("leo@example.org");
        if (answerTo != null) {
            mail.setReplyTo(new InternetAddress[] {new InternetAddress(answerTo)});
        }
        helper.setSubject(subject);
        helper.setSentDate(Date.from(at));
        helper.setText("Grüße", "<html><head></head><body><p>Grüße</p></body></html>");
        sender.send(mail);
    }

    @SuppressWarnings("unchecked")
    private List<DemoMail> page(int number) throws Exception {
        return ((Page<DemoMail>) browser.perform(get("/mailbox").param("page", String.valueOf(number)))
                        .andReturn()
                        .getModelAndView()
                        .getModel()
                        .get("mails"))
                .getContent();
    }
}
