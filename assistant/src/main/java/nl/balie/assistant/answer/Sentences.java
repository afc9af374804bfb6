package nl.balie.assistant.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts the text of a section into paragraphs (a 'lid', a list item, a row of a table) and those into sentences. */
final class Sentences {

    private static final Pattern SENTENCE_END = Pattern.compile("[.?!]['\"’”)]?\\s+(?=[\\p{Lu}€'\"‘“])");
    private static final Pattern ABBREVIATION = Pattern.compile(
            "(?i)(^|[\\s(])(art|nr|bijv|ca|incl|excl|max|min|jl|dhr|mevr|mw|afd|resp|evt|zgn|\\p{L}|\\d+)\\.$");

    private static final Pattern TABLE_ROW = Pattern.compile("[^:;]{1,80}: [^;]*(; [^:;]{1,80}: [^;]*)+");

    private Sentences() {}

    /** The paragraphs of a text that hold anything, in order. */
    static List<String> paragraphs(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    static List<String> of(String paragraph) {
        List<String> sentences = new ArrayList<>();
        Matcher end = SENTENCE_END.matcher(paragraph);
        int start = 0;
        while (end.find()) {
            String sentence = paragraph.substring(start, end.end()).strip();
            if (!ABBREVIATION.matcher(sentence).find()) {
                sentences.add(sentence);
                start = end.end();
            }
        }
        String rest = paragraph.substring(start).strip();
        if (!rest.isEmpty()) {
            sentences.add(rest);
        }
        return sentences;
    }

    /** A table row is written as {@code header: value; header: value}. */
    static boolean isTableRow(String paragraph) {
        return TABLE_ROW.matcher(paragraph).matches();
    }
}
