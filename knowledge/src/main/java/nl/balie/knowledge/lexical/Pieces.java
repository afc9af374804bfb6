package nl.balie.knowledge.lexical;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import nl.balie.knowledge.vector.SemanticSpace;

/**
 * The directions of a section's pieces. An article settles several things, and a question is about one of them: a piece is a
 * few sentences or rows, with a share of the headings above them.
 */
final class Pieces {

    private static final int LEAST_WORDS = 25;
    private static final int MOST_WORDS = 80;

    /** What a word of the headings counts for beside one of the piece (measured). */
    private static final float SHARE_OF_HEAD = 0.3f;

    private Pieces() {}

    /** The directions one after the other, each as {@link nl.balie.knowledge.vector.ByteVector#toBytes} makes it. */
    static byte[] of(SectionTokens section, SemanticSpace space) {
        var bytes = new ByteArrayOutputStream();
        for (List<String> piece : cut(section.words().sentences())) {
            bytes.writeBytes(direction(section, piece, space));
        }
        return bytes.toByteArray();
    }

    /** The direction of the section's own heading, and then those of its sentences. */
    static byte[] ofSentences(SectionTokens section, SemanticSpace space) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(space.text(section.words().heading()).toBytes());
        for (List<String> sentence : section.words().sentences()) {
            bytes.writeBytes(direction(section, sentence, space));
        }
        return bytes.toByteArray();
    }

    private static byte[] direction(SectionTokens section, List<String> words, SemanticSpace space) {
        float[] sum = new float[space.dimensions()];
        space.add(section.head(), SHARE_OF_HEAD, sum);
        space.add(words, 1, sum);
        return space.text(sum).toBytes();
    }

    /** At least one piece, empty where there is no text. */
    static List<List<String>> cut(List<List<String>> sentences) {
        List<List<String>> pieces = new ArrayList<>();
        List<String> piece = new ArrayList<>();
        for (List<String> sentence : sentences) {
            if (!piece.isEmpty() && piece.size() + sentence.size() > MOST_WORDS) {
                pieces.add(piece);
                piece = new ArrayList<>();
            }
            piece.addAll(sentence);
            if (piece.size() >= LEAST_WORDS) {
                pieces.add(piece);
                piece = new ArrayList<>();
            }
        }
        if (!piece.isEmpty() || pieces.isEmpty()) {
            pieces.add(piece);
        }
        return pieces;
    }
}
