package dev.waymark.session;

import dev.waymark.engagement.Diary;
import dev.waymark.process.BusinessKey;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the coaching period: sessions that are still planned will not be held. */
@Component
class CloseCoachingPeriodDelegate implements JavaDelegate {

    private final SessionBook book;
    private final Invitations invitations;
    private final Diary diary;

    CloseCoachingPeriodDelegate(SessionBook book, Invitations invitations, Diary diary) {
        this.book = book;
        this.invitations = invitations;
        this.diary = diary;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID engagementId = BusinessKey.of(execution);
        book.closePeriod(engagementId).forEach(invitations::withdraw);
        diary.note(engagementId, null, "Coaching period over");
    }
}
