package nl.balie.assistant.dev.post;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A piece of a message: words, or a link one can follow. */
record TextPiece(String words, boolean link) {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\".,;:)!?]");

    static List<TextPiece> in(String text) {
        var pieces = new ArrayList<TextPiece>();
        Matcher links = LINK.matcher(text);
        int done = 0;
        while (links.find()) {
            pieces.add(new TextPiece(text.substring(done, links.start()), false));
            pieces.add(new TextPiece(links.group(), true));
            done = links.end();
        }
        pieces.add(new TextPiece(text.substring(done), false));
        return pieces.stream().filter(piece -> !piece.words().isEmpty()).toList();
    }
}
