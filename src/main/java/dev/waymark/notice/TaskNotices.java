package dev.waymark.notice;

import dev.waymark.people.People;
import dev.waymark.process.BusinessKey;
import dev.waymark.process.UserTaskListener;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells people of the tasks that come to them, unless they have just brought them upon themselves. */
@Component
class TaskNotices implements UserTaskListener {

    private final Postbox postbox;
    private final People people;
    private final List<OwnTaskNotices> tellers;

    TaskNotices(Postbox postbox, People people, List<OwnTaskNotices> tellers) {
        this.postbox = postbox;
        this.people = people;
        this.tellers = tellers;
    }

    @Override
    public void assigned(DelegateTask task) {
        String assignee = task.getAssignee();
        if (assignee == null || assignee.equals(actor(task)) || isToldOtherwise(task)) {
            return;
        }
        people.findByAccount(assignee)
                .ifPresent(person -> postbox.send(
                        new NewNotice(NoticeKind.TASK, person.id(), engagement(task), task.getId()), person));
    }

    /**
     * Trouble with mail is not told by mail: it could go round in circles. It is in the list and in the digest. Some
     * features tell people of their tasks in their own words, or do not, as they wish.
     */
    private boolean isToldOtherwise(DelegateTask task) {
        String key = task.getTaskDefinitionKey();
        return UndeliveredModel.RESOLVE.equals(key)
                || tellers.stream().anyMatch(each -> each.tasks().contains(key));
    }

    private static @Nullable String actor(DelegateTask task) {
        Authentication authentication =
                task.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
        return authentication == null ? null : authentication.getUserId();
    }

    private static @Nullable UUID engagement(DelegateTask task) {
        return task.getExecution() == null ? null : BusinessKey.of(task);
    }
}
