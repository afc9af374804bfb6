package nl.balie.knowledge;

import java.util.List;

/** What became of a section from one version of a document to the next. */
public sealed interface SectionChange {

    /** It is new. */
    record Added(Section section) implements SectionChange {}

    /** It is gone. */
    record Removed(Section section) implements SectionChange {}

    /** The same words stand under another number or heading. */
    record Renumbered(Section older, Section newer) implements SectionChange {}

    /**
     * Its words are others; its number may be another too.
     *
     * @param pieces the newer text with the older one's words in it, in order
     */
    record Changed(Section older, Section newer, List<Piece> pieces) implements SectionChange {

        public Changed {
            pieces = List.copyOf(pieces);
        }

        /** What was replaced by what, such as {@code € 0,12} by {@code € 0,14}; an empty text where nothing stood or stands. */
        public List<Replacement> replacements() {
            return Replacement.in(pieces);
        }
    }

    /** A piece of text and in which of the two versions it stands. */
    record Piece(Where where, String text) {}

    /** In which version something stands. */
    enum Where {
        BOTH,
        OLDER,
        NEWER
    }

    /** Words and what came in their place. */
    record Replacement(String before, String after) {

        static List<Replacement> in(List<Piece> pieces) {
            List<Replacement> replacements = new java.util.ArrayList<>();
            for (int at = 0; at < pieces.size(); at++) {
                Piece piece = pieces.get(at);
                Piece next = at + 1 < pieces.size() ? pieces.get(at + 1) : new Piece(Where.BOTH, "");
                if (piece.where() == Where.OLDER && next.where() == Where.NEWER) {
                    replacements.add(
                            new Replacement(piece.text().strip(), next.text().strip()));
                    at++;
                } else if (piece.where() == Where.OLDER) {
                    replacements.add(new Replacement(piece.text().strip(), ""));
                } else if (piece.where() == Where.NEWER) {
                    replacements.add(new Replacement("", piece.text().strip()));
                }
            }
            return replacements;
        }
    }
}
