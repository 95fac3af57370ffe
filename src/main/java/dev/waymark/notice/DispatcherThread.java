package dev.waymark.notice;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Keeps the dispatcher going: after each commit with a notice, and in rounds. */
@Component
@ConditionalOnProperty(name = "waymark.mail.dispatch", matchIfMissing = true)
class DispatcherThread implements SmartLifecycle {

    private final Rounds rounds;

    DispatcherThread(Dispatcher dispatcher, NoticeSettings settings) {
        this.rounds =
                new Rounds("outbox", settings.mail().poll(), settings.mail().longestPause(), dispatcher::dispatchDue);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void due(NoticeDue notice) {
        rounds.wake();
    }

    @Override
    public void start() {
        rounds.start();
    }

    @Override
    public void stop() {
        rounds.stop();
    }

    @Override
    public boolean isRunning() {
        return rounds.isRunning();
    }
}
