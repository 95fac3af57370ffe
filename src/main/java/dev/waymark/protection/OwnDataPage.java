package dev.waymark.protection;

import dev.waymark.people.People;
import dev.waymark.people.Person;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people get what is kept about them, and see who else got it. */
@Controller
@RequestMapping("/account/data")
class OwnDataPage {

    private static final int RECORDS = 20;

    private final Dossiers dossiers;
    private final DossierWriter writer;
    private final Records records;
    private final People people;

    OwnDataPage(Dossiers dossiers, DossierWriter writer, Records records, People people) {
        this.dossiers = dossiers;
        this.writer = writer;
        this.records = records;
        this.people = people;
    }

    @ModelAttribute("person")
    Person person(Principal login) {
        return people.findByLogin(login.getName()).orElseThrow(NotKept::new);
    }

    @GetMapping
    String show(@ModelAttribute("person") Person person, Model model) {
        model.addAttribute("records", records.about(person.id(), RECORDS));
        return "protection/own";
    }

    @PostMapping
    void export(
            @ModelAttribute("person") Person person,
            @RequestParam DossierWriter.Form form,
            Principal login,
            HttpServletResponse response)
            throws IOException {
        writer.write(dossiers.about(person, login.getName()), form, person.zone(), response);
    }
}
