package nl.balie.knowledge.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Reads every file of the folders named as arguments as the application does, and prints what came of each. */
final class ReadingFolder {

    private static final int CHARACTERS_PER_PAGE = 3000;

    private ReadingFolder() {}

    /** Reads and prints. */
    public static void main(String[] folders) throws IOException {
        Map<String, Integer> results = new TreeMap<>();
        long begin = System.nanoTime();
        long characters = 0;
        int files = 0;
        try (var reader = new ReaderProcess(ReadingHere.LIMITS, Scanning.USUAL)) {
            for (String folder : folders) {
                for (Path file : files(Path.of(folder))) {
                    long start = System.nanoTime();
                    Reading reading = reading(reader, file);
                    long milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
                    System.out.println(file.getFileName() + ": " + words(reading) + " in " + milliseconds + " ms");
                    results.merge(outcome(reading), 1, Integer::sum);
                    characters += characters(reading);
                    files++;
                }
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            System.out.printf(
                    "%d files, %d processes, %.1f s, %.0f pages of %d characters per second%n",
                    files, reader.started(), seconds, characters / seconds / CHARACTERS_PER_PAGE, CHARACTERS_PER_PAGE);
        }
        results.forEach((outcome, count) -> System.out.println("== " + outcome + ": " + count));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static Reading reading(ReaderProcess reader, Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        return switch (new FileCheck(ReadingHere.LIMITS)
                .check(file.getFileName().toString(), content)) {
            case FileCheck.Checked.Refused(Finding reason) -> new Reading.Unread(reason);
            case FileCheck.Checked.Accepted(Format format) -> reader.read(format, content, (percent, sections) -> {});
        };
    }

    private static String outcome(Reading reading) {
        return switch (reading) {
            case Reading.Unread(Finding reason) -> "refused, " + reason.kind();
            case Reading.Read read -> "read" + (read.sections().isEmpty() ? ", no sections" : "");
        };
    }

    private static String words(Reading reading) {
        return switch (reading) {
            case Reading.Unread(Finding reason) -> "refused, " + reason;
            case Reading.Read read ->
                read.sections().size() + " sections, " + read.pages() + " pages, " + read.findings();
        };
    }

    private static long characters(Reading reading) {
        return reading instanceof Reading.Read read
                ? read.sections().stream()
                        .mapToLong(section -> section.text().length())
                        .sum()
                : 0;
    }
}
