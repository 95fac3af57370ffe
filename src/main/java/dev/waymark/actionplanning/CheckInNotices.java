package dev.waymark.actionplanning;

import dev.waymark.notice.NewNotice;
import dev.waymark.notice.NoticeKind;
import dev.waymark.notice.Notices;
import dev.waymark.notice.OwnTaskNotices;
import dev.waymark.people.People;
import dev.waymark.process.BusinessKey;
import dev.waymark.process.UserTaskListener;
import dev.waymark.process.Wiring;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks supporters by mail, and reminds them: that there is something to say of a leader's practices, never which. */
@Wiring
@Component
class CheckInNotices implements UserTaskListener, OwnTaskNotices {

    private final People people;
    private final Notices notices;

    CheckInNotices(People people, Notices notices) {
        this.people = people;
        this.notices = notices;
    }

    @Override
    public Set<String> tasks() {
        return Set.of(ActionPlanningModel.CHECK_IN);
    }

    @Override
    public void assigned(DelegateTask task) {
        if (ActionPlanningModel.CHECK_IN.equals(task.getTaskDefinitionKey())) {
            tell(NoticeKind.CHECK_IN, task.getAssignee(), BusinessKey.of(task), task.getId());
        }
    }

    /** @param account whose task it is by now; null where an administrator has taken it from everybody */
    void remind(@Nullable String account, UUID engagementId, String taskId) {
        tell(NoticeKind.CHECK_IN_REMINDER, account, engagementId, taskId);
    }

    private void tell(NoticeKind kind, @Nullable String account, UUID engagementId, String taskId) {
        Optional.ofNullable(account)
                .flatMap(people::findByAccount)
                .ifPresent(person -> notices.send(new NewNotice(kind, person.id(), engagementId, taskId)));
    }
}
