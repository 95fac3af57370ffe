package dev.waymark.board;

import dev.waymark.access.Content;
import dev.waymark.access.Reader;
import dev.waymark.access.WhoSeesWhat;
import dev.waymark.consent.OpenConsents;
import dev.waymark.people.Person;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The rules of who sees what, in plain words, for everybody who has a login; and which leaders have not yet agreed to
 * what is new in them, for those who have a part in the program or see all of them.
 */
@Controller
class WhoSeesWhatPage {

    private static final int CONSENTS = 20;

    private final WhoSeesWhat whoSeesWhat;
    private final OpenConsents consents;

    WhoSeesWhatPage(WhoSeesWhat whoSeesWhat, OpenConsents consents) {
        this.whoSeesWhat = whoSeesWhat;
        this.consents = consents;
    }

    @GetMapping("/who-sees-what")
    String show(@ModelAttribute("visitor") Visitor visitor, @RequestParam(defaultValue = "1") int page, Model model) {
        Person person = visitor.person();
        model.addAttribute("readers", Reader.values());
        model.addAttribute("contents", Content.values());
        model.addAttribute("table", whoSeesWhat.today());
        model.addAttribute(
                "consents",
                consents.page(
                        person == null ? null : person.id(),
                        visitor.maySeeEverywhere(Content.ALL_PROGRAMS),
                        PageRequest.of(Math.max(page, 1) - 1, CONSENTS)));
        return "who-sees-what";
    }
}
