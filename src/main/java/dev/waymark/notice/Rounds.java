package dev.waymark.notice;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread that works in rounds: whenever it is woken, at every poll, and less and less often in an outage. */
public final class Rounds {

    private static final Logger log = LoggerFactory.getLogger(Rounds.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(25);

    private final String name;
    private final Duration poll;
    private final Duration longestPause;
    private final Predicate<BooleanSupplier> round;
    private final Semaphore wakeUp = new Semaphore(0);
    private final Semaphore stop = new Semaphore(0);

    private volatile boolean running;
    private @Nullable Thread thread;

    /**
     * @param poll the pause between two rounds when nothing wakes the thread
     * @param longestPause between two rounds in an outage; the first is as long as a poll
     * @param round is given whether to go on, and tells whether all went well; false in an outage
     */
    public Rounds(String name, Duration poll, Duration longestPause, Predicate<BooleanSupplier> round) {
        this.name = name;
        this.poll = poll;
        this.longestPause = longestPause;
        this.round = round;
    }

    public void wake() {
        wakeUp.release();
    }

    public synchronized void start() {
        if (!running) {
            running = true;
            stop.drainPermits();
            thread = new Thread(this::run, name);
            thread.start();
        }
    }

    /** Lets the step under way come to its end; an interrupt might close the database's file. */
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

    public boolean isRunning() {
        return running;
    }

    private void run() {
        Duration pause = poll;
        while (running) {
            wakeUp.drainPermits();
            if (wentWell()) {
                pause = poll;
                await(wakeUp, poll);
            } else {
                await(stop, pause);
                pause = pause.multipliedBy(2).compareTo(longestPause) < 0 ? pause.multipliedBy(2) : longestPause;
            }
        }
    }

    private boolean wentWell() {
        try {
            return round.test(() -> running);
        } catch (RuntimeException failure) {
            log.error("The {} cannot be worked on; it is tried again later", name, failure);
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
