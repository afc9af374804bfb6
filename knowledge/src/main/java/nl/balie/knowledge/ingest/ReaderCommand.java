package nl.balie.knowledge.ingest;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a reader's process is started: the same Java with a heap of its own, without this process's environment, and without a
 * network: by the operating system where it can (a network namespace of its own on Linux), and in any case by names that
 * do not resolve and a proxy that is not there.
 */
final class ReaderCommand {

    private static final Logger LOG = LoggerFactory.getLogger(ReaderCommand.class);

    private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";
    private static final String QUIET = "nl/balie/knowledge/ingest/reader-logback.xml";
    /** What Java ends with under {@code -XX:+ExitOnOutOfMemoryError}. */
    static final int OUT_OF_MEMORY = 3;

    private static final int PROBE_SECONDS = 5;
    private static final Set<String> KEPT_ENVIRONMENT =
            Set.of("PATH", "LANG", "LC_ALL", "TESSDATA_PREFIX", "SYSTEMROOT");
    private static final List<List<String>> WITHOUT_NETWORK = List.of(
            List.of("unshare", "--user", "--map-current-user", "--net", "--"), List.of("unshare", "--net", "--"));

    private final ReadingLimits limits;
    private final Scanning scanning;
    private final List<String> isolation;

    ReaderCommand(ReadingLimits limits, Scanning scanning) {
        this.limits = limits;
        this.scanning = scanning;
        this.isolation = Isolation.PREFIX;
    }

    /** Found out once: what runs a command without a network on this machine. */
    private static final class Isolation {

        static final List<String> PREFIX = find();

        private static List<String> find() {
            for (List<String> prefix : WITHOUT_NETWORK) {
                if (works(prefix)) {
                    return prefix;
                }
            }
            LOG.info("Readers run without a network namespace of their own: this system does not let them have one");
            return List.of();
        }

        private static boolean works(List<String> prefix) {
            List<String> command = new ArrayList<>(prefix);
            command.add("true");
            try {
                Process probe = new ProcessBuilder(command)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                boolean ended = probe.waitFor(PROBE_SECONDS, TimeUnit.SECONDS);
                probe.destroyForcibly();
                return ended && probe.exitValue() == 0;
            } catch (IOException e) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    /** Whether the operating system keeps the network away from readers. */
    boolean isWithoutNetwork() {
        return !isolation.isEmpty();
    }

    /** A command that is run without a network, where that can be had. */
    List<String> isolated(String... command) {
        List<String> all = new ArrayList<>(isolation);
        all.addAll(List.of(command));
        return all;
    }

    /** Starts a reader that keeps its own files in this directory. */
    Process start(Path directory) throws IOException {
        List<String> command = isolated();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx" + limits.readerHeapMegabytes() + "m",
                "-Xss2m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "-Djdk.net.hosts.file=" + directory.resolve("no-hosts"),
                "-DsocksProxyHost=127.0.0.1",
                "-DsocksProxyPort=9",
                "-Dpdfbox.fontcache=" + System.getProperty("java.io.tmpdir"),
                "-Dlogback.configurationFile=" + QUIET,
                "-Djava.io.tmpdir=" + directory));
        command.addAll(main());
        command.addAll(ReaderSettings.of(limits, scanning).arguments());
        var builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().retainAll(KEPT_ENVIRONMENT);
        return builder.start();
    }

    /** A packaged application starts classes by way of its own launcher. */
    private static List<String> main() {
        boolean packaged = ClassLoader.getSystemResource(LAUNCHER.replace('.', '/') + ".class") != null
                && ClassLoader.getSystemResource(ReaderMain.class.getName().replace('.', '/') + ".class") == null;
        return packaged
                ? List.of("-cp", ownClassPath(), "-Dloader.main=" + ReaderMain.class.getName(), LAUNCHER)
                : List.of("-cp", classPath(), ReaderMain.class.getName());
    }

    /** That of this process and, where something else loads classes (a test runner, a restarter), of that. */
    private static String classPath() {
        List<String> entries = new ArrayList<>();
        if (ReaderMain.class.getClassLoader() instanceof URLClassLoader loader) {
            for (URL entry : loader.getURLs()) {
                entries.add(Path.of(URI.create(entry.toString())).toString());
            }
        }
        entries.add(ownClassPath());
        return String.join(File.pathSeparator, entries);
    }

    /** In full: the reader works in another directory. */
    private static String ownClassPath() {
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(System.getProperty("java.class.path"))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
