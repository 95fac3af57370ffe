package dev.waymark.sms;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.waymark.notice.Answer;
import dev.waymark.notice.RelayUnreachable;
import dev.waymark.notice.TextGateway;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/**
 * Hands text messages to Twilio, by its API for messages (version 2010-04-01).
 *
 * <p>A server that takes a message and dies before it says so gets the message once more: at least once, as with mail.
 */
@Component
@ConditionalOnExpression("'${waymark.sms.account:}' != ''")
class TwilioGateway implements TextGateway {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LONGEST_ANSWER = 65_536;

    /** The number's owner has told Twilio to stop. */
    private static final int OPTED_OUT = 21610;

    private final RestClient client;
    private final ObjectMapper json = new ObjectMapper();
    private final SmsSettings settings;
    private final TextConsents consents;

    TwilioGateway(SmsSettings settings, TextConsents consents) {
        JdkClientHttpRequestFactory http = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(PATIENCE).build());
        http.setReadTimeout(PATIENCE);
        this.client = RestClient.builder()
                .baseUrl(settings.api())
                .requestFactory(http)
                .defaultHeaders(headers -> headers.setBasicAuth(settings.account(), settings.token()))
                .build();
        this.settings = settings;
        this.consents = consents;
    }

    /** What Twilio says of a message that it does not take. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Problem(int code) {}

    private record Reply(int status, int code) {}

    @Override
    public Answer deliver(String phone, String text) throws RelayUnreachable {
        MultiValueMap<String, String> message = new LinkedMultiValueMap<>();
        message.add("To", phone);
        message.add(settings.from().startsWith("MG") ? "MessagingServiceSid" : "From", settings.from());
        message.add("Body", text);
        Reply reply;
        try {
            reply = client.post()
                    .uri("/2010-04-01/Accounts/{account}/Messages.json", settings.account())
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .accept(MediaType.APPLICATION_JSON)
                    .body(message)
                    .exchange((request, response) -> {
                        int status = response.getStatusCode().value();
                        return new Reply(status, status < 400 ? 0 : code(response.getBody()));
                    });
        } catch (ResourceAccessException unreachable) {
            throw new RelayUnreachable(unreachable);
        }
        if (reply == null) {
            throw new RelayUnreachable(new IOException("No answer"));
        }
        return answer(reply, phone);
    }

    /** Neither number nor text gets into a reason, which may be logged. */
    private Answer answer(Reply reply, String phone) throws RelayUnreachable {
        int status = reply.status();
        if (status >= 200 && status < 300) {
            return new Answer.Accepted();
        }
        String reason = "HTTP " + status + ", code " + reply.code();
        if (status == 429) {
            return new Answer.NotNow(reason);
        }
        if (status == 401 || status == 403 || status == 404 || status >= 500 || status < 400) {
            throw new RelayUnreachable(new IOException(reason));
        }
        if (reply.code() == OPTED_OUT) {
            consents.stop(phone, TextConsents.How.CARRIER);
        }
        return new Answer.Never(reason);
    }

    /** 0 where it says none. */
    private int code(InputStream body) throws IOException {
        byte[] answer = body.readNBytes(LONGEST_ANSWER);
        try {
            return json.readValue(answer, Problem.class).code();
        } catch (IOException unreadable) {
            return 0;
        }
    }
}
