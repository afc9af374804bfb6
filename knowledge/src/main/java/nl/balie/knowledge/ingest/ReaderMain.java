package nl.balie.knowledge.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Reads files in a process of its own, so that a crash or an endless loop costs nothing else. Arguments: those of
 * {@link ReaderSettings}. Each line of its standard input is a {@link ReaderTask}; its standard output tells how far it is
 * and, with {@link #DONE}, that the output of the task is there. It stops when nothing came for a while, and when its
 * standard input ends because the process that started it is gone.
 */
public final class ReaderMain {

    static final String TAKEN = "taken";
    static final String DONE = "done";
    static final String SCANNING = "scanning ";
    static final int IDLE_SECONDS = 60;
    private static final int STOPPED_ALONE = 9;
    private static final String END = "";

    private ReaderMain() {}

    /** Runs the reader; ends the process. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        BlockingQueue<String> tasks = new LinkedBlockingQueue<>();
        listen(tasks);
        var settings = ReaderSettings.of(List.of(arguments));
        PrintStream report = System.out;
        // Whatever a library prints is no word of ours to the process that listens.
        System.setOut(System.err);
        String line = tasks.poll(IDLE_SECONDS, TimeUnit.SECONDS);
        while (line != null) {
            say(TAKEN, report);
            work(ReaderTask.parse(line), settings, report);
            say(DONE, report);
            line = tasks.poll(IDLE_SECONDS, TimeUnit.SECONDS);
        }
        Runtime.getRuntime().halt(0);
    }

    private static void say(String word, PrintStream report) {
        report.println(word);
        report.flush();
    }

    private static void listen(BlockingQueue<String> tasks) {
        Thread listener = new Thread(() -> {
            try (var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    tasks.add(line);
                }
            } catch (IOException e) {
                tasks.add(END);
            }
            Runtime.getRuntime().halt(STOPPED_ALONE);
        });
        listener.setDaemon(true);
        listener.start();
    }

    private static void work(ReaderTask task, ReaderSettings settings, PrintStream report) throws IOException {
        byte[] content = Files.readAllBytes(task.input());
        switch (task) {
            case ReaderTask.Open open -> ReadingFile.write(open.output(), open(content));
            case ReaderTask.Read read ->
                ReadingFile.write(read.output(), read(read.format(), content, settings, report));
            case ReaderTask.Draw draw -> draw(draw, content);
        }
    }

    private static Reading open(byte[] content) {
        try {
            return PdfBlocks.opens(content)
                    ? new Reading.Read(null, List.of(), List.of())
                    : new Reading.Unread(Finding.of(Finding.Kind.ENCRYPTED));
        } catch (IOException | RuntimeException e) {
            return new Reading.Unread(Finding.of(Finding.Kind.DAMAGED));
        }
    }

    static Reading read(Format format, byte[] content, ReaderSettings settings, PrintStream report) {
        var collector = new BlockCollector(settings, report);
        try {
            reader(format, settings).read(content, collector);
            return collector.result();
        } catch (UnreadableException e) {
            return new Reading.Unread(e.reason());
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return new Reading.Unread(Finding.of(Finding.Kind.DAMAGED));
        }
    }

    /** Leaves no output behind where there is no such page. */
    private static void draw(ReaderTask.Draw draw, byte[] content) throws IOException {
        try {
            PdfPageDrawing.draw(content, draw.page(), draw.widthPixels(), draw.output());
        } catch (IOException | RuntimeException | StackOverflowError e) {
            Files.deleteIfExists(draw.output());
        }
    }

    private static BlockReader reader(Format format, ReaderSettings settings) {
        return switch (format) {
            case PDF -> new PdfBlocks(settings);
            case DOCX -> new DocxBlocks();
            case ODT -> new OdtBlocks();
            case HTML -> new HtmlBlocks();
            case MARKDOWN -> new MarkdownBlocks();
            case TEXT -> new TextBlocks();
        };
    }
}
