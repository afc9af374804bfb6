package nl.balie.knowledge.ingest;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;

/** Reads without a process of its own, for tests of the reading itself. */
final class ReadingHere {

    static final ReadingLimits LIMITS = new ReadingLimits(50, 400, 100, 5000, 2000, 20_000, 20_000_000, 512, 60);

    private ReadingHere() {}

    static Reading read(Format format, byte[] content) {
        var collector = new BlockCollector(
                LIMITS.mostPages(),
                LIMITS.mostSections(),
                LIMITS.mostTextCharacters(),
                new PrintStream(PrintStream.nullOutputStream()));
        try {
            ReaderMain.reader(format).read(content, collector);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return collector.result();
    }

    static Reading.Read whole(Format format, byte[] content) {
        if (read(format, content) instanceof Reading.Read read) {
            return read;
        }
        throw new AssertionError("Not read");
    }
}
