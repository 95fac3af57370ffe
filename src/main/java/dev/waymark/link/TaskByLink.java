package dev.waymark.link;

import dev.waymark.form.NotAccepted;
import dev.waymark.form.Sheet;
import dev.waymark.form.TaskDoor;
import dev.waymark.notice.NewNotice;
import dev.waymark.notice.NoticeKind;
import dev.waymark.notice.TaskAddress;
import dev.waymark.people.Person;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Opens a user task to the person whose it is, and to nobody else, through the same gate as Tasklist. */
@Component
class TaskByLink implements LinkedForm, TaskAddress {

    private final TaskDoor door;
    private final PersonalLinks links;
    private final List<LinkedTask> tasks;

    TaskByLink(TaskDoor door, PersonalLinks links, List<LinkedTask> tasks) {
        this.door = door;
        this.links = links;
        this.tasks = tasks;
    }

    @Override
    public Optional<String> give(Person person, String taskId) {
        return door.key(taskId).flatMap(this::linked).map(task -> links.issue(person.id(), task.purpose(), taskId));
    }

    @Override
    public boolean serves(Purpose purpose) {
        return tasks.stream().anyMatch(task -> task.purpose() == purpose);
    }

    @Override
    public Optional<Sheet> open(Person person, String taskId) {
        return door.open(taskId, person::holds);
    }

    @Override
    public String submit(Person person, String taskId, Map<String, Object> answers) {
        LinkedTask task = door.key(taskId)
                .flatMap(this::linked)
                .orElseThrow(() -> new NotAccepted("Task: is completed already, or there is no such task"));
        door.submit(taskId, person::holds, answers);
        return task.thanks();
    }

    @Override
    public NewNotice renewal(Person person, String taskId) {
        return new NewNotice(NoticeKind.LINK_RENEWED, person.id(), null, taskId);
    }

    private Optional<LinkedTask> linked(String key) {
        return tasks.stream().filter(task -> task.task().equals(key)).findFirst();
    }
}
