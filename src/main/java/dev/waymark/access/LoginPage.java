package dev.waymark.access;

import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The one page where people log in: with a password, at their company, or either. */
@Controller
class LoginPage {

    private final boolean passwords;
    private final List<Company> companies;

    LoginPage(LoginSettings settings, ObjectProvider<InMemoryClientRegistrationRepository> companies) {
        this.passwords = settings.passwords();
        this.companies =
                companies.stream().flatMap(all -> Company.of(all).stream()).toList();
    }

    /** @param path where the login at the company begins */
    record Company(String name, String path) {

        private static List<Company> of(Iterable<ClientRegistration> registrations) {
            List<Company> companies = new ArrayList<>();
            for (ClientRegistration each : registrations) {
                companies.add(new Company(
                        each.getClientName(),
                        OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI + "/"
                                + each.getRegistrationId()));
            }
            return companies;
        }
    }

    @GetMapping("/login")
    String show(@Nullable Principal login, Model model) {
        if (login != null) {
            return "redirect:/";
        }
        model.addAttribute("passwords", passwords);
        model.addAttribute("companies", companies);
        return "login";
    }
}
