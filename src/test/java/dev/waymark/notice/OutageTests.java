package dev.waymark.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.waymark.story.Story;
import dev.waymark.story.StoryDatabase;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The mail server is out of reach for an hour, and the program, in a process of its own as in production, is killed
 * again and again.
 */
@Tag("story")
@Tag("once")
class OutageTests {

    private static final int MAILS = 20;
    private static final int ANSWER_LOST = 7;
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final MailServer server = new MailServer();
    private final List<Process> nodes = new ArrayList<>();

    @TempDir
    Path home;

    private Map<String, String> database;

    @BeforeEach
    void create() {
        database = StoryDatabase.isPostgres()
                ? Arrays.stream(StoryDatabase.freshPostgres())
                        .map(setting -> setting.split("=", 2))
                        .collect(Collectors.toMap(setting -> setting[0], setting -> setting[1]))
                : Map.of();
    }

    @AfterEach
    void endAll() {
        nodes.forEach(OutageTests::kill);
        server.stop();
    }

    /**
     * Between the server's yes and the commit of it lies a moment in which a mail is taken but not known to be: whoever
     * dies then leaves one mail to be sent twice, with one Message-ID, by which mailboxes tell. No other mail is.
     */
    @Test
    void no_mail_is_lost_doubled_or_overtaken_when_the_program_is_killed_in_an_outage_and_in_the_middle_of_its_mails()
            throws Exception {
        Process node = start(Story.START, MAILS);
        until(node, () -> hasSaid(LoneNode.ALL_WRITTEN) && hasSaid("The mail server cannot be reached"));
        kill(node);
        List<String> written = written();
        assertThat(written).hasSize(MAILS);

        server.start();
        MailServer.Silence answerLost = server.silentAt(ANSWER_LOST);
        node = start(Story.START.plus(Duration.ofHours(1)), 0);
        until(node, answerLost::hasBegun);
        kill(node);
        answerLost.end();
        assertThat(arrivals()).containsExactlyElementsOf(written.subList(0, ANSWER_LOST));

        node = start(Story.START.plus(Duration.ofHours(2)), 0);
        until(node, () -> new HashSet<>(arrivals()).size() == MAILS);
        end(node);

        List<String> expected = new ArrayList<>(written);
        expected.add(ANSWER_LOST, written.get(ANSWER_LOST - 1));
        assertThat(arrivals()).containsExactlyElementsOf(expected);
        assertThat(outbox())
                .containsExactlyElementsOf(
                        written.stream().map(id -> id + " SENT").toList());
    }

    private Process start(Instant now, int mails) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                LoneNode.class.getName(),
                now.toString(),
                String.valueOf(mails),
                "--spring.main.banner-mode=off",
                "--server.port=0",
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + server.port(),
                "--waymark.demo=false"));
        database.forEach((setting, value) -> command.add("--" + setting + "=" + value));
        Process node = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
        nodes.add(node);
        return node;
    }

    private void until(Process node, Callable<Boolean> condition) {
        await().atMost(LONGEST).pollInterval(Duration.ofMillis(50)).until(() -> {
            assertThat(node.isAlive()).as(this::output).isTrue();
            return condition.call();
        });
    }

    private static void kill(Process node) {
        try {
            assertThat(node.destroyForcibly().waitFor(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    /** As an administrator would: what is under way is finished. */
    private static void end(Process node) throws IOException, InterruptedException {
        node.getOutputStream().close();
        assertThat(node.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }

    private Path log() {
        return home.resolve("log");
    }

    private String output() {
        try {
            return Files.readString(log());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private boolean hasSaid(String words) {
        return output().contains(words);
    }

    /** Message-IDs of what was committed, in order. */
    private List<String> written() {
        return output().lines()
                .filter(line -> line.startsWith(LoneNode.WRITTEN))
                .map(line -> line.substring(LoneNode.WRITTEN.length()))
                .toList();
    }

    /** Message-IDs of what arrived, in order. */
    private List<String> arrivals() throws Exception {
        List<String> ids = new ArrayList<>();
        for (MimeMessage mail : server.arrivals()) {
            ids.add(mail.getMessageID());
        }
        return ids;
    }

    /** Message-ID and state of each notice, in order. */
    private List<String> outbox() throws SQLException {
        List<String> notices = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(
                        database.getOrDefault("spring.datasource.url", "jdbc:h2:file:" + home.resolve("data/waymark")),
                        database.getOrDefault("spring.datasource.username", "waymark"),
                        database.getOrDefault("spring.datasource.password", "waymark"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select message_id, state from notice order by seq")) {
            while (rows.next()) {
                notices.add(rows.getString(1) + " " + rows.getString(2));
            }
        }
        return notices;
    }
}
