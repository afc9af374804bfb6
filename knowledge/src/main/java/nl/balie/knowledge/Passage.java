package nl.balie.knowledge;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A section that may answer a question.
 *
 * @param section the document's own numbering or heading
 * @param path the headings above it, outermost first; last the 'lid' that fits best, where the section has them
 * @param page where it starts, null where the format has no pages
 * @param score higher is better; comparable within one search only
 * @param audience the groups the document is meant for; none means everyone
 */
public record Passage(
        CollectionId collection,
        DocumentId document,
        String title,
        String version,
        int position,
        String section,
        String heading,
        List<String> path,
        @Nullable Integer page,
        double score,
        String text,
        Set<Audience> audience,
        Validity validity) {

    public Passage {
        path = List.copyOf(path);
        audience = Set.copyOf(audience);
    }

    Passage scored(double other) {
        return new Passage(
                collection,
                document,
                title,
                version,
                position,
                section,
                heading,
                path,
                page,
                other,
                text,
                audience,
                validity);
    }
}
