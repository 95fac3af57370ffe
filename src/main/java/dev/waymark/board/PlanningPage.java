package dev.waymark.board;

import dev.waymark.access.Content;
import dev.waymark.actionplanning.PlanOnPaper;
import dev.waymark.actionplanning.SupporterView;
import dev.waymark.engagement.Engagement;
import dev.waymark.engagement.Engagements;
import dev.waymark.people.People;
import dev.waymark.proposal.ContactView;
import dev.waymark.proposal.ProposalsOnPaper;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Agenda and plan to read, to print and as a file, for coach and leader only (acceptance A-63). */
@Controller
@RequestMapping("/engagements/{id}/planning")
class PlanningPage {

    private final Engagements engagements;
    private final People people;
    private final PlanOnPaper paper;
    private final ProposalsOnPaper proposals;
    private final SupporterView supporters;
    private final ContactView contacts;
    private final PlanningDesk desk;
    private final PaperPrinter printer;
    private final Clock clock;

    PlanningPage(
            Engagements engagements,
            People people,
            PlanOnPaper paper,
            ProposalsOnPaper proposals,
            SupporterView supporters,
            ContactView contacts,
            PlanningDesk desk,
            PaperPrinter printer,
            Clock clock) {
        this.engagements = engagements;
        this.people = people;
        this.paper = paper;
        this.proposals = proposals;
        this.supporters = supporters;
        this.contacts = contacts;
        this.desk = desk;
        this.printer = printer;
        this.clock = clock;
    }

    @GetMapping("/agenda")
    String agenda(@PathVariable UUID id, @ModelAttribute("visitor") Visitor visitor, Model model) {
        model.addAllAttributes(agenda(find(id, visitor), visitor));
        return "planning/agenda";
    }

    @GetMapping("/plan")
    String plan(@PathVariable UUID id, @ModelAttribute("visitor") Visitor visitor, Model model) {
        model.addAllAttributes(plan(find(id, visitor), visitor));
        return "planning/plan";
    }

    /** What supporters say once a month, and the two to each other once a week (acceptance ). */
    @GetMapping("/progress")
    String progress(@PathVariable UUID id, @ModelAttribute("visitor") Visitor visitor, Model model) {
        Engagement engagement = find(id, visitor);
        model.addAllAttributes(both(engagement, visitor));
        model.addAttribute("talks", supporters.talks(id));
        model.addAttribute("contacts", contacts.contacts(id));
        return "planning/progress";
    }

    @GetMapping("/agenda.pdf")
    ResponseEntity<byte[]> agendaFile(@PathVariable UUID id, @ModelAttribute("visitor") Visitor visitor) {
        return file("agenda", printer.print("planning/agenda", agenda(find(id, visitor), visitor)));
    }

    @GetMapping("/plan.pdf")
    ResponseEntity<byte[]> planFile(@PathVariable UUID id, @ModelAttribute("visitor") Visitor visitor) {
        return file("plan", printer.print("planning/plan", plan(find(id, visitor), visitor)));
    }

    /** @param what {@code planning} or {@code proposal} */
    @PostMapping
    String begin(
            @PathVariable UUID id,
            @RequestParam String what,
            @ModelAttribute("visitor") Visitor visitor,
            RedirectAttributes redirect) {
        boolean begun = desk.begin(find(id, visitor), visitor, what);
        redirect.addFlashAttribute(
                "done",
                begun ? "It has begun. The first task comes by itself." : "It could not begin: it is under way.");
        return "redirect:/engagements/" + id;
    }

    private Engagement find(UUID id, Visitor visitor) {
        return engagements
                .findById(id)
                .filter(engagement -> visitor.maySee(Content.PLANNING, engagement))
                .orElseThrow(NotFound::new);
    }

    private Map<String, Object> agenda(Engagement engagement, Visitor visitor) {
        Map<String, Object> shown = both(engagement, visitor);
        shown.put("agenda", paper.agenda(engagement.id()));
        return shown;
    }

    private Map<String, Object> plan(Engagement engagement, Visitor visitor) {
        Map<String, Object> shown = both(engagement, visitor);
        shown.put("plan", paper.plan(engagement.id()));
        shown.put("proposals", proposals.of(engagement.id()));
        return shown;
    }

    private Map<String, Object> both(Engagement engagement, Visitor visitor) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("engagementId", engagement.id());
        shown.put("leader", people.get(engagement.leaderId()).name());
        UUID coachId = engagement.coachId();
        shown.put("coach", coachId == null ? "" : people.get(coachId).name());
        shown.put("dates", new Dates(visitor.zone(), clock));
        shown.put("printedOn", clock.instant());
        return shown;
    }

    private static ResponseEntity<byte[]> file(String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + ".pdf\"")
                .body(content);
    }
}
