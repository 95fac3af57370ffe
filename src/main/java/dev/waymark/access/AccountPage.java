package dev.waymark.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
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

/** Where people change their own password. */
@Controller
@RequestMapping("/account")
class AccountPage {

    private final Accounts accounts;
    private final EngineLogin engineLogin;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    AccountPage(Accounts accounts, EngineLogin engineLogin) {
        this.accounts = accounts;
        this.engineLogin = engineLogin;
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

    private void logInAgain(String login, HttpServletRequest request, HttpServletResponse response) {
        request.changeSessionId();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(engineLogin.loggedIn(login));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }
}
