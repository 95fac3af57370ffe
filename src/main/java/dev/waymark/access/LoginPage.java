package dev.waymark.access;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The one page where people log in. */
@Controller
class LoginPage {

    @GetMapping("/login")
    String show(@Nullable Principal login) {
        return login == null ? "login" : "redirect:/";
    }
}
