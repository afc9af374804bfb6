package nl.balie.assistant.language;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a message into words, numbers and single signs, once; everything else works on these tokens. */
final class Tokenizer {

    private final String message;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokenizer(String message) {
        this.message = message;
    }

    static List<Token> tokens(String message) {
        return new Tokenizer(message).read();
    }

    /** Lower case, without diacritics, with straight apostrophes: how words are compared. */
    static String normalised(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return plain.toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace('‘', '\'')
                .replace('`', '\'');
    }

    private List<Token> read() {
        boolean glued = false;
        while (at < message.length()) {
            int c = message.codePointAt(at);
            int start = at;
            if (c == '\n') {
                at++;
                add(start, Token.Kind.LINE_END, false);
                glued = false;
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                at += Character.charCount(c);
                glued = false;
            } else if (isInvisible(c)) {
                at += Character.charCount(c);
            } else {
                add(start, takeOne(c), glued);
                glued = true;
            }
        }
        return List.copyOf(tokens);
    }

    private Token.Kind takeOne(int c) {
        if (Character.isDigit(c)) {
            skipWhile(Character::isDigit);
            return Token.Kind.NUMBER;
        }
        if (startsWord(at)) {
            takeWord();
            return Token.Kind.WORD;
        }
        at += Character.charCount(c);
        return Token.Kind.SIGN;
    }

    private void takeWord() {
        if (isApostrophe(message.charAt(at))) {
            at++;
        }
        skipWhile(Tokenizer::isLetter);
        while (at + 1 < message.length() && isApostrophe(message.charAt(at)) && isLetter(message.codePointAt(at + 1))) {
            at++;
            skipWhile(Tokenizer::isLetter);
        }
    }

    private boolean startsWord(int index) {
        if (isLetter(message.codePointAt(index))) {
            return true;
        }
        return isApostrophe(message.charAt(index))
                && index + 1 < message.length()
                && isLetter(message.codePointAt(index + 1));
    }

    private void skipWhile(java.util.function.IntPredicate wanted) {
        while (at < message.length() && wanted.test(message.codePointAt(at))) {
            at += Character.charCount(message.codePointAt(at));
        }
    }

    private void add(int start, Token.Kind kind, boolean glued) {
        String text = message.substring(start, at);
        tokens.add(new Token(text, normalised(text), new Span(start, at), kind, glued));
    }

    private static boolean isLetter(int c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isApostrophe(int c) {
        return c == '\'' || c == '’' || c == '‘' || c == '`';
    }

    /** Variation selectors, joiners and skin tones: they change how an emoji looks, not what it says. */
    private static boolean isInvisible(int c) {
        return (c >= 0xFE00 && c <= 0xFE0F) || c == 0x200D || (c >= 0x1F3FB && c <= 0x1F3FF) || c == 0xFEFF;
    }
}
