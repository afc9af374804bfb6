package nl.balie.knowledge.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads one file in a process of its own, so that a crash or an endless loop costs nothing else. Arguments: what to do
 * ({@code read} or {@code open}), the format, the input, the output, the most pages, sections and characters. Its standard
 * output tells how far it is; its standard input ends when the process that started it is gone, and then it stops.
 */
public final class ReaderMain {

    private static final int STOPPED_ALONE = 9;

    private ReaderMain() {}

    /** Runs the reader; ends the process. */
    public static void main(String[] arguments) throws IOException {
        stopWithParent();
        byte[] content = Files.readAllBytes(Path.of(arguments[2]));
        Reading reading = arguments[0].equals("open")
                ? open(content)
                : read(
                        Format.valueOf(arguments[1]),
                        content,
                        Integer.parseInt(arguments[4]),
                        Integer.parseInt(arguments[5]),
                        Integer.parseInt(arguments[6]));
        ReadingFile.write(Path.of(arguments[3]), reading);
        Runtime.getRuntime().halt(0);
    }

    private static void stopWithParent() {
        Thread watch = new Thread(() -> {
            try {
                while (System.in.read() >= 0) {
                    // The parent never writes: this waits for the end.
                }
            } catch (IOException e) {
                // Gone as well.
            }
            Runtime.getRuntime().halt(STOPPED_ALONE);
        });
        watch.setDaemon(true);
        watch.start();
    }

    private static Reading open(byte[] content) {
        try {
            return PdfBlocks.opens(content)
                    ? new Reading.Read(null, java.util.List.of(), java.util.List.of())
                    : new Reading.Unread(Finding.of(Finding.Kind.ENCRYPTED));
        } catch (IOException | RuntimeException e) {
            return new Reading.Unread(Finding.of(Finding.Kind.DAMAGED));
        }
    }

    private static Reading read(Format format, byte[] content, int mostPages, int mostSections, int mostCharacters) {
        var collector = new BlockCollector(mostPages, mostSections, mostCharacters, System.out);
        try {
            reader(format).read(content, collector);
            return collector.result();
        } catch (UnreadableException e) {
            return new Reading.Unread(e.reason());
        } catch (IOException | RuntimeException e) {
            return new Reading.Unread(Finding.of(Finding.Kind.DAMAGED));
        }
    }

    static BlockReader reader(Format format) {
        return switch (format) {
            case PDF -> new PdfBlocks();
            case DOCX -> new DocxBlocks();
            case ODT -> new OdtBlocks();
            case HTML -> new HtmlBlocks();
            case MARKDOWN -> new MarkdownBlocks();
            case TEXT -> new TextBlocks();
        };
    }
}
