package nl.balie.assistant.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.balie.knowledge.CollectionId;
import nl.balie.knowledge.Synonym;
import nl.balie.knowledge.SynonymLine;
import nl.balie.knowledge.SynonymOutcome;
import nl.balie.knowledge.Synonyms;
import nl.balie.portal.identity.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Synonyms as a text file: one line each, {@code words => words} or two columns of a spreadsheet; {@code #} starts a remark. */
@Component
class SynonymFile {

    private static final int LONGEST_BYTES = 600_000;

    /** A line of a file, counted from 1. */
    record Line(int number, String text) {}

    /**
     * What became of a line.
     *
     * @param problem in words, null if it was added
     */
    record Result(Line line, @Nullable String problem) {}

    private final Synonyms synonyms;

    SynonymFile(Synonyms synonyms) {
        this.synonyms = synonyms;
    }

    static String text(List<Synonym> synonyms) {
        return synonyms.stream().map(synonym -> synonym.line() + "\r\n").collect(Collectors.joining());
    }

    /** @throws Refused if there is no file or it holds too much */
    static List<Line> lines(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            throw new Refused("library.synonyms.no-file");
        }
        if (file.getSize() > LONGEST_BYTES) {
            throw new Refused("library.synonyms.too-large", Synonyms.MOST_LINES);
        }
        List<String> all = text(file).lines().toList();
        List<Line> lines = new ArrayList<>();
        for (int at = 0; at < all.size(); at++) {
            String text = all.get(at).replaceFirst("#.*", "").strip();
            if (!text.isEmpty()) {
                lines.add(new Line(at + 1, text));
            }
        }
        if (lines.size() > Synonyms.MOST_LINES) {
            throw new Refused("library.synonyms.too-large", Synonyms.MOST_LINES);
        }
        return lines;
    }

    private static String text(MultipartFile file) {
        try {
            return new String(file.getBytes(), StandardCharsets.UTF_8).replace("\ufeff", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds what can be added; each line with its result, in order. */
    List<Result> add(
            List<CollectionId> collections,
            List<Line> lines,
            String by,
            Function<SynonymOutcome.Refused, String> inWords) {
        List<Optional<SynonymLine>> read =
                lines.stream().map(line -> SynonymLine.read(line.text())).toList();
        List<SynonymOutcome> outcomes = synonyms.addAll(
                collections, read.stream().flatMap(Optional::stream).toList(), by);
        List<Result> results = new ArrayList<>();
        int next = 0;
        for (int at = 0; at < lines.size(); at++) {
            SynonymOutcome outcome = read.get(at).isEmpty()
                    ? new SynonymOutcome.Refused(SynonymOutcome.Problem.NO_LINE, "")
                    : outcomes.get(next++);
            String problem = outcome instanceof SynonymOutcome.Refused refused ? inWords.apply(refused) : null;
            results.add(new Result(lines.get(at), problem));
        }
        return results;
    }
}
