package dev.waymark.board;

import dev.waymark.access.Accounts;
import dev.waymark.access.Role;
import dev.waymark.calendar.WorkingCalendar;
import dev.waymark.link.PersonalLinks;
import dev.waymark.people.AddressChanged;
import dev.waymark.people.People;
import dev.waymark.people.Person;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where program managers look after people and their logins. */
@Controller
@RequestMapping("/people")
class PeoplePage {

    private static final int LINES = 20;

    private static final String CHANGED = "Somebody else has just changed this person. Open the page again.";

    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> zone.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*"))
            .sorted()
            .toList();

    private final People people;
    private final Accounts accounts;
    private final WorkingCalendar calendar;
    private final PersonalLinks links;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionOperations transaction;

    PeoplePage(
            People people,
            Accounts accounts,
            WorkingCalendar calendar,
            PersonalLinks links,
            ApplicationEventPublisher events,
            Clock clock,
            TransactionOperations transaction) {
        this.people = people;
        this.accounts = accounts;
        this.calendar = calendar;
        this.links = links;
        this.events = events;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * @param version of the person as it was shown; 0 for a new one
     * @param login empty for people who are reached by mail only
     * @param password initial one, for a new login or, by an administrator, in place of a forgotten one
     */
    record PersonForm(
            int version,

            @NotBlank(message = "must be filled in") @Size(max = 120, message = "must have at most {max} characters")
            String name,

            @NotBlank(message = "must be filled in")
            @Size(max = 254, message = "must have at most {max} characters")
            @Email(regexp = "(\\s*|.+@[^@\\s]+\\.[^@\\s]+)", message = "must be a mail address")
            String mail,

            @Pattern(regexp = "|\\+?[0-9 ()/.-]{3,40}", message = "must be a phone number, such as +49 30 1234567")
            String phone,

            String zone,

            String region,

            @Pattern(
                    regexp = "|[a-z0-9][a-z0-9.-]{1,30}[a-z0-9]",
                    message = "must be 3 to 32 small letters, digits, dots or hyphens")
            String login,

            @Size(max = 200, message = "must have at most {max} characters")
            String password,

            @Nullable Boolean programManager) {

        PersonForm {
            name = trimmed(name);
            mail = trimmed(mail).toLowerCase(Locale.ROOT);
            phone = trimmed(phone);
            zone = trimmed(zone);
            region = trimmed(region).toLowerCase(Locale.ROOT);
            login = trimmed(login);
            password = password == null ? "" : password;
        }

        boolean asProgramManager() {
            return Boolean.TRUE.equals(programManager);
        }

        static PersonForm empty() {
            return new PersonForm(0, "", "", "", "Europe/Berlin", "de", "", "", false);
        }

        static PersonForm of(Person person) {
            return new PersonForm(
                    person.version(),
                    person.name(),
                    person.mail(),
                    person.phone() == null ? "" : person.phone(),
                    person.zone().getId(),
                    person.region(),
                    person.login() == null ? "" : person.login(),
                    "",
                    false);
        }

        private static String trimmed(@Nullable String text) {
            return text == null ? "" : text.trim();
        }
    }

    @ModelAttribute("zones")
    List<String> zones() {
        return ZONES;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "1") int page, Model model) {
        PageRequest wanted = PageRequest.of(Math.max(page, 1) - 1, LINES);
        model.addAttribute("name", name);
        model.addAttribute("people", people.named(name.trim(), wanted));
        return "people";
    }

    @GetMapping("/new")
    String add(Model model) {
        model.addAttribute("form", PersonForm.empty());
        return "person";
    }

    @GetMapping("/{id}")
    String edit(@PathVariable UUID id, Model model) {
        Person person = person(id);
        model.addAttribute("person", person);
        model.addAttribute("form", PersonForm.of(person));
        return "person";
    }

    @PostMapping("/new")
    String add(
            @Valid @ModelAttribute("form") PersonForm form,
            BindingResult problems,
            @ModelAttribute("visitor") Visitor visitor,
            RedirectAttributes redirect) {
        return save(null, form, problems, visitor, redirect);
    }

    @PostMapping("/{id}")
    String edit(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") PersonForm form,
            BindingResult problems,
            @ModelAttribute("visitor") Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Person person = person(id);
        model.addAttribute("person", person);
        return save(person, form, problems, visitor, redirect);
    }

    /** For a mail that has come into the wrong hands. */
    @PostMapping("/{id}/links/revocation")
    String revoke(@PathVariable UUID id, RedirectAttributes redirect) {
        Person person = person(id);
        int revoked = links.revoke(person.id());
        redirect.addFlashAttribute(
                "done",
                revoked == 0
                        ? person.name() + " has no link that could still be used."
                        : "The open links of " + person.name() + " are taken back: " + revoked + ".");
        return "redirect:/people";
    }

    private Person person(UUID id) {
        return people.findById(id).filter(person -> !person.wasErased()).orElseThrow(NotFound::new);
    }

    private String save(
            @Nullable Person before,
            PersonForm form,
            BindingResult problems,
            Visitor visitor,
            RedirectAttributes redirect) {
        check(before, form, problems, visitor);
        if (problems.hasErrors()) {
            return "person";
        }
        try {
            transaction.executeWithoutResult(status -> store(before, form, visitor));
        } catch (OptimisticLockingFailureException changed) {
            problems.reject("changed", CHANGED);
            return "person";
        }
        redirect.addFlashAttribute("done", form.name() + " is saved.");
        return "redirect:/people";
    }

    private void check(@Nullable Person before, PersonForm form, BindingResult problems, Visitor visitor) {
        String loginBefore = before == null ? null : before.login();
        boolean hadLogin = loginBefore != null;
        if (before != null && form.version() != before.version()) {
            problems.reject("changed", CHANGED);
        }
        if (!ZONES.contains(form.zone())) {
            problems.rejectValue("zone", "unknown", "must be one of the list");
        }
        if (!calendar.knows(form.region())) {
            problems.rejectValue("region", "unknown", "must be a country or state code, such as de or de-by");
        }
        if (form.mail().endsWith(Person.ERASED_MAIL)) {
            problems.rejectValue("mail", "unreachable", "must be a mail address");
        }
        if (people.findByMail(form.mail())
                .filter(other -> before == null || !other.id().equals(before.id()))
                .isPresent()) {
            problems.rejectValue("mail", "taken", "belongs to somebody else already");
        }
        if (before != null && hadLogin && !form.mail().equals(before.mail()) && !visitor.isAdministrator()) {
            problems.rejectValue(
                    "mail",
                    "refused",
                    "opens a login, at the company too, and can be changed by an administrator only");
        }
        if (hadLogin && !form.login().equals(loginBefore)) {
            problems.rejectValue("login", "fixed", "cannot be changed");
        }
        if (!hadLogin && !form.login().isEmpty() && accounts.exists(form.login())) {
            problems.rejectValue("login", "taken", "belongs to somebody else already");
        }
        boolean passwordNeeded = !hadLogin && !form.login().isEmpty();
        if (form.password().isEmpty() ? passwordNeeded : form.password().length() < Accounts.SHORTEST_PASSWORD) {
            problems.rejectValue(
                    "password", "short", "must have at least " + Accounts.SHORTEST_PASSWORD + " characters");
        } else if (!form.password().isEmpty() && !passwordNeeded && !(hadLogin && visitor.isAdministrator())) {
            problems.rejectValue("password", "refused", "can be set for a new login only");
        }
        if (form.asProgramManager() && !visitor.isAdministrator()) {
            problems.rejectValue("programManager", "refused", "can be given by an administrator only");
        }
    }

    private void store(@Nullable Person before, PersonForm form, Visitor visitor) {
        Person person = new Person(
                before == null ? UUID.randomUUID() : before.id(),
                before == null ? 0 : form.version(),
                form.name(),
                form.mail(),
                form.phone().isEmpty() ? null : form.phone(),
                ZoneId.of(form.zone()),
                form.region(),
                form.login().isEmpty() ? null : form.login(),
                before == null ? clock.instant() : before.digestDue());
        people.save(person);
        if (before != null && !before.mail().equals(person.mail())) {
            events.publishEvent(new AddressChanged(person.id()));
        }
        if (person.login() == null) {
            return;
        }
        if (before == null || before.login() == null) {
            accounts.invite(
                    person, Set.of(form.asProgramManager() ? Role.PROGRAM_MANAGER : Role.PARTICIPANT), form.password());
        } else {
            accounts.update(person);
            if (!form.password().isEmpty() && visitor.isAdministrator()) {
                accounts.resetPassword(person.login(), form.password());
            }
        }
    }
}
