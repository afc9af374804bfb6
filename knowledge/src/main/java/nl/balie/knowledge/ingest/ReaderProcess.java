package nl.balie.knowledge.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * Reads files in child processes with their own heap and time. Whatever a file does to its reader, the application gets a
 * {@link Reading} back. A child that did its task well is kept for the next one, so that a hundred small files do not start
 * Java a hundred times; one that did not is ended. Safe for use by several threads.
 */
public final class ReaderProcess implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReaderProcess.class);

    private static final int PROBE_SECONDS = 20;
    private static final int DRAWING_SECONDS = 20;
    private static final int OUTPUT_BYTES_PER_CHARACTER = 8;
    private static final int LARGEST_IMAGE_BYTES = 40 * ReadingLimits.BYTES_PER_MEGABYTE;
    private static final int MOST_TASKS_PER_CHILD = 100;
    private static final int MOST_IDLE_CHILDREN = 2;
    private static final int MOST_STARTS_PER_TASK = 3;

    /** Narrower and wider images of a page are asked for by nobody. */
    public static final int LEAST_WIDTH_PIXELS = 50;

    public static final int MOST_WIDTH_PIXELS = 3000;

    private final ReadingLimits limits;
    private final ReaderCommand command;
    private final Scanning scanning;
    private final AtomicInteger started = new AtomicInteger();
    private final BlockingDeque<ReaderChild> idle = new LinkedBlockingDeque<>(MOST_IDLE_CHILDREN);

    public ReaderProcess(ReadingLimits limits, Scanning scanning) {
        this.limits = limits;
        this.command = new ReaderCommand(limits, scanning);
        this.scanning = scanning;
    }

    private interface Result<T> {

        T of(ReaderTask task, ReaderChild.End end) throws IOException;
    }

    private interface TaskIn {

        ReaderTask directory(Path directory);
    }

    /** Reads a file into sections; takes at most the seconds of the limits. */
    public Reading read(Format format, byte[] content, ReadingProgress progress) {
        return reading(directory -> new ReaderTask.Read(format, directory), content, limits.readerSeconds(), progress);
    }

    /** Whether a PDF that says it is encrypted opens without a password. */
    public boolean opensWithoutPassword(byte[] pdf) {
        return switch (reading(ReaderTask.Open::new, pdf, PROBE_SECONDS, (percent, sections) -> {})) {
            case Reading.Read _ -> true;
            case Reading.Unread(Finding reason) -> reason.kind() != Finding.Kind.ENCRYPTED;
        };
    }

    /**
     * A page of a PDF as it is shown, as PNG; nothing if there is no such page or it cannot be drawn in time.
     *
     * @param page counted from 1
     * @param widthPixels {@value #LEAST_WIDTH_PIXELS} to {@value #MOST_WIDTH_PIXELS}
     */
    public Optional<PageDrawing> pageImage(byte[] pdf, int page, int widthPixels) {
        if (page < 1 || widthPixels < LEAST_WIDTH_PIXELS || widthPixels > MOST_WIDTH_PIXELS) {
            return Optional.empty();
        }
        return run(
                directory -> new ReaderTask.Draw(page, widthPixels, directory),
                pdf,
                DRAWING_SECONDS,
                (percent, sections) -> {},
                ReaderProcess::image,
                Optional.empty());
    }

    private static Optional<PageDrawing> image(ReaderTask task, ReaderChild.End end) throws IOException {
        boolean drawn = end == ReaderChild.End.DONE
                && Files.exists(task.output())
                && Files.size(task.output()) <= LARGEST_IMAGE_BYTES;
        return drawn ? Optional.of(PageDrawing.parse(Files.readAllBytes(task.output()))) : Optional.empty();
    }

    private Reading reading(TaskIn taskIn, byte[] content, int seconds, ReadingProgress progress) {
        var stopped = new Reading.Unread(Finding.of(Finding.Kind.READER_STOPPED));
        return run(
                taskIn,
                content,
                seconds,
                progress,
                (task, end) -> switch (end) {
                    case DONE ->
                        ReadingFile.read(
                                task.output(), (long) OUTPUT_BYTES_PER_CHARACTER * limits.mostTextCharacters());
                    case TOO_SLOW -> new Reading.Unread(Finding.of(Finding.Kind.TOO_SLOW, seconds));
                    case OUT_OF_MEMORY -> isPacked(task) ? new Reading.Unread(Finding.of(Finding.Kind.BOMB)) : stopped;
                    case STOPPED, GONE -> stopped;
                },
                stopped);
    }

    /** What does not fit in the memory of a reader grew there. */
    private static boolean isPacked(ReaderTask task) {
        return task instanceof ReaderTask.Read(Format format, Path _) && !format.isText();
    }

    private <T> T run(
            TaskIn taskIn, byte[] content, int seconds, ReadingProgress progress, Result<T> result, T failed) {
        Path directory = null;
        try {
            directory = Files.createTempDirectory("balie-reading");
            ReaderTask task = taskIn.directory(directory);
            Files.write(task.input(), content);
            return result.of(task, work(task, seconds, progress));
        } catch (IOException e) {
            LOG.warn("A reader could not be started or left nothing behind", e);
            return failed;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed;
        } finally {
            remove(directory);
        }
    }

    private ReaderChild.End work(ReaderTask task, int seconds, ReadingProgress progress)
            throws IOException, InterruptedException {
        ReaderChild.End end = ReaderChild.End.GONE;
        for (int i = 0; i < MOST_STARTS_PER_TASK && end == ReaderChild.End.GONE; i++) {
            ReaderChild child = takeOrStart();
            try {
                end = child.work(task, seconds, scanning, progress);
            } finally {
                if (end == ReaderChild.End.DONE) {
                    keep(child);
                } else {
                    child.end();
                }
            }
        }
        return end;
    }

    private ReaderChild takeOrStart() throws IOException {
        for (ReaderChild child = idle.pollFirst(); child != null; child = idle.pollFirst()) {
            if (child.isAlive()) {
                return child;
            }
            child.end();
        }
        started.incrementAndGet();
        return ReaderChild.start(command);
    }

    private void keep(ReaderChild child) {
        if (child.tasks() >= MOST_TASKS_PER_CHILD || !idle.offerFirst(child)) {
            child.end();
        }
    }

    /** How many children were started. */
    int started() {
        return started.get();
    }

    /** Ends the children that wait. */
    @Override
    public void close() {
        for (ReaderChild child = idle.pollFirst(); child != null; child = idle.pollFirst()) {
            child.end();
        }
    }

    private static void remove(@Nullable Path directory) {
        try {
            if (directory != null) {
                FileSystemUtils.deleteRecursively(directory);
            }
        } catch (IOException e) {
            LOG.warn("{} is left behind", directory, e);
        }
    }
}
