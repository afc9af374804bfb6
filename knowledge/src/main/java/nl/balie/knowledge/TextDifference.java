package nl.balie.knowledge;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.balie.knowledge.SectionChange.Piece;
import nl.balie.knowledge.SectionChange.Where;

/** Compares two texts word by word; an amount, a date or a time is one word. */
final class TextDifference {

    private static final Pattern WORD =
            Pattern.compile("€ ?\\d+(?:[.,]\\d+)*|\\d+(?:[.,:/-]\\d+)*(?: ?%)?|\\p{L}[\\p{L}\\p{M}'’-]*|\\R|\\S");
    private static final Pattern CLOSES = Pattern.compile("^[.,;:)%?]");

    private TextDifference() {}

    static List<Piece> of(String older, String newer) {
        List<String> before = words(older);
        List<String> after = words(newer);
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
            add(pieces, Where.BOTH, before.subList(at, delta.getSource().getPosition()));
            add(pieces, Where.OLDER, delta.getSource().getLines());
            add(pieces, Where.NEWER, delta.getTarget().getLines());
            at = end(delta.getSource());
        }
        add(pieces, Where.BOTH, before.subList(at, before.size()));
        return pieces;
    }

    private static int end(Chunk<String> chunk) {
        return chunk.getPosition() + chunk.size();
    }

    static List<String> words(String text) {
        return WORD.matcher(text.replace('\u00a0', ' '))
                .results()
                .map(word -> word.group().strip())
                .toList();
    }

    private static void add(List<Piece> pieces, Where where, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(where, together(words)));
        }
    }

    private static String together(List<String> words) {
        var text = new StringBuilder();
        boolean open = true;
        for (String word : words) {
            if (word.isEmpty()) {
                text.append('\n');
                open = true;
            } else {
                text.append(open || CLOSES.matcher(word).find() ? "" : " ").append(word);
                open = word.equals("(");
            }
        }
        return text.toString();
    }
}
