package nl.balie.knowledge.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** One process that reads files, one after the other; used by one thread at a time. */
final class ReaderChild {

    /** How a task ended. */
    enum End {
        DONE,
        /** The process stopped before it took the task, as it does by itself after waiting long. */
        GONE,
        STOPPED,
        /** It needed more memory than it may have. */
        OUT_OF_MEMORY,
        TOO_SLOW
    }

    private static final Logger LOG = LoggerFactory.getLogger(ReaderChild.class);
    private static final Pattern PROGRESS = Pattern.compile("^(\\d{1,3}) (\\d{1,7})$");
    private static final Pattern SCANNING = Pattern.compile(ReaderMain.SCANNING + "\\d{1,6}");
    private static final int LONGEST_LINE_CHARACTERS = 200;
    private static final int MOST_WAITING_LINES = 10_000;
    private static final int ENDING_SECONDS = 5;
    private static final String ENDED = "ended";

    private final Process process;
    private final Path directory;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>(MOST_WAITING_LINES);
    private int tasks;

    private ReaderChild(Process process, Path directory) {
        this.process = process;
        this.directory = directory;
    }

    static ReaderChild start(ReaderCommand command) throws IOException {
        Path directory = Files.createTempDirectory("balie-reader");
        var child = new ReaderChild(command.start(directory), directory);
        Thread.ofVirtual().start(child::listen);
        return child;
    }

    /** Does a task within its time; only after {@link End#DONE} is the process good for another. */
    End work(ReaderTask task, int seconds, Scanning scanning, ReadingProgress progress) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        if (!process.isAlive() || !send(task.line())) {
            return End.GONE;
        }
        tasks++;
        boolean taken = false;
        while (true) {
            @Nullable String line = lines.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (line == null) {
                return End.TOO_SLOW;
            }
            if (line.equals(ReaderMain.DONE)) {
                return End.DONE;
            }
            if (line.equals(ENDED)) {
                return taken ? stopped() : End.GONE;
            }
            taken |= line.equals(ReaderMain.TAKEN);
            if (SCANNING.matcher(line).matches()) {
                int pages = Integer.parseInt(line.substring(ReaderMain.SCANNING.length()));
                deadline += TimeUnit.SECONDS.toNanos(
                        (long) Math.min(pages, scanning.mostPages()) * scanning.secondsPerPage());
            }
            Matcher matcher = PROGRESS.matcher(line);
            if (matcher.matches()) {
                progress.advanced(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
            }
        }
    }

    private End stopped() throws InterruptedException {
        boolean ended = process.waitFor(ENDING_SECONDS, TimeUnit.SECONDS);
        return ended && process.exitValue() == ReaderCommand.OUT_OF_MEMORY ? End.OUT_OF_MEMORY : End.STOPPED;
    }

    /** How many tasks it was given. */
    int tasks() {
        return tasks;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Ends the process and what it started. */
    void end() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private boolean send(String line) {
        try {
            OutputStream out = process.getOutputStream();
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private void listen() {
        try (BufferedReader reader = process.inputReader(StandardCharsets.US_ASCII)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.length() < LONGEST_LINE_CHARACTERS && !lines.offer(line)) {
                    break;
                }
            }
        } catch (IOException e) {
            LOG.debug("A reader's output ended", e);
        }
        if (!lines.offer(ENDED)) {
            lines.clear();
            lines.add(ENDED);
        }
        removeDirectory();
    }

    private void removeDirectory() {
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            LOG.warn("{} is left behind", directory, e);
        }
    }
}
