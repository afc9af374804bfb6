package nl.balie.knowledge.ingest;

import java.nio.file.Path;

/** One line to the reader's process: what to do with the file {@code input} in a directory, to leave {@code output} there. */
sealed interface ReaderTask {

    Path directory();

    String line();

    /** Whether a PDF opens without a password. */
    record Open(Path directory) implements ReaderTask {

        @Override
        public String line() {
            return "open " + directory;
        }
    }

    /** Into sections. */
    record Read(Format format, Path directory) implements ReaderTask {

        @Override
        public String line() {
            return "read " + format + " " + directory;
        }
    }

    /** A page of a PDF as an image. */
    record Draw(int page, int widthPixels, Path directory) implements ReaderTask {

        @Override
        public String line() {
            return "draw " + page + " " + widthPixels + " " + directory;
        }
    }

    default Path input() {
        return directory().resolve("input");
    }

    default Path output() {
        return directory().resolve("output");
    }

    static ReaderTask parse(String line) {
        String[] words = line.split(" ", 2);
        return switch (words[0]) {
            case "open" -> new Open(Path.of(words[1]));
            case "read" -> {
                String[] rest = words[1].split(" ", 2);
                yield new Read(Format.valueOf(rest[0]), Path.of(rest[1]));
            }
            case "draw" -> {
                String[] rest = words[1].split(" ", 3);
                yield new Draw(Integer.parseInt(rest[0]), Integer.parseInt(rest[1]), Path.of(rest[2]));
            }
            default -> throw new IllegalArgumentException("No task: " + words[0]);
        };
    }
}
