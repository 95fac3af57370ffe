package dev.waymark.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Page;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class DemoMailboxTests {

    final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    final DemoMailServer server = new DemoMailServer(sender);
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
            DemoMailServer second = new DemoMailServer(other);
            second.start();
            assertThat(other.getPort()).isNotEqualTo(taken.getLocalPort()).isPositive();
            second.stop();
        }
    }

    private void send(String subject, Instant at) throws Exception {
        MimeMessage mail = sender.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(mail, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, "UTF-8");
        helper.setFrom("waymark@example.org");
        helper.setTo("leo@example.org");
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
