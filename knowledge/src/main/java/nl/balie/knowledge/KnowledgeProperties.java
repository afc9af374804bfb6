package nl.balie.knowledge;

import java.nio.file.Path;
import java.util.List;
import nl.balie.knowledge.dense.SentenceModelSettings;
import nl.balie.knowledge.ingest.ReadingLimits;
import nl.balie.knowledge.ingest.Scanning;
import nl.balie.knowledge.ranking.Weights;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What reading and searching may cost, under {@code balie.knowledge}.
 *
 * @param indexDirectory where this node keeps its search indexes; may be thrown away at any time
 * @param readers how many files are read at the same time
 * @param mostAttempts how often a file is tried whose reading was ended with the whole node; far above what an innocent file meets
 * @param pollSeconds how often this node looks for files that another one left unread
 * @param largestFileMegabytes of one file as it is brought in
 * @param largestUnpackedMegabytes of the parts of a Word or OpenDocument file together, or of the drawing instructions of a PDF
 * @param largestUnpackingRatio of unpacked to packed size, for files above 10 megabytes unpacked
 * @param mostArchiveEntries parts of a Word or OpenDocument file
 * @param mostPages of a PDF
 * @param mostSections of one document
 * @param mostTextCharacters of one document
 * @param mostDrawnForms how often the pages of a PDF together may draw a named piece
 * @param largestPictureMegapixels of a picture on a page of a PDF that must be drawn to be read
 * @param readerHeapMegabytes memory of the process that reads a file
 * @param readerSeconds time of the process that reads a file
 * @param evidence what it takes to call something an answer
 * @param ranking how much each search says in the order
 * @param scans how pages that are only a picture are read
 * @param dense the neural model of the search that has weight {@code ranking.dense}
 */
@ConfigurationProperties(prefix = "balie.knowledge", ignoreUnknownFields = false)
record KnowledgeProperties(
        @DefaultValue("./data/index") Path indexDirectory,
        @DefaultValue("2") int readers,
        @DefaultValue("10") int mostAttempts,
        @DefaultValue("2") int pollSeconds,
        @DefaultValue("50") int largestFileMegabytes,
        @DefaultValue("400") int largestUnpackedMegabytes,
        @DefaultValue("100") int largestUnpackingRatio,
        @DefaultValue("5000") int mostArchiveEntries,
        @DefaultValue("2000") int mostPages,
        @DefaultValue("20000") int mostSections,
        @DefaultValue("20000000") int mostTextCharacters,
        @DefaultValue("100000") int mostDrawnForms,
        @DefaultValue("60") int largestPictureMegapixels,
        @DefaultValue("512") int readerHeapMegabytes,
        @DefaultValue("180") int readerSeconds,
        @DefaultValue EvidenceNeeded evidence,
        @DefaultValue Ranking ranking,
        @DefaultValue Scans scans,
        @DefaultValue Dense dense) {

    KnowledgeProperties {
        atLeast(1, readers, "readers");
        atLeast(1, mostAttempts, "most-attempts");
        atLeast(1, pollSeconds, "poll-seconds");
        atLeast(1, largestFileMegabytes, "largest-file-megabytes");
        atLeast(1, largestUnpackedMegabytes, "largest-unpacked-megabytes");
        atLeast(2, largestUnpackingRatio, "largest-unpacking-ratio");
        atLeast(10, mostArchiveEntries, "most-archive-entries");
        atLeast(1, mostPages, "most-pages");
        atLeast(1, mostSections, "most-sections");
        atLeast(1000, mostTextCharacters, "most-text-characters");
        atLeast(1, mostDrawnForms, "most-drawn-forms");
        atLeast(1, largestPictureMegapixels, "largest-picture-megapixels");
        atLeast(64, readerHeapMegabytes, "reader-heap-megabytes");
        atLeast(1, readerSeconds, "reader-seconds");
    }

    private static void atLeast(int least, int value, String name) {
        if (value < least) {
            throw new IllegalArgumentException("balie.knowledge." + name + " is " + value + ", at least " + least);
        }
    }

    ReadingLimits limits() {
        return new ReadingLimits(
                largestFileMegabytes,
                largestUnpackedMegabytes,
                largestUnpackingRatio,
                mostArchiveEntries,
                mostPages,
                mostSections,
                mostTextCharacters,
                mostDrawnForms,
                largestPictureMegapixels,
                readerHeapMegabytes,
                readerSeconds);
    }

    /**
     * Below this, a passage is only shown as one to look through. Strict on purpose: an answer that is wrong costs more
     * than one that is not given.
     *
     * @param leastConfidence that the documents answer the question, 0 to 1; the curve of what it costs stands in the decision
     *     of 2026-11-21 on the gate
     * @param passagesWeighed how many of the best passages may carry the answer
     */
    record EvidenceNeeded(
            @DefaultValue("0.8") double leastConfidence,
            @DefaultValue("5") int passagesWeighed) {

        EvidenceNeeded {
            if (leastConfidence <= 0 || leastConfidence > 1 || passagesWeighed < 1) {
                throw new IllegalArgumentException(
                        "balie.knowledge.evidence cannot be " + leastConfidence + ", " + passagesWeighed);
            }
        }
    }

    /**
     * Weights of the searches, as measured on other question sets than the ones in use; 0 leaves a search out.
     *
     * @param expanded the search by the question's words and those of regulations
     * @param exact the search by the question's own words
     * @param semantic the search by meaning, in the space of words learned from law texts
     * @param dense the search by a neural model; while 0, no model is loaded. The English model that is brought along does
     *     not help Dutch (measured)
     * @param neighbour share of its neighbours' scores that a section gains
     */
    record Ranking(
            @DefaultValue("1") double expanded,
            @DefaultValue("0.3") double exact,
            @DefaultValue("2.5") double semantic,
            @DefaultValue("0") double dense,
            @DefaultValue("0.15") double neighbour) {

        Weights weights() {
            return new Weights(expanded, exact, semantic, dense, neighbour);
        }
    }

    /**
     * Pages that are only a picture are read by Tesseract, where it is installed with its language.
     *
     * @param command the program, on the path or in full
     * @param language as Tesseract names it
     * @param mostPages of one document
     * @param secondsPerPage what one page may take
     */
    record Scans(
            @DefaultValue("tesseract") String command,
            @DefaultValue("nld") String language,
            @DefaultValue("300") int mostPages,
            @DefaultValue("30") int secondsPerPage) {

        Scans {
            atLeast(0, mostPages, "scans.most-pages");
            atLeast(1, secondsPerPage, "scans.seconds-per-page");
        }

        Scanning scanning() {
            return new Scanning(command, language, mostPages, secondsPerPage);
        }
    }

    /**
     * The neural model, and the one before it while its vectors are still needed.
     *
     * @param model an ONNX file, {@code classpath:…} or {@code file:…}
     * @param tokenizer its {@code tokenizer.json}
     * @param mostTokens of a passage; the rest is cut off
     * @param questionPrefix such as {@code query: } for e5
     * @param passagePrefix such as {@code passage: } for e5
     * @param store where vectors are searched; {@code PGVECTOR} needs PostgreSQL with the extension
     * @param previous the model that answers until all documents were shown to this one
     */
    record Dense(
            @DefaultValue("classpath:all-minilm-l6-v2-q.onnx")
            String model,

            @DefaultValue("classpath:all-minilm-l6-v2-q-tokenizer.json")
            String tokenizer,

            @DefaultValue("256") int mostTokens,
            @DefaultValue("") String questionPrefix,
            @DefaultValue("") String passagePrefix,
            @DefaultValue("LUCENE") VectorStore store,
            @Nullable SentenceModelSettings previous) {

        /** In the order of use. */
        List<SentenceModelSettings> models() {
            var current = new SentenceModelSettings(model, tokenizer, mostTokens, questionPrefix, passagePrefix);
            return previous == null ? List.of(current) : List.of(current, previous);
        }
    }

    /** Where vectors are searched. */
    enum VectorStore {
        LUCENE,
        PGVECTOR
    }
}
