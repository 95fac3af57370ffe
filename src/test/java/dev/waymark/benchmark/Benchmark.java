package dev.waymark.benchmark;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.zaxxer.hikari.HikariDataSource;
import dev.waymark.story.Story;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.slf4j.LoggerFactory;

/**
 * The whole comparison in one run; {@code mvn -Pbenchmark verify} starts it.
 *
 * <p>Arguments name the parts to run: {@code engagement}, {@code burst}, {@code actions},
 * {@code startup}; without any, all.
 */
public final class Benchmark {

    private static final int HTTP_PORT = 5800;
    private static final int SMTP_PORT = 5825;
    private static final Duration LONGEST_BURST = Duration.ofMinutes(20);
    private static final int FEW_LEADERS = 5;
    private static final String PROGRAM = "Waymark";
    private static final String BARE = "bare";

    private final Path jar;
    private final int warmUp = Integer.getInteger("benchmark.warmUp", 160);
    private final int rounds = Integer.getInteger("benchmark.rounds", 40);
    private final int timers = Integer.getInteger("benchmark.timers", 100_000);
    private final int reminders = Integer.getInteger("benchmark.reminders", 5_000);
    private final int bursts = Integer.getInteger("benchmark.bursts", 2);
    private final int leaders = Integer.getInteger("benchmark.leaders", 500);
    private final int starts = Integer.getInteger("benchmark.starts", 5);

    private Benchmark(Path jar) {
        this.jar = jar;
    }

    public static void main(String[] arguments) throws Exception {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        List<String> parts = Arrays.asList(arguments);
        Benchmark benchmark = new Benchmark(Path.of(System.getProperty("benchmark.jar", "target/waymark.jar")));
        if (parts.isEmpty() || parts.contains("startup")) {
            benchmark.startup();
        }
        if (parts.isEmpty() || parts.contains("engagement")) {
            benchmark.against(
                    ProcessEngineConfiguration.HISTORY_ACTIVITY,
                    (program, bare, poolOfBare) -> benchmark.engagements(program, bare));
        }
        if (parts.isEmpty() || parts.contains("burst")) {
            // Spring Boot's default.
            benchmark.against(ProcessEngineConfiguration.HISTORY_FULL, benchmark::bursts);
        }
        if (parts.isEmpty() || parts.contains("actions")) {
            benchmark.actions();
        }
        System.exit(0);
    }

    private void startup() throws Exception {
        Startup startup = new Startup(jar, HTTP_PORT);
        Path bareJar = startup.bareStarter();
        Path imageJar = startup.image();
        Samples program = new Samples();
        Samples image = new Samples();
        Samples bare = new Samples();
        for (int i = 0; i <= starts; i++) {
            long ours = startup.program();
            long ofImage = startup.image(imageJar);
            long theirs = startup.bareStarter(bareJar);
            if (i > 0) {
                program.add(ours, 0, 0);
                image.add(ofImage, 0, 0);
                bare.add(theirs, 0, 0);
            }
        }
        System.out.printf("%nStart to ready, fresh H2 file, median of %d%n", starts);
        System.out.printf(
                "%-34s %8.1f s  %s %8.1f s  ratio %.2f%n%-34s %8.1f s  %18s ratio %.2f%n",
                PROGRAM,
                program.medianMillis() / 1e3,
                BARE,
                bare.medianMillis() / 1e3,
                ratio(program, bare),
                PROGRAM + " as in its image",
                image.medianMillis() / 1e3,
                "",
                ratio(image, bare));
    }

    /** One side of it is the bare engine with its level of history. */
    private void against(String history, Comparison comparison) throws Exception {
        try (Databases databases = new Databases();
                WaymarkProgram program = new WaymarkProgram(databases.url("waymark"), HTTP_PORT, SMTP_PORT);
                HikariDataSource pool = databases.pool(databases.url("bare"));
                BareEngine bare = new BareEngine(pool, history)) {
            comparison.of(program, bare, pool);
        }
    }

    private interface Comparison {

        void of(WaymarkProgram program, BareEngine bare, HikariDataSource poolOfBare) throws Exception;
    }

    /** Two programs take turns: one with a hundred open actions, one with ten thousand. */
    private void actions() throws Exception {
        try (Databases databases = new Databases();
                WaymarkProgram small = new WaymarkProgram(databases.url("few"), HTTP_PORT, SMTP_PORT);
                WaymarkProgram large = new WaymarkProgram(databases.url("many"), HTTP_PORT + 1, SMTP_PORT + 1)) {
            Plans few = small.plans();
            Plans many = large.plans();
            few.leaders(FEW_LEADERS);
            many.leaders(leaders);
            for (WaymarkProgram program : List.of(small, large)) {
                try (var connection = program.database().getConnection();
                        var statement = connection.createStatement()) {
                    statement.execute("vacuum analyze");
                    statement.execute("checkpoint");
                }
            }
            Samples fewPage = new Samples();
            Samples fewDone = new Samples();
            Samples manyPage = new Samples();
            Samples manyDone = new Samples();
            for (int i = -warmUp * 4; i < rounds * 2; i++) {
                boolean counts = i >= 0;
                few.page(counts ? fewPage : new Samples());
                many.page(counts ? manyPage : new Samples());
                few.completion(counts ? fewDone : new Samples());
                many.completion(counts ? manyDone : new Samples());
            }
            System.out.printf(
                    "%nOpen actions, median of %d, ms%n%-36s %,8d %,8d %6s   %5s%n",
                    rounds * 2, "", few.open(), many.open(), "ratio", "stmts");
            System.out.printf(
                    "%-36s %8.2f %8.2f %6.2f%n",
                    "page of one leader", fewPage.medianMillis(), manyPage.medianMillis(), ratio(manyPage, fewPage));
            System.out.printf(
                    "%-36s %8.2f %8.2f %6.2f   %5.0f %5.0f%n",
                    "completion of one action",
                    fewDone.medianMillis(),
                    manyDone.medianMillis(),
                    ratio(manyDone, fewDone),
                    fewDone.statements(),
                    manyDone.statements());
        }
    }

    private void engagements(WaymarkProgram program, BareEngine bare) {
        sameWay(Walk.unmeasured(program).toTheEnd(), Walk.unmeasured(bare).toTheEnd());
        for (int i = 1; i < warmUp; i++) {
            Walk.unmeasured(program).toTheEnd();
            Walk.unmeasured(bare).toTheEnd();
        }
        Map<String, Samples> formsOfProgram = new TreeMap<>();
        Map<String, Samples> formsOfBare = new TreeMap<>();
        Samples wholeOfProgram = new Samples();
        Samples wholeOfBare = new Samples();
        for (int i = 0; i < rounds; i++) {
            new Walk(program, formsOfProgram, wholeOfProgram).toTheEnd();
            new Walk(bare, formsOfBare, wholeOfBare).toTheEnd();
        }
        System.out.printf(
                "%nForms, median of %d engagements on PostgreSQL with durable commits%n%-36s %8s %8s %6s   %5s %5s   %5s"
                        + " %5s%n",
                rounds, "", PROGRAM, BARE, "ratio", "stmts", BARE, "trips", BARE);
        List<Double> ratios = new ArrayList<>();
        double millisOfProgram = 0;
        double millisOfBare = 0;
        for (Map.Entry<String, Samples> form : formsOfProgram.entrySet()) {
            Samples theirs = formsOfBare.get(form.getKey());
            print(form.getKey(), form.getValue(), theirs);
            ratios.add(ratio(form.getValue(), theirs));
            millisOfProgram += form.getValue().medianMillis();
            millisOfBare += theirs.medianMillis();
        }
        ratios.sort(null);
        System.out.printf(
                "%-36s %8.2f %8.2f %6.2f   median of the ratios %.2f%n",
                "all forms, one each",
                millisOfProgram,
                millisOfBare,
                millisOfProgram / millisOfBare,
                ratios.get(ratios.size() / 2));
        print("a whole engagement, timers and all", wholeOfProgram, wholeOfBare);
    }

    private static void sameWay(Walk program, Walk bare) {
        Map<String, Long> ours = program.way();
        Map<String, Long> theirs = bare.way();
        if (!ours.equals(theirs)) {
            Map<String, Long> onlyOurs = new TreeMap<>(ours);
            onlyOurs.entrySet().removeAll(theirs.entrySet());
            Map<String, Long> onlyTheirs = new TreeMap<>(theirs);
            onlyTheirs.entrySet().removeAll(ours.entrySet());
            throw new IllegalStateException("The two do not go the same way: " + onlyOurs + " against " + onlyTheirs);
        }
    }

    private void bursts(WaymarkProgram program, BareEngine bare, HikariDataSource poolOfBare) throws Exception {
        String waiting =
                Walk.unmeasured(program).until("userTask_decideMilestone").businessKey();
        String waitingOfBare =
                Walk.unmeasured(bare).until("userTask_decideMilestone").businessKey();
        Burst ours = new Burst(program.database(), true);
        Burst theirs = new Burst(poolOfBare, false);
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> ours.silence(waiting, timers)),
                        CompletableFuture.runAsync(() -> theirs.silence(waitingOfBare, timers)))
                .join();
        JobExecutor defaults =
                ((ProcessEngineConfigurationImpl) bare.engine().getProcessEngineConfiguration()).getJobExecutor();
        System.out.printf(
                "%nSponsor reminders with %,d timers open, %,d due, per second (mailed by %s; without mail on the bare engine"
                        + " with Boot's job executor, and with %s's job executor and indexes)%n%-36s %8s %8s %8s%n",
                timers, reminders, PROGRAM, PROGRAM, "", PROGRAM, "defaults", "tuned");
        for (int i = 0; i <= bursts; i++) {
            ClockUtil.setCurrentTime(Date.from(Story.START));
            ours.makeDue(reminders);
            double rate = rate(program::work, program.delivered(), reminders);
            program.rest();
            theirs.makeDue(reminders);
            double rateOfBare = rate(defaults::start, NoOp.REMINDED, reminders);
            defaults.shutdown();
            System.out.printf("%-36s %8.0f %8.0f", i == 0 ? "warm-up" : "burst " + i, rate, rateOfBare);
            theirs.makeDue(reminders);
            double rateOfTuned = bare.tuned(tuned -> rate(tuned::start, NoOp.REMINDED, reminders));
            System.out.printf(" %8.0f %6.1f times%n", rateOfTuned, rate / rateOfBare);
        }
    }

    private static double rate(Runnable start, AtomicInteger done, int target) throws InterruptedException {
        int before = done.get();
        long began = System.nanoTime();
        start.run();
        while (done.get() - before < target) {
            if (System.nanoTime() - began > LONGEST_BURST.toNanos()) {
                throw new IllegalStateException(
                        "Only " + (done.get() - before) + " of " + target + " in " + LONGEST_BURST);
            }
            Thread.sleep(5);
        }
        return target * 1e9 / (System.nanoTime() - began);
    }

    private static double ratio(Samples ours, Samples theirs) {
        return ours.medianMillis() / theirs.medianMillis();
    }

    private static void print(String what, Samples ours, Samples theirs) {
        System.out.printf(
                "%-36s %8.2f %8.2f %6.2f   %5.0f %5.0f   %5.0f %5.0f%n",
                what,
                ours.medianMillis(),
                theirs.medianMillis(),
                ratio(ours, theirs),
                ours.statements(),
                theirs.statements(),
                ours.roundTrips(),
                theirs.roundTrips());
    }
}
