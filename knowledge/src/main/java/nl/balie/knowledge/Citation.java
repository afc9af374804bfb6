package nl.balie.knowledge;

import org.jspecify.annotations.Nullable;

/**
 * Where an answer comes from.
 *
 * @param quote an exact part of the section's text, runs of white space being one space (promise 4)
 */
public record Citation(
        DocumentId documentId,
        String title,
        String version,
        String section,
        @Nullable Integer page,
        String quote) {

    /**
     * Cites a part of a passage.
     *
     * @throws IllegalArgumentException if the quote does not stand in the passage
     */
    public static Citation of(Passage passage, String quote) {
        String plain = plain(quote);
        if (plain.isEmpty() || !plain(passage.text()).contains(plain)) {
            throw new IllegalArgumentException("Not in " + passage.section() + " of " + passage.document());
        }
        return new Citation(
                passage.document(), passage.title(), passage.version(), passage.section(), passage.page(), plain);
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\u00a0]+", " ").strip();
    }
}
