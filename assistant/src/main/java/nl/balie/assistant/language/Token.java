package nl.balie.assistant.language;

import java.util.Locale;

/**
 * One word, number or sign of a message.
 *
 * @param norm the text in lower case without diacritics, typing errors corrected where the lexicon is sure
 * @param glued whether it follows the previous token without white space, as {@code u} in {@code 8u30}
 */
record Token(String text, String norm, Span span, Kind kind, boolean glued) {

    enum Kind {
        WORD,
        NUMBER,
        SIGN,
        LINE_END,
        END
    }

    boolean is(String other) {
        return norm.equals(other);
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean isCapitalised() {
        return isWord() && Character.isUpperCase(text.codePointAt(0));
    }

    Token corrected(String better) {
        return new Token(text, better.toLowerCase(Locale.ROOT), span, kind, glued);
    }
}
