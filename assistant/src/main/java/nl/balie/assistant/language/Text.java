package nl.balie.assistant.language;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A message as tokens, with the lexicon that gives its words their senses. Immutable. */
public final class Text {

    private static final int LONGEST_MESSAGE_TOKENS = 4_000;

    private final String message;
    private final List<Token> tokens;
    private final Lexicon lexicon;

    private Text(String message, List<Token> tokens, Lexicon lexicon) {
        this.message = message;
        this.tokens = tokens;
        this.lexicon = lexicon;
    }

    /** Cuts a message into tokens; of a message beyond the limit only the first 4,000 tokens are read. */
    public static Text of(String message, Lexicon lexicon) {
        List<Token> corrected = Tokenizer.tokens(message).stream()
                .limit(LONGEST_MESSAGE_TOKENS)
                .map(token -> token.isWord() ? lexicon.corrected(token) : token)
                .toList();
        return new Text(message, corrected, lexicon);
    }

    public String message() {
        return message;
    }

    int size() {
        return tokens.size();
    }

    /** The token at this index; past either end one that is nothing and equals nothing. */
    Token token(int index) {
        if (index >= 0 && index < tokens.size()) {
            return tokens.get(index);
        }
        int end = message.length();
        return new Token("", "", new Span(end, end), Token.Kind.END, false);
    }

    @Nullable
    Parsed<String> expression(int from, Sense sense) {
        Parsed<Map<Sense, String>> found = lexicon.longestAt(tokens, from, sense);
        return found == null ? null : new Parsed<>(found.value().getOrDefault(sense, ""), found.to());
    }

    @Nullable
    Parsed<Map<Sense, String>> expression(int from) {
        return lexicon.longestAt(tokens, from);
    }

    boolean has(int from, Sense sense) {
        return expression(from, sense) != null;
    }

    Span span(int from, int to) {
        return token(from).span().through(token(Math.max(from, to - 1)).span());
    }
}
