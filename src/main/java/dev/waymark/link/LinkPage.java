package dev.waymark.link;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.waymark.access.CallLimit;
import dev.waymark.access.Secret;
import dev.waymark.form.NotAccepted;
import dev.waymark.form.Sheet;
import dev.waymark.link.LinkLog.Event;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Where personal links lead. Looking at a link changes nothing, whoever looks; a press of its button trades the address
 * for a short visit in a cookie, so that no secret stays in the address bar.
 */
@Controller
@RequestMapping(LinkPage.PATH)
class LinkPage {

    static final String PATH = "/l";
    static final String COOKIE = "waymark-link";

    private static final String FORM = "/form";
    private static final Duration MINUTE = Duration.ofMinutes(1);
    /** Of all answers to one form; bytes. */
    private static final int LARGEST = 262_144;

    private static final Map<String, Object> GONE = Map.of("gone", true);

    private final PersonalLinks links;
    private final LinkDesk desk;
    private final LinkLog log;
    private final LinkSettings settings;
    private final ObjectMapper json;
    private final Clock clock;
    private final CallLimit perLink;
    private final CallLimit perNetwork;

    LinkPage(PersonalLinks links, LinkDesk desk, LinkLog log, LinkSettings settings, ObjectMapper json, Clock clock) {
        this.links = links;
        this.desk = desk;
        this.log = log;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
        this.perLink = new CallLimit(settings.mostPerMinute(), MINUTE, clock);
        this.perNetwork = new CallLimit(settings.mostPerNetwork(), MINUTE, clock);
    }

    @GetMapping("/{secret}")
    String look(@PathVariable String secret, HttpServletRequest request, HttpServletResponse response, Model model) {
        Link link = find(secret, request, response, model);
        if (link == null) {
            return "link/closed";
        }
        model.addAttribute("title", link.purpose().title());
        return "link/open";
    }

    @PostMapping("/{secret}")
    String open(@PathVariable String secret, HttpServletRequest request, HttpServletResponse response, Model model) {
        Link link = find(secret, request, response, model);
        if (link == null) {
            return "link/closed";
        }
        log.note(link, Event.OPENED, request.getRemoteAddr());
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(links.visit(link), request));
        return "redirect:" + PATH + FORM;
    }

    /** Whether anything is sent is not told: the answer would say something about what somebody else has done. */
    @PostMapping("/{secret}/renewal")
    String renew(@PathVariable String secret, HttpServletRequest request, HttpServletResponse response, Model model) {
        if (!allows(secret, request)) {
            return closed("LIMITED", HttpStatus.TOO_MANY_REQUESTS, response, model);
        }
        Optional<Link> link = links.find(secret);
        if (link.isEmpty()) {
            log.note(null, Event.UNKNOWN, request.getRemoteAddr());
            return closed("UNKNOWN", HttpStatus.NOT_FOUND, response, model);
        }
        desk.renew(link.get(), request.getRemoteAddr());
        return closed("RENEWED", HttpStatus.OK, response, model);
    }

    @GetMapping(FORM)
    String show(
            @CookieValue(name = COOKIE, required = false) @Nullable String visit,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Link link = visited(visit, request).orElse(null);
        if (link == null) {
            return closed("OVER", HttpStatus.GONE, response, model);
        }
        Sheet sheet = desk.open(link).orElse(null);
        if (sheet == null) {
            return closed("NOTHING_LEFT", HttpStatus.GONE, response, model);
        }
        model.addAttribute("title", sheet.title());
        model.addAttribute("schema", sheet.schema());
        model.addAttribute("data", written(sheet.data()));
        return "link/form";
    }

    /** @return {@code said} after a good answer, {@code problem} after a refused one, {@code gone} after the visit */
    @PostMapping(path = FORM, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> submit(
            @CookieValue(name = COOKIE, required = false) @Nullable String visit,
            @RequestBody byte[] body,
            HttpServletRequest request) {
        Link link = visited(visit, request).orElse(null);
        if (link == null) {
            return ResponseEntity.status(HttpStatus.GONE).body(GONE);
        }
        try {
            return ResponseEntity.ok(Map.of("said", desk.submit(link, read(body), request.getRemoteAddr())));
        } catch (NotAccepted refusal) {
            return ResponseEntity.badRequest().body(Map.of("problem", refusal.words()));
        }
    }

    /** Null where it does not open; then the model says why. */
    private @Nullable Link find(String secret, HttpServletRequest request, HttpServletResponse response, Model model) {
        if (!allows(secret, request)) {
            log.note(null, Event.LIMITED, request.getRemoteAddr());
            closed("LIMITED", HttpStatus.TOO_MANY_REQUESTS, response, model);
            return null;
        }
        Link link = links.find(secret).orElse(null);
        if (link == null) {
            log.note(null, Event.UNKNOWN, request.getRemoteAddr());
            closed("UNKNOWN", HttpStatus.NOT_FOUND, response, model);
            return null;
        }
        Link.State state = link.state(clock.instant());
        if (state == Link.State.OPEN) {
            return link;
        }
        log.note(link, refused(state), request.getRemoteAddr());
        model.addAttribute("renewal", PATH + "/" + secret + "/renewal");
        closed(state.name(), HttpStatus.GONE, response, model);
        return null;
    }

    /** Of a visit whose link was used or taken back meanwhile, nothing is left. */
    private Optional<Link> visited(@Nullable String visit, HttpServletRequest request) {
        if (visit == null) {
            return Optional.empty();
        }
        if (!allows(visit, request)) {
            log.note(null, Event.LIMITED, request.getRemoteAddr());
            return Optional.empty();
        }
        Link link = links.visited(visit).orElse(null);
        if (link == null) {
            log.note(null, Event.UNKNOWN, request.getRemoteAddr());
            return Optional.empty();
        }
        if (link.usedAt() != null || link.revokedAt() != null) {
            log.note(link, refused(link.state(clock.instant())), request.getRemoteAddr());
            return Optional.empty();
        }
        return Optional.of(link);
    }

    private boolean allows(String secret, HttpServletRequest request) {
        return perNetwork.count(request.getRemoteAddr()) && perLink.count(Secret.hash(secret));
    }

    private static Event refused(Link.State state) {
        return switch (state) {
            case USED -> Event.REPLAYED;
            case REVOKED -> Event.REVOKED;
            default -> Event.EXPIRED;
        };
    }

    private static String closed(String why, HttpStatus status, HttpServletResponse response, Model model) {
        response.setStatus(status.value());
        model.addAttribute("why", why);
        return "link/closed";
    }

    private String cookie(String visit, HttpServletRequest request) {
        return ResponseCookie.from(COOKIE, visit)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .path(request.getContextPath() + PATH)
                .maxAge(settings.visit())
                .build()
                .toString();
    }

    /** @throws NotAccepted where it is no answer to any form */
    private Map<String, Object> read(byte[] body) {
        try {
            if (body.length <= LARGEST && json.readValue(body, Object.class) instanceof Map<?, ?> sent) {
                Map<String, Object> answers = new LinkedHashMap<>();
                sent.forEach((key, answer) -> answers.put(String.valueOf(key), answer));
                return answers;
            }
        } catch (IOException malformed) {
            // Said below.
        }
        throw new NotAccepted("Answers: cannot be read, or are too long");
    }

    private String written(Map<String, Object> data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
