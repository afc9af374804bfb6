package nl.balie.assistant.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import nl.balie.knowledge.AnswerType;
import nl.balie.knowledge.Passage;

/**
 * The part of a passage that answers a question: a whole 'lid' where it is short, else the sentence that answers together
 * with the sentences it cannot do without; of a table the rows that are meant.
 *
 * @param pieces what to say, in order; each stands in the passage
 * @param quote the piece that answers, as it stands there, runs of white space being one space
 * @param lead what to say first because a number was asked, empty if that is not plain
 */
record Extract(Passage passage, List<String> pieces, String quote, String lead) {

    private static final int LONGEST_WHOLE_CHARACTERS = 420;
    private static final int LONGEST_TOGETHER_CHARACTERS = 700;
    private static final int LONGEST_QUOTE_CHARACTERS = 900;
    private static final int MOST_LIST_ITEMS = 8;
    private static final int MOST_ROWS = 12;
    private static final int PASSAGES_COMPARED = 3;
    private static final double OF_A_KIND = 0.3;
    private static final double AS_GOOD = 0.001;

    private static final Pattern LIST_ITEM = Pattern.compile("^([-•*–]|[a-z][.)])\\s.*");
    private static final Pattern LID_NUMBER = Pattern.compile("^(\\d{1,2}\\.|[a-z]\\)|\\(\\d{1,2}\\)|[-•])\\s+");
    private static final Pattern MONEY = Pattern.compile("€|\\d,\\d{2}\\b");
    private static final Pattern PERCENTAGE = Pattern.compile("\\d\\s?(%|procent)");
    private static final Pattern COUNTED = Pattern.compile(
            "\\d|\\b(één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien)\\b", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern CONDITION = Pattern.compile(
            "\\b(tenzij|mits|behalve|uitgezonderd|uitzondering|alleen|slechts|maximaal|minimaal|ten minste|ten hoogste|"
                    + "niet|geen|wel|echter)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern LEANS_ON_PREVIOUS = Pattern.compile(
            "^(dit|dat|die|deze|daarvan|daarvoor|daarna|daarbij|hiervoor|hiervan|hierbij|dan|ook|wel|anders|zo'n)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    /**
     * The part of the first passage, which is the one that was found to answer; the others tell which words of the question are
     * common here.
     */
    static Extract from(List<Passage> passages, String question, AnswerType asked) {
        List<String> all = passages.stream()
                .limit(PASSAGES_COMPARED)
                .flatMap(passage -> Sentences.paragraphs(passage.text()).stream())
                .toList();
        Weights weights = Weights.of(Words.of(question), all);
        return Reading.of(passages.getFirst(), weights, asked).extract(weights, asked);
    }

    /** The part of an older passage that speaks of what the extract of the newer one does. */
    static Extract like(Extract now, Passage old, String question, AnswerType asked) {
        return from(List.of(old), question + " " + now.quote().replaceAll("[\\d€%]", " "), asked);
    }

    String text() {
        return String.join("\n", pieces);
    }

    /** Whether a table answers, rather than a sentence. */
    boolean isOfTable() {
        return Sentences.isTableRow(quote.lines().findFirst().orElse(""));
    }

    /** Each paragraph of a passage with how well it answers. */
    private record Reading(Passage passage, List<Scored> paragraphs) {

        static Reading of(Passage passage, Weights weights, AnswerType asked) {
            List<Scored> scored = new ArrayList<>();
            for (String paragraph : Sentences.paragraphs(passage.text())) {
                scored.add(Scored.of(paragraph, weights, asked));
            }
            return new Reading(passage, scored);
        }

        /** Those that answer best; several when the question does not tell them apart. How to do a thing is told whole. */
        List<Scored> best(AnswerType asked) {
            if (asked == AnswerType.HOW
                    && paragraphs.stream().noneMatch(Scored::isRow)
                    && length(paragraphs) <= LONGEST_TOGETHER_CHARACTERS) {
                return paragraphs;
            }
            double most = paragraphs.stream().mapToDouble(Scored::score).max().orElse(0);
            return paragraphs.stream()
                    .filter(paragraph -> paragraph.score() >= most - AS_GOOD)
                    .toList();
        }

        Extract extract(Weights weights, AnswerType asked) {
            List<Scored> best = best(asked);
            Scored first = best.getFirst();
            if (best.stream().allMatch(Scored::isRow)) {
                return rows(best, weights, asked);
            }
            if (best.size() > 1 && length(best) <= LONGEST_TOGETHER_CHARACTERS) {
                return together(best);
            }
            List<String> pieces = new ArrayList<>();
            String quote = around(first);
            pieces.add(quote);
            List<String> conditions = Conditions.of(paragraphs.indexOf(first), texts());
            conditions.stream().map(Extract::withoutNumber).forEach(pieces::add);
            if (quote.contains("tabel")) {
                pieces.addAll(rowsOfTheTable());
            }
            String lead = LeadingNumber.of(first.core(), asked).orElse("");
            return new Extract(passage, pieces, quoted(quote, conditions), lead);
        }

        /** With its conditions where they follow at once. */
        private String quoted(String quote, List<String> conditions) {
            String whole = quote + "\n" + String.join("\n", conditions);
            boolean follows = String.join("\n", texts()).contains(whole);
            return !conditions.isEmpty() && follows && whole.length() <= LONGEST_QUOTE_CHARACTERS ? whole : quote;
        }

        private List<String> texts() {
            return paragraphs.stream().map(Scored::paragraph).toList();
        }

        private Extract rows(List<Scored> rows, Weights weights, AnswerType asked) {
            Scored first = rows.getFirst();
            List<String> pieces = rows.stream()
                    .limit(MOST_ROWS)
                    .map(row -> rows.size() == 1
                            ? row.paragraph()
                            : TableRow.of(row.paragraph()).shortened(weights))
                    .toList();
            String lead = rows.size() > 1
                    ? ""
                    : TableRow.of(first.paragraph())
                            .asked(weights)
                            .map(TableRow.Cell::value)
                            .filter(value -> kind(value, asked) > 0)
                            .orElse("");
            return new Extract(passage, pieces, first.paragraph(), lead);
        }

        private List<String> rowsOfTheTable() {
            return paragraphs.stream()
                    .filter(Scored::isRow)
                    .limit(MOST_ROWS)
                    .map(Scored::paragraph)
                    .toList();
        }

        private Extract together(List<Scored> best) {
            List<String> pieces = new ArrayList<>();
            for (Scored one : best) {
                pieces.add(one.words());
                Conditions.of(paragraphs.indexOf(one), texts()).stream()
                        .map(Extract::withoutNumber)
                        .filter(condition ->
                                best.stream().noneMatch(other -> other.words().equals(condition)))
                        .forEach(pieces::add);
            }
            return new Extract(
                    passage,
                    pieces.stream().distinct().toList(),
                    best.getFirst().words(),
                    "");
        }

        private static int length(List<Scored> best) {
            return best.stream().mapToInt(one -> one.words().length()).sum();
        }

        private String around(Scored scored) {
            if (scored.paragraph().endsWith(":")) {
                return withItems(scored);
            }
            return scored.paragraph().length() <= LONGEST_WHOLE_CHARACTERS
                    ? scored.words()
                    : neededSentences(Sentences.of(scored.paragraph()), scored.core());
        }

        private String withItems(Scored scored) {
            List<String> parts = new ArrayList<>(List.of(scored.words()));
            for (int i = paragraphs.indexOf(scored) + 1;
                    i < paragraphs.size() && parts.size() <= MOST_LIST_ITEMS;
                    i++) {
                String item = paragraphs.get(i).paragraph();
                if (!LIST_ITEM.matcher(item).matches()) {
                    break;
                }
                parts.add(item);
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
    }

    /** One paragraph, the sentence in it that answers best, and how well they do. */
    private record Scored(String paragraph, String core, double score) {

        static Scored of(String paragraph, Weights weights, AnswerType asked) {
            double whole = weights.share(paragraph) / 2;
            return Sentences.of(paragraph).stream()
                    .map(sentence ->
                            new Scored(paragraph, sentence, weights.share(sentence) + whole + kind(sentence, asked)))
                    .max(Comparator.comparingDouble(Scored::score))
                    .orElseGet(() -> new Scored(paragraph, paragraph, 0));
        }

        boolean isRow() {
            return Sentences.isTableRow(paragraph);
        }

        String words() {
            return withoutNumber(paragraph);
        }
    }

    private static double kind(String text, AnswerType asked) {
        boolean right =
                switch (asked) {
                    case AMOUNT -> MONEY.matcher(text).find();
                    case PERCENTAGE -> PERCENTAGE.matcher(text).find();
                    case DURATION, COUNT, MOMENT -> COUNTED.matcher(text).find();
                    case WHO, HOW, RULE -> false;
                };
        return right ? OF_A_KIND : 0;
    }

    /** The number of a 'lid' is its address, not its text. */
    private static String withoutNumber(String paragraph) {
        return LID_NUMBER.matcher(paragraph).replaceFirst("");
    }
}
