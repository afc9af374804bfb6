package nl.balie.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The repository as it lies on disk, of which the tests compare the documents with the sources. */
final class Checkout {

    private static final List<String> MODULES =
            List.of("portal-adapter", "knowledge", "integration-routes", "assistant");

    private final Path root;

    private Checkout(Path root) {
        this.root = root;
    }

    /** The checkout around the working directory, whichever module the tests run in. */
    static Checkout here() {
        Path start = Path.of("").toAbsolutePath();
        for (Path at = start; at != null; at = at.getParent()) {
            if (Files.isRegularFile(at.resolve("docs/features.md"))) {
                return new Checkout(at);
            }
        }
        throw new IllegalStateException("No docs/features.md in or above " + start);
    }

    Path path(String relative) {
        return root.resolve(relative);
    }

    String read(String relative) {
        return text(path(relative));
    }

    /** README.md and everything under docs. */
    List<Path> pages() {
        try (Stream<Path> docs = Files.walk(path("docs"))) {
            Stream<Path> pages = docs.filter(page -> page.toString().endsWith(".md"));
            return Stream.concat(Stream.of(path("README.md")), pages).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The Java files of all modules. */
    List<Path> sources() {
        return MODULES.stream().flatMap(module -> javaUnder(path(module))).toList();
    }

    private static Stream<Path> javaUnder(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files
                    .filter(file -> file.toString().endsWith(".java")
                            && directory.relativize(file).startsWith("src"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String typeName(Path source) {
        return source.getFileName().toString().replace(".java", "");
    }
}
