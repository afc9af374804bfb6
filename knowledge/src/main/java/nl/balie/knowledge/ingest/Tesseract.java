package nl.balie.knowledge.ingest;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Runs Tesseract on a picture, in a directory of its own, within a time. */
final class Tesseract {

    private static final int LARGEST_ANSWER_BYTES = 20 * ReadingLimits.BYTES_PER_MEGABYTE;

    private final Scanning scanning;

    Tesseract(Scanning scanning) {
        this.scanning = scanning;
    }

    /** Whether it is there, with its language. */
    boolean isInstalled() {
        try {
            Path directory = Files.createTempDirectory("ocr");
            Path answer = directory.resolve("languages");
            boolean ended = ends(answer, List.of(scanning.command(), "--list-langs"));
            return ended && Files.readString(answer).lines().map(String::strip).anyMatch(scanning.language()::equals);
        } catch (IOException e) {
            return false;
        }
    }

    /** What it reads, as hOCR; nothing if it fails or takes too long. */
    Optional<Document> read(BufferedImage picture) throws IOException {
        Path directory = Files.createTempDirectory("ocr");
        Path input = directory.resolve("page.png");
        Path answer = directory.resolve("page.hocr");
        try {
            ImageIO.write(picture, "png", input.toFile());
            boolean ended = ends(
                    answer,
                    List.of(
                            scanning.command(),
                            input.toString(),
                            "-",
                            "-l",
                            scanning.language(),
                            "--psm",
                            "3",
                            "hocr"));
            boolean usable = ended && Files.size(answer) < LARGEST_ANSWER_BYTES;
            return usable
                    ? Optional.of(Jsoup.parse(Files.readString(answer, StandardCharsets.UTF_8)))
                    : Optional.empty();
        } finally {
            Files.deleteIfExists(input);
            Files.deleteIfExists(answer);
            Files.deleteIfExists(directory);
        }
    }

    private boolean ends(Path answer, List<String> command) throws IOException {
        var builder = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(answer.toFile());
        // The readers share the machine with the application: one page, one core.
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        Process process = builder.start();
        try {
            return process.waitFor(scanning.secondsPerPage(), TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.destroyForcibly();
        }
    }
}
