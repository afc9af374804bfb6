package nl.balie.knowledge.ingest;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * Reads files in child processes with their own heap and time. Whatever a file does to its reader, the application gets a
 * {@link Reading} back. Safe for use by several threads.
 */
public final class ReaderProcess {

    private static final Logger LOG = LoggerFactory.getLogger(ReaderProcess.class);

    private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";
    private static final Pattern PROGRESS = Pattern.compile("^(\\d{1,3}) (\\d{1,7})$");
    private static final int PROBE_SECONDS = 20;
    private static final int LONGEST_PROGRESS_CHARACTERS = 200;
    private static final int OUTPUT_BYTES_PER_CHARACTER = 8;

    private final ReadingLimits limits;

    public ReaderProcess(ReadingLimits limits) {
        this.limits = limits;
    }

    /** Reads a file into sections; takes at most the seconds of the limits. */
    public Reading read(Format format, byte[] content, ReadingProgress progress) {
        return run("read", format, content, limits.readerSeconds(), progress);
    }

    /** Whether a PDF that says it is encrypted opens without a password. */
    public boolean opensWithoutPassword(byte[] pdf) {
        return switch (run("open", Format.PDF, pdf, PROBE_SECONDS, (percent, sections) -> {})) {
            case Reading.Read _ -> true;
            case Reading.Unread(Finding reason) -> reason.kind() != Finding.Kind.ENCRYPTED;
        };
    }

    private Reading run(String task, Format format, byte[] content, int seconds, ReadingProgress progress) {
        Path directory = null;
        try {
            directory = Files.createTempDirectory("balie-reader");
            Path input = Files.write(directory.resolve("input"), content);
            Path output = directory.resolve("output");
            Process process = new ProcessBuilder(command(task, format, input, output))
                    .directory(directory.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return await(process, output, seconds, progress);
        } catch (IOException e) {
            LOG.warn("A reader could not be started or left nothing behind", e);
            return new Reading.Unread(Finding.of(Finding.Kind.READER_STOPPED));
        } finally {
            remove(directory);
        }
    }

    private Reading await(Process process, Path output, int seconds, ReadingProgress progress) throws IOException {
        Thread listener = Thread.ofVirtual().start(() -> listen(process, progress));
        try {
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                return new Reading.Unread(Finding.of(Finding.Kind.TOO_SLOW, seconds));
            }
            listener.join(TimeUnit.SECONDS.toMillis(1));
            if (process.exitValue() != 0 || !Files.exists(output)) {
                LOG.warn("A reader stopped with {}", process.exitValue());
                return new Reading.Unread(Finding.of(Finding.Kind.READER_STOPPED));
            }
            return ReadingFile.read(output, (long) OUTPUT_BYTES_PER_CHARACTER * limits.mostTextCharacters());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Reading.Unread(Finding.of(Finding.Kind.READER_STOPPED));
        } finally {
            process.destroyForcibly();
        }
    }

    private static void listen(Process process, ReadingProgress progress) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.US_ASCII)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher matcher = PROGRESS.matcher(line);
                if (line.length() < LONGEST_PROGRESS_CHARACTERS && matcher.matches()) {
                    progress.advanced(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
                }
            }
        } catch (IOException e) {
            LOG.debug("The reader's progress ended", e);
        }
    }

    private List<String> command(String task, Format format, Path input, Path output) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx" + limits.readerHeapMegabytes() + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "-Dpdfbox.fontcache=" + System.getProperty("java.io.tmpdir"),
                "-Djava.io.tmpdir=" + input.getParent()));
        command.addAll(main());
        command.addAll(List.of(task, format.name(), input.toString(), output.toString()));
        command.addAll(List.of(
                String.valueOf(limits.mostPages()),
                String.valueOf(limits.mostSections()),
                String.valueOf(limits.mostTextCharacters())));
        return command;
    }

    /** A packaged application starts classes by way of its own launcher. */
    private static List<String> main() {
        boolean packaged = ClassLoader.getSystemResource(LAUNCHER.replace('.', '/') + ".class") != null
                && ClassLoader.getSystemResource(ReaderMain.class.getName().replace('.', '/') + ".class") == null;
        return packaged
                ? List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dloader.main=" + ReaderMain.class.getName(),
                        LAUNCHER)
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
        entries.add(System.getProperty("java.class.path"));
        return String.join(File.pathSeparator, entries);
    }

    private static void remove(@org.jspecify.annotations.Nullable Path directory) {
        try {
            if (directory != null) {
                FileSystemUtils.deleteRecursively(directory);
            }
        } catch (IOException e) {
            LOG.warn("{} is left behind", directory, e);
        }
    }
}
