package nl.balie.assistant.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.balie.knowledge.AnswerType;

/**
 * The part of a section that answers a question: a whole 'lid' where it is short, else the sentence that answers together
 * with the sentences it cannot do without.
 *
 * @param text an exact run of the section's text, runs of white space being one space
 * @param core the sentence in it that answers best
 */
record Extract(String text, String core) {

    private static final int LONGEST_WHOLE_CHARACTERS = 420;
    private static final int LONGEST_LIST_ITEMS = 8;
    private static final double RIGHT_KIND = 0.6;

    private static final Pattern CONDITION = Pattern.compile(
            "\\b(tenzij|mits|behalve|uitgezonderd|uitzondering|alleen|slechts|maximaal|minimaal|ten minste|ten hoogste|"
                    + "niet|geen|wel|echter)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LEANS_ON_PREVIOUS = Pattern.compile(
            "^(dit|dat|die|deze|daarvan|daarvoor|daarna|daarbij|hiervoor|hiervan|hierbij|dan|ook|wel|anders|zo'n)\\b",
            Pattern.CASE_INSENSITIVE);

    static Extract from(String sectionText, String question, AnswerType asked) {
        List<String> paragraphs = Sentences.paragraphs(sectionText);
        Words words = Words.of(question);
        int best = 0;
        double bestScore = -1;
        String core = "";
        for (int i = 0; i < paragraphs.size(); i++) {
            for (String sentence : Sentences.of(paragraphs.get(i))) {
                double score = words.heldBy(sentence) + words.heldBy(paragraphs.get(i)) / 2 + kind(sentence, asked);
                if (score > bestScore) {
                    best = i;
                    bestScore = score;
                    core = sentence;
                }
            }
        }
        return new Extract(around(paragraphs, best, core), core);
    }

    private static double kind(String sentence, AnswerType asked) {
        return switch (asked) {
            case AMOUNT -> sentence.contains("€") ? RIGHT_KIND : 0;
            case PERCENTAGE -> sentence.matches("(?s).*\\d\\s?(%|procent).*") ? RIGHT_KIND : 0;
            case DURATION, COUNT, MOMENT -> sentence.matches("(?s).*(\\d|één|twee|drie|vier).*") ? RIGHT_KIND : 0;
            case WHO, RULE -> 0;
        };
    }

    private static String around(List<String> paragraphs, int index, String core) {
        String paragraph = paragraphs.get(index);
        if (paragraph.endsWith(":")) {
            return withItems(paragraphs, index);
        }
        if (paragraph.length() <= LONGEST_WHOLE_CHARACTERS) {
            return withoutNumber(paragraph);
        }
        return neededSentences(Sentences.of(paragraph), core);
    }

    private static String withItems(List<String> paragraphs, int index) {
        List<String> parts = new ArrayList<>(List.of(withoutNumber(paragraphs.get(index))));
        for (int i = index + 1; i < paragraphs.size() && parts.size() <= LONGEST_LIST_ITEMS; i++) {
            if (!paragraphs.get(i).matches("^([-•*–]|[a-z][.)]).*")) {
                break;
            }
            parts.add(paragraphs.get(i));
        }
        return String.join("\n", parts);
    }

    private static String neededSentences(List<String> sentences, String core) {
        int from = Math.max(0, sentences.indexOf(core));
        int to = from + 1;
        while (from > 0 && LEANS_ON_PREVIOUS.matcher(sentences.get(from)).find()) {
            from--;
        }
        while (to < sentences.size() && belongs(sentences.get(to))) {
            to++;
        }
        return withoutNumber(String.join(" ", sentences.subList(from, to)));
    }

    private static boolean belongs(String sentence) {
        return LEANS_ON_PREVIOUS.matcher(sentence).find()
                || CONDITION.matcher(sentence).find();
    }

    /** The number of a 'lid' is its address, not its text. */
    private static String withoutNumber(String paragraph) {
        return paragraph.replaceFirst("^(\\d{1,2}\\.|[a-z]\\)|\\(\\d{1,2}\\)|[-•])\\s+", "");
    }
}
