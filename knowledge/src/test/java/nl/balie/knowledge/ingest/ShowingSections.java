package nl.balie.knowledge.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Prints what is read of the files named as arguments, for a person to compare with the page. */
final class ShowingSections {

    private ShowingSections() {}

    /** Prints. */
    public static void main(String[] files) throws IOException {
        for (String file : files) {
            Path path = Path.of(file);
            byte[] content = Files.readAllBytes(path);
            switch (new FileCheck(ReadingHere.LIMITS).check(path.getFileName().toString(), content)) {
                case FileCheck.Checked.Refused(Finding reason) -> System.out.println(file + ": " + reason);
                case FileCheck.Checked.Accepted(Format format) -> print(file, ReadingHere.read(format, content));
            }
        }
    }

    private static void print(String file, Reading reading) {
        switch (reading) {
            case Reading.Unread(Finding reason) -> System.out.println(file + ": " + reason);
            case Reading.Read read -> {
                System.out.println(file + ": " + read.pages() + " pages, " + Map.of("findings", read.findings()));
                for (ReadSection section : read.sections()) {
                    System.out.println("== " + section.label() + " | " + section.heading() + " | " + section.path()
                            + " | p. " + section.page());
                    System.out.println(section.text());
                }
            }
        }
    }
}
