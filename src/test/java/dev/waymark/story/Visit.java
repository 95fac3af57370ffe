package dev.waymark.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One browser with its cookies; it does not follow redirects by itself. */
public class Visit {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private static final Pattern META = Pattern.compile("name=\"csrf\" content=\"([^\"]+)\"");

    private final String address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private String login = "";

    Visit(String address) {
        this.address = address;
    }

    public CookieManager cookies() {
        return cookies;
    }

    public String login() {
        return login;
    }

    public void logIn(String login, String password) {
        assertThat(tryLogIn(login, password)).doesNotContain("error");
        this.login = login;
    }

    /** Where the attempt leads to. */
    public String tryLogIn(String login, String password) {
        return post("/login", "/login", Map.of("username", login, "password", password))
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).header("Accept", "text/html, */*;q=0.8").GET());
    }

    /** Goes to an address on any server, as a browser does that is sent there. */
    public HttpResponse<String> go(String address) {
        return send(HttpRequest.newBuilder(URI.create(address)).GET());
    }

    /** The same for what is no text. */
    public HttpResponse<InputStream> read(String path) {
        try {
            return client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Asks with any method and without a body. */
    public HttpResponse<String> call(String method, String path) {
        return send(request(path).method(method, HttpRequest.BodyPublishers.noBody()));
    }

    /** Fills in the form of a page. */
    public HttpResponse<String> post(String page, String path, Map<String, String> fields) {
        Matcher token = TOKEN.matcher(get(page).body());
        assertThat(token.find()).as("form on %s", page).isTrue();
        String body = fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                        .collect(Collectors.joining("&"))
                + "&_csrf=" + URLEncoder.encode(token.group(1), UTF_8);
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Sends what a page of ours sends by itself, with the token that the page holds. */
    public HttpResponse<String> send(String page, String json) {
        Matcher token = META.matcher(get(page).body());
        return send(json(request(page), "POST", json).header("X-CSRF-TOKEN", token.find() ? token.group(1) : "none"));
    }

    /** Calls the interface behind Tasklist, as Tasklist does. */
    public HttpResponse<String> tasklist(String method, String path, String json) {
        get("/camunda/app/tasklist/default/");
        String token = cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
        return send(json(request("/camunda/api/engine/engine/default" + path), method, json)
                .header("X-XSRF-TOKEN", token));
    }

    /** The same without the token against forged requests. */
    public HttpResponse<String> forged(String method, String path, String json) {
        get("/camunda/app/tasklist/default/");
        return send(json(request("/camunda/api/engine/engine/default" + path), method, json));
    }

    public HttpResponse<String> rest(String password, String method, String path, String json) {
        String basic = Base64.getEncoder().encodeToString((login + ":" + password).getBytes(UTF_8));
        return send(json(request("/engine-rest" + path), method, json).header("Authorization", "Basic " + basic));
    }

    private HttpRequest.Builder json(HttpRequest.Builder request, String method, String json) {
        return request.header("Content-Type", "application/json")
                .method(
                        method,
                        json.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(json));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
