package dev.waymark.access;

import dev.waymark.people.People;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where people change their own password, and get the private address of their calendar. */
@Controller
@RequestMapping("/account")
class AccountPage {

    private final Accounts accounts;
    private final EngineLogin engineLogin;
    private final CalendarKeys calendarKeys;
    private final People people;
    private final LoginSettings settings;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    AccountPage(
            Accounts accounts,
            EngineLogin engineLogin,
            CalendarKeys calendarKeys,
            People people,
            LoginSettings settings) {
        this.accounts = accounts;
        this.engineLogin = engineLogin;
        this.calendarKeys = calendarKeys;
        this.people = people;
        this.settings = settings;
    }

    record NewPassword(
            @NotEmpty(message = "must be filled in") String present,

            @Size(min = Accounts.SHORTEST_PASSWORD, max = 200, message = "must have at least {min} characters")
            String next,

            String repeated) {

        NewPassword {
            present = present == null ? "" : present;
            next = next == null ? "" : next;
            repeated = repeated == null ? "" : repeated;
        }
    }

    @ModelAttribute("initial")
    boolean initial(Authentication login) {
        return CurrentLogin.groups(login).contains(EngineLogin.INITIAL_PASSWORD);
    }

    /** Whether there is a password to change: not where everybody logs in at their company. */
    @ModelAttribute("passwords")
    boolean passwords() {
        return settings.passwords();
    }

    /** @param since null where the person has none yet */
    record CalendarAddress(@Nullable Instant since) {}

    /** Null for an administrator who takes part in no engagement, and before the first password of one's own. */
    @ModelAttribute("calendar")
    @Nullable
    CalendarAddress calendar(Authentication login) {
        return initial(login)
                ? null
                : people.findByLogin(login.getName())
                        .map(person -> new CalendarAddress(
                                calendarKeys.since(person.id()).orElse(null)))
                        .orElse(null);
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("form", new NewPassword("", "", ""));
        return "account";
    }

    @PostMapping
    String change(
            @Valid @ModelAttribute("form") NewPassword form,
            BindingResult problems,
            Authentication login,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!form.repeated().equals(form.next())) {
            problems.rejectValue("repeated", "differs", "must be the same as the new password");
        } else if (form.next().equals(form.present())) {
            problems.rejectValue("next", "same", "must differ from the present one");
        }
        if (!problems.hasErrors() && !accounts.changePassword(login.getName(), form.present(), form.next())) {
            problems.rejectValue("present", "wrong", "is not right, or the last attempt was a few seconds ago");
        }
        if (problems.hasErrors()) {
            return "account";
        }
        logInAgain(login.getName(), request, response);
        redirect.addFlashAttribute("done", "Your password is changed.");
        return "redirect:/account";
    }

    /** The address is shown this once. */
    @PostMapping("/calendar")
    String renewCalendar(Authentication login, RedirectAttributes redirect) {
        String token = calendarKeys.renew(people.withAccount(login.getName()).id());
        String address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/calendar/" + token + ".ics")
                .toUriString();
        redirect.addFlashAttribute("calendarAddress", address);
        return "redirect:/account#calendar";
    }

    @PostMapping("/calendar/revoke")
    String revokeCalendar(Authentication login, RedirectAttributes redirect) {
        calendarKeys.revoke(people.withAccount(login.getName()).id());
        redirect.addFlashAttribute("done", "Your calendar cannot be subscribed to any more.");
        return "redirect:/account";
    }

    private void logInAgain(String login, HttpServletRequest request, HttpServletResponse response) {
        request.changeSessionId();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(engineLogin.loggedIn(login));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }
}
