package dev.waymark.sms;

import dev.waymark.form.Refused;
import dev.waymark.people.People;
import dev.waymark.people.Person;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where people agree to text messages, and take that back. */
@Controller
@ConditionalOnExpression("'${waymark.sms.account:}' != ''")
@RequestMapping("/account/texts")
class TextsPage {

    private final TextConsents consents;
    private final People people;

    TextsPage(TextConsents consents, People people) {
        this.consents = consents;
        this.people = people;
    }

    @ModelAttribute("person")
    Person person(Principal login) {
        return people.withAccount(login.getName());
    }

    @GetMapping
    String show(@ModelAttribute("person") Person person, Model model) {
        return page(person, model, person.phone() == null ? "" : person.phone(), null);
    }

    @PostMapping
    String agree(
            @ModelAttribute("person") Person person,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "false") boolean agreed,
            Model model,
            RedirectAttributes redirect) {
        if (!agreed) {
            return page(person, model, phone, "Please tick that you agree: without it no text message is sent.");
        }
        try {
            consents.give(person, phone);
        } catch (Refused refused) {
            return page(person, model, phone, "Mobile number " + refused.problem() + ".");
        }
        redirect.addFlashAttribute("done", "Reminders can come by text message from now on.");
        return "redirect:/account/texts";
    }

    @PostMapping("/stop")
    String withdraw(@ModelAttribute("person") Person person, RedirectAttributes redirect) {
        consents.withdraw(person.id(), TextConsents.How.ACCOUNT_PAGE);
        redirect.addFlashAttribute("done", "No text message will come any more.");
        return "redirect:/account/texts";
    }

    private String page(Person person, Model model, String phone, @Nullable String problem) {
        model.addAttribute("consent", consents.last(person.id()).orElse(null));
        model.addAttribute("phone", phone);
        model.addAttribute("problem", problem);
        return "texts";
    }
}
