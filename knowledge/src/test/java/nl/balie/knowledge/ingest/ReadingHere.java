package nl.balie.knowledge.ingest;

import java.io.PrintStream;

/** Reads without a process of its own, for tests of the reading itself. */
final class ReadingHere {

    static final ReadingLimits LIMITS =
            new ReadingLimits(50, 400, 100, 5000, 2000, 20_000, 20_000_000, 100_000, 60, 512, 60);

    private ReadingHere() {}

    static Reading read(Format format, byte[] content) {
        return ReaderMain.read(
                format,
                content,
                ReaderSettings.of(LIMITS, Scanning.USUAL),
                new PrintStream(PrintStream.nullOutputStream()));
    }

    static Reading.Read whole(Format format, byte[] content) {
        if (read(format, content) instanceof Reading.Read read) {
            return read;
        }
        throw new AssertionError("Not read");
    }
}
