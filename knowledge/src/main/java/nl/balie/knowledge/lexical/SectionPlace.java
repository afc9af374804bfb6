package nl.balie.knowledge.lexical;

import java.util.UUID;

/**
 * Where a section stands in its collection.
 *
 * @param position in its document
 */
public record SectionPlace(UUID document, int position) {}
