package dev.waymark.sms;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The account with Twilio, who carries our text messages.
 *
 * @param account its SID; empty where no text messages are sent
 * @param token its secret, by which we log in there and they sign what they bring
 * @param from the number or sender that people see, or the SID of a messaging service
 * @param api where their API is
 * @param mostPerMinute calls that are looked at from one address
 */
@Validated
@ConfigurationProperties("waymark.sms")
record SmsSettings(
        @DefaultValue("") @Pattern(regexp = "|AC[0-9a-fA-F]{32}", message = "must be AC and 32 hexadecimal digits")
        String account,

        @DefaultValue("") String token,

        @DefaultValue("")
        @Pattern(
                regexp = "|\\+[1-9][0-9]{6,14}|MG[0-9a-fA-F]{32}|[A-Za-z0-9 ]{1,11}",
                message = "must be a number such as +493012345, a name, or MG and 32 hexadecimal digits")
        String from,

        @DefaultValue("https://api.twilio.com") @Pattern(regexp = "https?://[^/\\s]+")
        String api,

        @DefaultValue("120") @Min(1) int mostPerMinute) {

    boolean isOn() {
        return !account.isEmpty();
    }
}
