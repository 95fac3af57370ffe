package dev.waymark.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/** From the command line to the first answer over HTTP, each on a fresh H2 file. */
class Startup {

    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final String READY = "/actuator/health/readiness";
    private static final List<String> PROGRAM_OPTIONS =
            List.of("--waymark.demo=false", "--waymark.mail.dispatch=false");
    private static final String CLASSES_OF_IMAGE = "waymark.jsa";
    private static final String CLASSES = "BOOT-INF/classes/";
    private static final String LIBRARIES = "BOOT-INF/lib/";

    /** Libraries that the engine's web and REST starters do without. */
    private static final Pattern OURS = Pattern.compile(
            "(spring-data|spring-security|spring-session|spring-boot-actuator|spring-modulith|spring-context-support"
                    + "|oauth2-oidc-sdk|nimbus-jose-jwt|content-type|json-smart|accessors-smart|lang-tag|jcip-annotations"
                    + "|flyway|jackson-dataformat-toml|postgresql|checker-qual|thymeleaf|attoparser|unbescape"
                    + "|jakarta\\.mail|greenmail|libphonenumber|jsoup|jollyday|threeten|ical4j|commons-codec"
                    + "|openhtmltopdf|pdfbox|fontbox|xmpbox|graphics2d|jspecify).*");

    private final Path program;
    private final Path work;
    private final int port;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofMillis(200)).build();

    /** @param program the packaged jar */
    Startup(Path program, int port) throws IOException {
        this.program = program;
        this.work = Files.createTempDirectory("startup");
        this.port = port;
    }

    /** The bare starter, packaged as the program is: the same launcher, the same libraries as far as it needs them. */
    Path bareStarter() throws IOException {
        Path bare = work.resolve("bare.jar");
        Manifest manifest;
        List<String> libraries = new ArrayList<>();
        try (JarFile source = new JarFile(program.toFile())) {
            manifest = new Manifest(source.getManifest());
            Attributes attributes = manifest.getMainAttributes();
            attributes.putValue("Start-Class", BareStarter.class.getName());
            attributes.remove(new Attributes.Name("Spring-Boot-Classpath-Index"));
            attributes.remove(new Attributes.Name("Spring-Boot-Layers-Index"));
            try (JarOutputStream target = new JarOutputStream(Files.newOutputStream(bare), manifest)) {
                for (JarEntry entry : Collections.list(source.entries())) {
                    String name = entry.getName();
                    boolean library = name.startsWith(LIBRARIES) && !entry.isDirectory();
                    if (library
                                    && !OURS.matcher(name.substring(LIBRARIES.length()))
                                            .matches()
                            || name.startsWith("org/springframework/boot/loader/")
                            || name.equals(CLASSES)
                            || name.equals(LIBRARIES)) {
                        copy(source.getInputStream(entry), name, library, target);
                    }
                }
                String starter = BareStarter.class.getName().replace('.', '/') + ".class";
                copy(Startup.class.getResourceAsStream("/" + starter), CLASSES + starter, false, target);
            }
        }
        return bare;
    }

    /** Libraries lie in the jar uncompressed: the launcher reads them in place. */
    private static void copy(InputStream from, String name, boolean stored, JarOutputStream target) throws IOException {
        byte[] content = from.readAllBytes();
        JarEntry entry = new JarEntry(name);
        if (stored) {
            CRC32 checksum = new CRC32();
            checksum.update(content);
            entry.setMethod(JarEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(checksum.getValue());
        }
        target.putNextEntry(entry);
        target.write(content);
        target.closeEntry();
    }

    /** The program as the image has it: out of its jar, and with its classes in one file. */
    Path image() throws IOException, InterruptedException {
        Path image = work.resolve("image");
        run(work, "-Djarmode=tools", "-jar", program.toAbsolutePath().toString(), "extract", "--destination", "image");
        run(
                image,
                "-XX:ArchiveClassesAtExit=" + CLASSES_OF_IMAGE,
                "-Dspring.context.exit=onRefresh",
                "-jar",
                program.getFileName().toString(),
                "--waymark.demo=false",
                "--spring.datasource.url=jdbc:h2:mem:start;DEFAULT_NULL_ORDERING=HIGH");
        return image.resolve(program.getFileName());
    }

    private static void run(Path home, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(JAVA));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("log").toFile())
                .start();
        if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IllegalStateException(command + ":\n" + Files.readString(home.resolve("log")));
        }
    }

    long program() throws IOException, InterruptedException {
        return start(program.toAbsolutePath(), home(), List.of(), READY, PROGRAM_OPTIONS);
    }

    long image(Path jar) throws IOException, InterruptedException {
        return start(
                jar.getFileName(),
                jar.getParent(),
                List.of("-XX:SharedArchiveFile=" + CLASSES_OF_IMAGE),
                READY,
                PROGRAM_OPTIONS);
    }

    long bareStarter(Path jar) throws IOException, InterruptedException {
        return start(jar, home(), List.of(), "/engine-rest/engine", List.of());
    }

    private Path home() throws IOException {
        return Files.createTempDirectory(work, "run");
    }

    /**
     * @param home in which the program runs
     * @return nanoseconds until the address answers with 200
     */
    private long start(Path jar, Path home, List<String> options, String ready, List<String> more)
            throws IOException, InterruptedException {
        Path log = home.resolve("log");
        List<String> command = new ArrayList<>(List.of(JAVA, "-Duser.timezone=UTC", "-Xmx1g"));
        command.addAll(options);
        command.addAll(List.of(
                "-jar",
                jar.toString(),
                "--server.port=" + port,
                "--spring.datasource.url=jdbc:h2:file:" + home().resolve("data")
                        + ";DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0",
                "--spring.datasource.username=any",
                "--spring.datasource.password=any"));
        command.addAll(more);
        long before = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            while (!answers(ready)) {
                if (!process.isAlive() || System.nanoTime() - before > LONGEST.toNanos()) {
                    throw new IllegalStateException(jar + " does not start:\n" + Files.readString(log));
                }
                Thread.sleep(20);
            }
            return System.nanoTime() - before;
        } finally {
            process.destroy();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
    }

    private boolean answers(String path) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
