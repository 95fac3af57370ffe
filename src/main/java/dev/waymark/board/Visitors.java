package dev.waymark.board;

import dev.waymark.access.Role;
import dev.waymark.consent.Acceptances;
import dev.waymark.people.People;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page what its frame needs: who looks at it, the dates of that person, and whether there is a mailbox. */
@ControllerAdvice
class Visitors {

    private final People people;
    private final Acceptances acceptances;
    private final Clock clock;
    private final boolean mailbox;

    Visitors(People people, Acceptances acceptances, Clock clock, @Value("${waymark.demo:false}") boolean mailbox) {
        this.people = people;
        this.acceptances = acceptances;
        this.clock = clock;
        this.mailbox = mailbox;
    }

    @ModelAttribute
    void frame(@Nullable Authentication login, Model model) {
        Visitor visitor = login == null ? null : visitor(login);
        model.addAttribute("mailbox", mailbox);
        model.addAttribute("dates", new Dates(visitor == null ? ZoneOffset.UTC : visitor.zone(), clock));
        if (visitor != null) {
            model.addAttribute("visitor", visitor);
        }
    }

    private Visitor visitor(Authentication login) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (GrantedAuthority authority : login.getAuthorities()) {
            Role.ofGroup(authority.getAuthority()).ifPresent(roles::add);
        }
        return new Visitor(
                login.getName(), roles, people.findByLogin(login.getName()).orElse(null), acceptances.sight());
    }
}
