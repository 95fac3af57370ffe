package dev.waymark.board;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The address of a task in mails and on pages, which survives the login. */
@Controller
class TaskLink {

    private final OpenTasks tasks;

    TaskLink(OpenTasks tasks) {
        this.tasks = tasks;
    }

    /** Refuses with 404 a task that is done, or somebody else's. */
    @GetMapping("/tasks/{id}")
    String open(@PathVariable String id, @ModelAttribute("visitor") Visitor visitor) {
        String assignee = tasks.assignee(id).orElseThrow(NotFound::new);
        if (!assignee.equals(visitor.login()) && !visitor.opensEveryTask()) {
            throw new NotFound();
        }
        return "redirect:/camunda/app/tasklist/default/#/?task=" + id;
    }
}
