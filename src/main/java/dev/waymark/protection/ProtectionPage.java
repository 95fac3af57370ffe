package dev.waymark.protection;

import dev.waymark.board.Visitor;
import dev.waymark.people.People;
import dev.waymark.people.Person;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an administrator finds somebody, gives out or erases what is kept, and sees what was done before. */
@Controller
@RequestMapping("/protection")
class ProtectionPage {

    private static final int LINES = 25;

    private final People people;
    private final Others others;
    private final Dossiers dossiers;
    private final DossierWriter writer;
    private final Erasure erasure;
    private final Records records;
    private final RetentionSettings retention;

    ProtectionPage(
            People people,
            Others others,
            Dossiers dossiers,
            DossierWriter writer,
            Erasure erasure,
            Records records,
            RetentionSettings retention) {
        this.people = people;
        this.others = others;
        this.dossiers = dossiers;
        this.writer = writer;
        this.erasure = erasure;
        this.records = records;
        this.retention = retention;
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("records", records.all(PageRequest.of(Math.max(page, 1) - 1, LINES)));
        model.addAttribute("retention", retention);
        model.addAttribute("spans", new Spans());
        return "protection/records";
    }

    /** A name is no part of an address: it would stay in logs and histories. */
    @PostMapping("/search")
    String search(@RequestParam(defaultValue = "") String wanted, Model model) {
        String name = wanted.strip();
        model.addAttribute("wanted", name);
        if (name.length() < 3) {
            model.addAttribute("problem", "Name or mail address must have at least 3 characters.");
            return "protection/found";
        }
        List<Person> found = people.findByMail(name.toLowerCase(Locale.ROOT))
                .filter(person -> !person.wasErased())
                .map(List::of)
                .orElseGet(() -> people.named(name, PageRequest.of(0, LINES)).getContent());
        model.addAttribute("people", found);
        model.addAttribute("others", others.named(name, LINES));
        return "protection/found";
    }

    @GetMapping("/people/{id}")
    String person(@PathVariable UUID id, @ModelAttribute("visitor") Visitor visitor, Model model) {
        return page(person(id), visitor, model, null);
    }

    @PostMapping("/people/{id}/export")
    void export(
            @PathVariable UUID id,
            @RequestParam DossierWriter.Form form,
            @ModelAttribute("visitor") Visitor visitor,
            HttpServletResponse response)
            throws IOException {
        Person person = person(id);
        writer.write(dossiers.about(person, visitor.login()), form, person.zone(), response);
    }

    /** @param confirmation the person's name once more */
    @PostMapping("/people/{id}/erase")
    String erase(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String confirmation,
            @ModelAttribute("visitor") Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Person person = person(id);
        String problem = problem(confirmation, person.name(), () -> erasure.erase(id, visitor.login()));
        return problem == null ? done(redirect) : page(person, visitor, model, problem);
    }

    @GetMapping("/named/{table}/{id}")
    String other(@PathVariable String table, @PathVariable UUID id, Model model) {
        return page(other(table, id), model, null);
    }

    @PostMapping("/named/{table}/{id}/export")
    void export(
            @PathVariable String table,
            @PathVariable UUID id,
            @RequestParam DossierWriter.Form form,
            @ModelAttribute("visitor") Visitor visitor,
            HttpServletResponse response)
            throws IOException {
        ZoneId zone =
                visitor.person() == null ? ZoneOffset.UTC : visitor.person().zone();
        writer.write(dossiers.about(other(table, id), visitor.login()), form, zone, response);
    }

    /** @param confirmation the name once more */
    @PostMapping("/named/{table}/{id}/erase")
    String erase(
            @PathVariable String table,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String confirmation,
            @ModelAttribute("visitor") Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Others.Other other = other(table, id);
        String problem = problem(confirmation, other.name(), () -> others.erase(other, visitor.login()));
        return problem == null ? done(redirect) : page(other, model, problem);
    }

    /** Why nothing was erased; null where it was. */
    private static @Nullable String problem(String confirmation, String name, Runnable erasing) {
        if (!confirmation.strip().equalsIgnoreCase(name.strip())) {
            return "Name must be written as above, so that nobody else is erased.";
        }
        try {
            erasing.run();
            return null;
        } catch (Erasure.Impossible refused) {
            return refused.getMessage();
        }
    }

    private static String done(RedirectAttributes redirect) {
        redirect.addFlashAttribute("done", "The person is erased.");
        return "redirect:/protection";
    }

    private String page(Person person, Visitor visitor, Model model, @Nullable String problem) {
        model.addAttribute("name", person.name());
        model.addAttribute("mail", person.mail());
        model.addAttribute("known", person.login() == null ? "Reached by mail only" : "Logs in as " + person.login());
        model.addAttribute("path", "/protection/people/" + person.id());
        model.addAttribute("reasons", erasure.reasonsAgainst(person, visitor.login()));
        model.addAttribute("problem", problem);
        return "protection/somebody";
    }

    private String page(Others.Other other, Model model, @Nullable String problem) {
        model.addAttribute("name", other.name());
        model.addAttribute("mail", other.mail());
        model.addAttribute("known", "Named as " + other.as().toLowerCase(Locale.ROOT));
        model.addAttribute("path", "/protection/named/" + other.table() + "/" + other.id());
        model.addAttribute("reasons", others.reasonsAgainst(other));
        model.addAttribute("problem", problem);
        return "protection/somebody";
    }

    private Person person(UUID id) {
        return people.findById(id).filter(person -> !person.wasErased()).orElseThrow(NotKept::new);
    }

    private Others.Other other(String table, UUID id) {
        return others.find(table, id).orElseThrow(NotKept::new);
    }
}
