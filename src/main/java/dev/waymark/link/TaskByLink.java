package dev.waymark.link;

import dev.waymark.access.Reader;
import dev.waymark.consent.Acceptances;
import dev.waymark.consent.Sight;
import dev.waymark.engagement.Engagements;
import dev.waymark.form.NotAccepted;
import dev.waymark.form.Sheet;
import dev.waymark.form.TaskDoor;
import dev.waymark.form.TaskDoor.OpenTask;
import dev.waymark.notice.NewNotice;
import dev.waymark.notice.NoticeKind;
import dev.waymark.notice.TaskAddress;
import dev.waymark.people.Person;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Opens a user task to the person whose it is, and to nobody else, through the same gate as Tasklist. */
@Component
class TaskByLink implements LinkedForm, TaskAddress {

    private final TaskDoor door;
    private final PersonalLinks links;
    private final Engagements engagements;
    private final Acceptances acceptances;
    private final List<LinkedTask> tasks;

    TaskByLink(
            TaskDoor door,
            PersonalLinks links,
            Engagements engagements,
            Acceptances acceptances,
            List<LinkedTask> tasks) {
        this.door = door;
        this.links = links;
        this.engagements = engagements;
        this.acceptances = acceptances;
        this.tasks = tasks;
    }

    @Override
    public Optional<String> give(Person person, String taskId) {
        return linked(person, taskId).map(task -> links.issue(person.id(), task.purpose(), taskId));
    }

    @Override
    public boolean serves(Purpose purpose) {
        return tasks.stream().anyMatch(task -> task.purpose() == purpose);
    }

    @Override
    public Optional<Sheet> open(Person person, String taskId) {
        return linked(person, taskId).flatMap(task -> door.open(taskId, person::holds));
    }

    @Override
    public String submit(Person person, String taskId, Map<String, Object> answers) {
        LinkedTask task = linked(person, taskId)
                .orElseThrow(() -> new NotAccepted("Task: is completed already, or there is no such task"));
        door.submit(taskId, person::holds, answers);
        return task.thanks();
    }

    @Override
    public NewNotice renewal(Person person, String taskId) {
        return new NewNotice(NoticeKind.LINK_RENEWED, person.id(), null, taskId);
    }

    /** Empty for whoever may not see what its form shows. */
    private Optional<LinkedTask> linked(Person person, String taskId) {
        return door.find(taskId).flatMap(open -> linked(open.key()).filter(task -> maySee(task, person, open)));
    }

    private boolean maySee(LinkedTask task, Person person, OpenTask open) {
        Set<Reader> readers = engagements.get(open.about()).readers(person.id());
        Sight sight = acceptances.sight();
        return task.shows().stream().allMatch(content -> sight.in(open.about(), content, readers));
    }

    private Optional<LinkedTask> linked(String key) {
        return tasks.stream().filter(task -> task.task().equals(key)).findFirst();
    }
}
