package nl.balie.assistant.library;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a quote in a text, runs of white space being one space, and cuts the text around it. */
final class MarkedText {

    private static final int LONGEST_QUOTE_CHARACTERS = 5000;
    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\u00a0]+");

    /** A piece of text, marked or not. */
    record Part(String text, boolean marked) {}

    private MarkedText() {}

    static List<Part> of(String text, String quote) {
        Matcher matcher = matcher(text, quote);
        if (quote.isBlank() || !matcher.find()) {
            return List.of(new Part(text, false));
        }
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(text.substring(0, matcher.start()), false));
        parts.add(new Part(matcher.group(), true));
        parts.add(new Part(text.substring(matcher.end()), false));
        return parts.stream().filter(part -> !part.text().isEmpty()).toList();
    }

    static boolean holds(String text, String quote) {
        return quote.isBlank() || matcher(text, quote).find();
    }

    private static Matcher matcher(String text, String quote) {
        String limited = quote.substring(0, Math.min(quote.length(), LONGEST_QUOTE_CHARACTERS));
        String words = WHITE_SPACE
                .splitAsStream(limited.strip())
                .map(Pattern::quote)
                .collect(java.util.stream.Collectors.joining("[\\s\\u00a0]+"));
        return Pattern.compile(words).matcher(text);
    }
}
