package nl.balie.assistant.dev.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The regulations of the demo employers, and how they look on paper. */
public final class DemoDocuments {

    private static final List<String> SOURCES = List.of(
            "zonnebloem/arbeidsvoorwaardenregeling-2025",
            "zonnebloem/arbeidsvoorwaardenregeling-2026",
            "zonnebloem/verzuimprotocol-2026",
            "zonnebloem/oproepreglement-2026",
            "zonnebloem/pensioenreglement-2024",
            "zonnebloem/thuiswerkregeling-2026",
            "zonnebloem/personeelshandboek-2026",
            "zonnebloem/fietsregeling-concept",
            "letterlust/arbeidsvoorwaardenregeling-2026",
            "letterlust/verzuimprotocol-2026",
            "letterlust/thuiswerkregeling-2026",
            "letterlust/personeelshandboek-2026");

    private final List<DemoDocument> documents =
            SOURCES.stream().map(DemoDocuments::read).toList();

    /** Of each document the older version first. */
    public List<DemoDocument> all() {
        return documents;
    }

    /** The document on A4; equal documents give equal bytes. */
    public byte[] pdf(DemoDocument document) {
        try {
            return PdfBook.of(document);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot set " + document.name() + " as PDF", e);
        }
    }

    /** The document for Word; equal documents give equal bytes. */
    public byte[] docx(DemoDocument document) {
        try {
            return WordBook.of(document);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot set " + document.name() + " for Word", e);
        }
    }

    private static DemoDocument read(String source) {
        int slash = source.indexOf('/');
        var page = SourcePage.parse(text(source + ".md"));
        return new DemoDocument(
                source.substring(0, slash),
                source.substring(slash + 1),
                page.value("title"),
                page.value("kind"),
                page.value("version"),
                page.date("validFrom"),
                page.dateIfPresent("validUntil"),
                page.list("audience"),
                page.list("formats"),
                Boolean.parseBoolean(page.value("ticked", "true")),
                Integer.parseInt(page.value("columns", "1")),
                page.markdown());
    }

    private static String text(String resource) {
        try (InputStream in = DemoDocuments.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("No demo document " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read demo document " + resource, e);
        }
    }
}
