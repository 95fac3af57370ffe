package dev.waymark.sms;

import dev.waymark.access.CallLimit;
import dev.waymark.reply.TextDesk;
import dev.waymark.reply.TextDesk.Echo;
import dev.waymark.sms.TextConsents.Consent;
import dev.waymark.sms.TextConsents.How;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Where Twilio brings what people write to our number; whoever else calls is refused. */
@Controller
@ConditionalOnExpression("'${waymark.sms.account:}' != ''")
class SmsDoor {

    static final String PATH = "/webhooks/sms";

    /** Text messages are short, even with everything that Twilio adds; bytes. */
    private static final int LARGEST = 16_384;

    private static final MediaType XML = MediaType.parseMediaType("text/xml;charset=UTF-8");

    private static final Set<String> STOP = Set.of(
            "stop", "stopall", "unsubscribe", "cancel", "end", "quit", "revoke", "optout", "stopp", "arret", "arrêt");
    private static final Set<String> START = Set.of("start", "yes", "unstop");

    private final TextConsents consents;
    private final TextDesk desk;
    private final TwilioSignature signature;
    private final CallLimit limit;
    private final String account;
    private final String url;

    SmsDoor(
            TextConsents consents,
            TextDesk desk,
            SmsSettings settings,
            Clock clock,
            @Value("${waymark.base-url:http://localhost:8080}") String baseUrl) {
        this.consents = consents;
        this.desk = desk;
        this.signature = new TwilioSignature(settings.token());
        this.limit = new CallLimit(settings.mostPerMinute(), Duration.ofMinutes(1), clock);
        this.account = settings.account();
        this.url = baseUrl + PATH;
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<String> receive(HttpServletRequest request) {
        if (!limit.count(request.getRemoteAddr())) {
            return refuse(HttpStatus.TOO_MANY_REQUESTS);
        }
        if (request.getContentLengthLong() < 0) {
            return refuse(HttpStatus.LENGTH_REQUIRED);
        }
        if (request.getContentLengthLong() > LARGEST) {
            return refuse(HttpStatus.PAYLOAD_TOO_LARGE);
        }
        if (!signature.isRight(url, request.getParameterMap(), request.getHeader(TwilioSignature.HEADER))
                || !account.equals(request.getParameter("AccountSid"))) {
            return refuse(HttpStatus.FORBIDDEN);
        }
        String id = request.getParameter("MessageSid");
        String from = request.getParameter("From");
        if (id == null || from == null) {
            return refuse(HttpStatus.BAD_REQUEST);
        }
        return say(words(take(id, from, text(request), request.getParameter("OptOutType"))));
    }

    private Echo take(String id, String from, String text, @Nullable String optOut) {
        String word = optOut == null
                ? text.strip().replaceAll("[.!\\s]+$", "").toLowerCase(Locale.ROOT)
                : optOut.toLowerCase(Locale.ROOT);
        if (STOP.contains(word)) {
            consents.stop(from, How.TEXT_MESSAGE);
            return Echo.NOTHING;
        }
        if (START.contains(word)) {
            consents.start(from);
            return Echo.NOTHING;
        }
        if (optOut != null) {
            return Echo.NOTHING;
        }
        Optional<Consent> consent = consents.ofNumber(from);
        return desk.take(id, consent.map(Consent::personId).orElse(null), text);
    }

    private static String text(HttpServletRequest request) {
        String body = request.getParameter("Body");
        return body == null ? "" : body;
    }

    private static @Nullable String words(Echo echo) {
        return switch (echo) {
            case NOTHING -> null;
            case DONE -> "Done. Well done!";
            case WHICH_ACTION ->
                "Several actions are open. Please begin with the number, as in \"3: went well\", or write \"done 3\".";
            case NO_ACTION -> "There is no action that this could be about. Your plan is open to you in Waymark.";
            case NOT_ALLOWED -> "That cannot be done any more, or is not yours to do. Nothing was changed.";
            case NOT_USABLE -> "That could not be taken. Please write it into your plan in Waymark.";
        };
    }

    /** Fixed words only: nothing has to be escaped. */
    private static ResponseEntity<String> say(@Nullable String words) {
        String message = words == null ? "" : "<Message>" + words + "</Message>";
        return ResponseEntity.ok()
                .contentType(XML)
                .body("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response>" + message + "</Response>");
    }

    private static ResponseEntity<String> refuse(HttpStatus status) {
        return ResponseEntity.status(status).build();
    }
}
