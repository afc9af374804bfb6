package nl.balie.knowledge;

import java.time.Instant;

/**
 * Synoniem: a line that a library adds to the thesaurus.
 *
 * @param number its place in the library, from 1; never given again
 * @param by who wrote it last
 */
public record Synonym(long number, SynonymLine line, String by, Instant at) {}
