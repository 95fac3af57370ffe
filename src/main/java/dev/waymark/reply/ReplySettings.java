package dev.waymark.reply;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How answers to reminders come in.
 *
 * @param address to which answers go, with what tells them apart added after a plus sign: {@code reply@example.org};
 *     empty where none are read
 * @param secret signs what is added
 * @param validity of an address after the last reminder that named it
 * @param mostBytes of text that is read of a mail
 * @param mostPerHour answers of one person; a program that answers by itself writes more
 * @param attempts to work on an answer before it is given up
 * @param authenticationServer the receiving mail server's name in the {@code Authentication-Results} that it writes;
 *     empty where it writes none, or where they are not to be looked at
 */
@Validated
@ConfigurationProperties("waymark.reply")
record ReplySettings(
        @DefaultValue("")
        @Pattern(
                regexp = "|[A-Za-z0-9._-]{1,24}@[^@\\s]+",
                message = "must be a plain mail address with at most 24 characters before the at sign")
        String address,

        @DefaultValue("") String secret,
        @DefaultValue("P90D") @DurationMin(days = 1) Duration validity,

        @DefaultValue("262144") @Min(1024) @Max(16_777_216) int mostBytes,

        @DefaultValue("20") @Min(1) int mostPerHour,
        @DefaultValue("8") @Min(1) int attempts,
        @DefaultValue("") String authenticationServer,
        @DefaultValue @Valid Mailbox mailbox) {

    /**
     * Where the mail server puts answers.
     *
     * @param host empty where no mailbox is read
     * @param protocol {@code imaps}, or {@code imap} where nobody can listen
     * @param handled the folder into which what was worked on is moved
     * @param keep how long it stays there
     * @param poll how often it is looked at
     * @param longestPause between two tries to reach a server that is down
     */
    record Mailbox(
            @DefaultValue("") String host,
            @DefaultValue("993") @Min(0) @Max(65535) int port,

            @DefaultValue("imaps") @Pattern(regexp = "imaps?")
            String protocol,

            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @DefaultValue("INBOX") String folder,
            @DefaultValue("Handled") String handled,
            @DefaultValue("P30D") @DurationMin(days = 1) Duration keep,

            @DefaultValue("PT30S") @DurationMin(millis = 100)
            Duration poll,

            @DefaultValue("PT5M") Duration longestPause) {}

    boolean isOn() {
        return !address.isEmpty() && !mailbox.host().isEmpty();
    }
}
