package dev.waymark.sms;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/**
 * Speaks the documented part of Twilio's API that sends a message, and remembers what it took; it answers 401 to a wrong
 * login and 400 to a message that misses a part, as the real one does.
 */
public final class TwilioStandIn implements AutoCloseable {

    static final String ACCOUNT = "AC" + "0123456789abcdef".repeat(2);
    static final String TOKEN = "a token for tests";

    private final HttpServer server;
    private final List<Map<String, String>> taken = new CopyOnWriteArrayList<>();
    private volatile int status = 201;
    private volatile int code;

    public TwilioStandIn(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** From now on every message is answered like this. */
    void refuseWith(int status, int code) {
        this.status = status;
        this.code = code;
    }

    void takeAgain() {
        status = 201;
    }

    /** To, From and Body of each message, the earliest first. */
    List<Map<String, String>> taken() {
        return taken;
    }

    List<String> bodies() {
        return taken.stream().map(message -> message.get("Body")).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange call) throws IOException {
        Map<String, String> message = Arrays.stream(
                        new String(call.getRequestBody().readAllBytes(), UTF_8).split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8)));
        String login = "Basic " + Base64.getEncoder().encodeToString((ACCOUNT + ":" + TOKEN).getBytes(UTF_8));
        boolean known = login.equals(call.getRequestHeaders().getFirst("Authorization"));
        boolean right = call.getRequestMethod().equals("POST")
                && call.getRequestURI().getPath().equals("/2010-04-01/Accounts/" + ACCOUNT + "/Messages.json");
        if (!right) {
            say(call, 404, "{\"code\": 20404, \"message\": \"not found\", \"status\": 404}");
        } else if (!known) {
            say(call, 401, "{\"code\": 20003, \"message\": \"Authenticate\", \"status\": 401}");
        } else if (!message.containsKey("To") || !message.containsKey("Body") || !hasSender(message)) {
            say(call, 400, "{\"code\": 21604, \"message\": \"a part is missing\", \"status\": 400}");
        } else if (status >= 300) {
            say(
                    call,
                    status,
                    "{\"code\": " + code + ", \"message\": \"To " + message.get("To") + " is refused\","
                            + " \"more_info\": \"https://www.twilio.com/docs/errors/" + code + "\", \"status\": "
                            + status + "}");
        } else {
            taken.add(message);
            say(
                    call,
                    201,
                    "{\"sid\": \"SM" + "0".repeat(31) + taken.size() % 10
                            + "\", \"status\": \"queued\", \"error_code\":" + " null}");
        }
    }

    private static boolean hasSender(Map<String, String> message) {
        return message.containsKey("From") || message.containsKey("MessagingServiceSid");
    }

    private static void say(HttpExchange call, int status, String json) throws IOException {
        byte[] body = json.getBytes(UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json");
        // Nobody may find a connection of a stand-in that is gone.
        call.getResponseHeaders().set("Connection", "close");
        call.sendResponseHeaders(status, body.length);
        call.getResponseBody().write(body);
        call.close();
    }
}
