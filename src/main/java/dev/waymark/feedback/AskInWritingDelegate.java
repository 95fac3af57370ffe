package dev.waymark.feedback;

import dev.waymark.notice.NewNotice;
import dev.waymark.notice.NoticeKind;
import dev.waymark.notice.Notices;
import dev.waymark.process.BusinessKey;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Writes to whoever is asked in writing and has not answered: the questions first, a reminder some days later. That it
 * looks but once a day is on purpose: the process does not learn when an answer came.
 */
@Component
class AskInWritingDelegate implements JavaDelegate {

    private final Raters raters;
    private final FeedbackRounds rounds;
    private final Notices notices;
    private final Clock clock;

    AskInWritingDelegate(Raters raters, FeedbackRounds rounds, Notices notices, Clock clock) {
        this.raters = raters;
        this.rounds = rounds;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID engagementId = BusinessKey.of(execution);
        List<Rater> awaited = raters.open(engagementId).stream()
                .filter(Rater::isAskedInWriting)
                .toList();
        Instant now = clock.instant();
        awaited.stream()
                .filter(rater -> rater.mayBeWrittenTo(now))
                .forEach(rater -> write(rater, rounds.reminder(execution)));
        FeedbackModel.ANSWERS_AWAITED.set(execution, !awaited.isEmpty());
    }

    private void write(Rater rater, Instant next) {
        notices.send(NewNotice.aboutSubject(
                rater.mails() == 0 ? NoticeKind.FEEDBACK_ASKED : NoticeKind.FEEDBACK_REMINDER,
                Objects.requireNonNull(rater.personId()),
                rater.engagementId(),
                rater.id()));
        raters.save(rater.writtenTo(next));
    }
}
