package dev.waymark.board;

import dev.waymark.access.Content;
import dev.waymark.access.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The rules of who sees what, in plain words, for everybody who has a login. */
@Controller
class WhoSeesWhatPage {

    @GetMapping("/who-sees-what")
    String show(Model model) {
        model.addAttribute("readers", Reader.values());
        model.addAttribute("contents", Content.values());
        return "who-sees-what";
    }
}
