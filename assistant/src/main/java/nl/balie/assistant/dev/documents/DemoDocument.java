package nl.balie.assistant.dev.documents;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A regulation of a demo employer as it was written.
 *
 * @param employer key of the employer, the name of its folder
 * @param name file name without extension, unique within the employer
 * @param kind the kind of {@code POST /api/knowledge/documents}
 * @param validUntil last day on which it holds, open when absent
 * @param audience for whom it is meant, everyone when empty
 * @param formats in which the employer hands it out
 * @param ticked whether the assistant may use it
 * @param columns of text on a page
 * @param markdown the text, without front matter
 */
public record DemoDocument(
        String employer,
        String name,
        String title,
        String kind,
        String version,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        List<String> audience,
        List<String> formats,
        boolean ticked,
        int columns,
        String markdown) {

    public DemoDocument {
        audience = List.copyOf(audience);
        formats = List.copyOf(formats);
    }

    String heading() {
        return title + ", versie " + version;
    }
}
