package nl.balie.knowledge.lexical;

import java.util.UUID;

/**
 * A section that one search found.
 *
 * @param score comparable within that search only
 */
public record RunHit(UUID document, int position, double score) {}
