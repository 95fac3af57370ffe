package dev.waymark.notice;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Keeps the dispatcher going: after each commit with a notice, at every poll, and less and less often in an outage. */
@Component
@ConditionalOnProperty(name = "waymark.mail.dispatch", matchIfMissing = true)
class DispatcherThread implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DispatcherThread.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(25);

    private final Dispatcher dispatcher;
    private final Duration poll;
    private final Duration longestPause;
    private final Semaphore wakeUp = new Semaphore(0);
    private final Semaphore stop = new Semaphore(0);

    private volatile boolean running;
    private @Nullable Thread thread;

    DispatcherThread(Dispatcher dispatcher, NoticeSettings settings) {
        this.dispatcher = dispatcher;
        this.poll = settings.mail().poll();
        this.longestPause = settings.mail().longestPause();
    }

    @TransactionalEventListener(fallbackExecution = true)
    void due(NoticeDue notice) {
        wakeUp.release();
    }

    @Override
    public synchronized void start() {
        if (!running) {
            running = true;
            stop.drainPermits();
            thread = new Thread(this::run, "outbox");
            thread.start();
        }
    }

    /** Lets the mail on its way arrive; an interrupt might close the database's file. */
    @Override
    public synchronized void stop() {
        Thread last = thread;
        running = false;
        thread = null;
        stop.release();
        wakeUp.release();
        if (last != null) {
            try {
                last.join(LONGEST_STOP.toMillis());
            } catch (InterruptedException hurry) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        Duration pause = poll;
        while (running) {
            wakeUp.drainPermits();
            if (dispatched()) {
                pause = poll;
                await(wakeUp, poll);
            } else {
                await(stop, pause);
                pause = pause.multipliedBy(2).compareTo(longestPause) < 0 ? pause.multipliedBy(2) : longestPause;
            }
        }
    }

    private boolean dispatched() {
        try {
            return dispatcher.dispatchDue(() -> running);
        } catch (RuntimeException failure) {
            log.error("The outbox cannot be worked on; it is tried again later", failure);
            return false;
        }
    }

    private void await(Semaphore sign, Duration longest) {
        try {
            sign.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException end) {
            running = false;
        }
    }
}
