package dev.waymark.actionplanning;

import dev.waymark.notice.NewNotice;
import dev.waymark.notice.NoticeKind;
import dev.waymark.notice.Notices;
import dev.waymark.notice.OwnTaskNotices;
import dev.waymark.people.People;
import dev.waymark.process.BusinessKey;
import dev.waymark.process.UserTaskListener;
import dev.waymark.process.Wiring;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
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
            notices.send(new NewNotice(
                    NoticeKind.CHECK_IN,
                    people.withAccount(task.getAssignee()).id(),
                    BusinessKey.of(task),
                    task.getId()));
        }
    }

    void remind(UUID personId, UUID engagementId, String taskId) {
        notices.send(new NewNotice(NoticeKind.CHECK_IN_REMINDER, personId, engagementId, taskId));
    }
}
