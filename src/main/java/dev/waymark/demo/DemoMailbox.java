package dev.waymark.demo;

import java.util.Comparator;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Every mail of the demo, for everybody who is logged in. */
@Controller
@ConditionalOnProperty("waymark.demo")
class DemoMailbox {

    private static final int LINES = 20;

    /** A mail may look as it likes, but it runs nothing, loads nothing, and its links open in the whole window. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self';"
            + " sandbox allow-top-navigation-by-user-activation";

    private final DemoMailServer server;

    DemoMailbox(DemoMailServer server) {
        this.server = server;
    }

    @GetMapping("/mailbox")
    String list(@RequestParam(defaultValue = "1") int page, Model model) {
        List<DemoMail> mails = newestFirst();
        PageRequest wanted = PageRequest.of(Math.max(page, 1) - 1, LINES);
        int from = (int) Math.min(wanted.getOffset(), mails.size());
        int to = Math.min(from + LINES, mails.size());
        model.addAttribute("mails", new PageImpl<>(mails.subList(from, to), wanted, mails.size()));
        return "demo/mailbox";
    }

    @GetMapping("/mailbox/{id}")
    String mail(@PathVariable String id, Model model) {
        model.addAttribute("mail", find(id));
        return "demo/mail";
    }

    @GetMapping("/mailbox/{id}/html")
    ResponseEntity<String> html(@PathVariable String id) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .header("Content-Security-Policy", POLICY)
                .body(find(id).html().replaceFirst("<head>", "<head><base target=\"_top\">"));
    }

    /** Answers as the one whom the mail went to, as a mail program would. */
    @PostMapping("/mailbox/{id}/answer")
    String answer(@PathVariable String id, @RequestParam String words, RedirectAttributes redirect) {
        server.answer(find(id), words);
        redirect.addFlashAttribute("done", "Your answer is on its way; it is read within a few seconds.");
        return "redirect:/mailbox";
    }

    private DemoMail find(String id) {
        return server.mails().stream()
                .map(DemoMail::of)
                .filter(mail -> mail.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private List<DemoMail> newestFirst() {
        return server.mails().stream()
                .map(DemoMail::of)
                .sorted(Comparator.comparing(DemoMail::sentAt).reversed())
                .toList();
    }
}
