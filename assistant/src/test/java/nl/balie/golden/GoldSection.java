package nl.balie.golden;

import nl.balie.knowledge.Citation;
import nl.balie.knowledge.Passage;
import tools.jackson.databind.JsonNode;

/**
 * A section that answers a question.
 *
 * @param document title of the document
 * @param version label of its version, empty when any will do
 * @param section as the document numbers it
 */
record GoldSection(String document, String version, String section) {

    static GoldSection of(JsonNode gold) {
        return new GoldSection(
                gold.path("document").asString(),
                gold.path("version").asString(""),
                gold.path("section").asString());
    }

    /** The section that a passage is. */
    static GoldSection of(Passage passage) {
        return new GoldSection(passage.title(), passage.version(), passage.section());
    }

    boolean isIn(Passage passage) {
        return isOf(passage.title(), passage.version()) && section.equalsIgnoreCase(passage.section());
    }

    boolean isIn(Citation citation) {
        return isOf(citation.title(), citation.version()) && section.equalsIgnoreCase(citation.section());
    }

    boolean isOf(String title, String label) {
        return document.equalsIgnoreCase(title) && (version.isEmpty() || version.equals(label));
    }

    @Override
    public String toString() {
        return (document + " " + version).strip() + " " + section;
    }
}
