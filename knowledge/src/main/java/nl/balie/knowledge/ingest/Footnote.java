package nl.balie.knowledge.ingest;

/** A footnote becomes a line of its own behind the paragraph that refers to it: no part of a sentence, and no lid. */
final class Footnote {

    private Footnote() {}

    static String line(String number, String text) {
        return "Voetnoot " + number + ": " + text.strip();
    }
}
