package nl.balie.knowledge.lexical;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A question, taken apart for searching.
 *
 * @param content the words that carry meaning, in order
 * @param bridges what regulations say for some of them
 */
public record QuestionWords(List<Word> content, List<Bridge> bridges) {

    /** An entry of the thesaurus with more words is never looked for. */
    public static final int LONGEST_ENTRY_WORDS = Thesaurus.LONGEST_ENTRY_WORDS;

    /**
     * A word of the question.
     *
     * @param parts stems of the parts if it is a compound
     */
    public record Word(String stem, List<String> parts) {}

    /**
     * Other words for some of the question's.
     *
     * @param covers stems of the question's words that it stands for
     * @param expansions each a list of stems
     */
    public record Bridge(Set<String> covers, List<List<String>> expansions) {}

    /** Takes questions apart; safe for use by several threads. */
    public static final class Reader {

        private final DutchAnalysis whole;
        private final DutchAnalysis split;
        private final Thesaurus thesaurus;
        private final Speller speller;
        private final Set<String> functionWords;

        public Reader() {
            whole = new DutchAnalysis(false);
            split = new DutchAnalysis();
            thesaurus = Thesaurus.load(whole);
            speller = new Speller(WordFilter.load("dutch-words.bin"), thesaurus.layStems(), CompoundSplitter.load());
            functionWords = Resource.lines("function-words.txt").stream()
                    .flatMap(line -> whole.stems(line).stream())
                    .collect(Collectors.toUnmodifiableSet());
        }

        private Reader(Reader other, Thesaurus thesaurus) {
            this.whole = other.whole;
            this.split = other.split;
            this.thesaurus = thesaurus;
            this.speller = other.speller.knowing(thesaurus.layStems());
            this.functionWords = other.functionWords;
        }

        /**
         * One that knows more lines of the thesaurus as well.
         *
         * @param lines each {@code lay words, others => words of a regulation; others}
         */
        public Reader with(List<String> lines) {
            return lines.isEmpty() ? this : new Reader(this, thesaurus.with(lines, whole));
        }

        /** Tells the lines of the thesaurus from any others: what was indexed with others is indexed anew. */
        String fingerprint() {
            return thesaurus.fingerprint();
        }

        /** The words of a question and the bridges from them, whatever texts there are. */
        public QuestionWords read(String question) {
            return read(question, Vocabulary.NONE);
        }

        /** The words of a question, those that neither the texts nor the language know mended, and the bridges from them. */
        public QuestionWords read(String question, Vocabulary vocabulary) {
            List<DutchAnalysis.Word> all = speller.mended(whole.words(question), vocabulary);
            Map<String, Word> content = new LinkedHashMap<>();
            for (DutchAnalysis.Word word : all) {
                if (!functionWords.contains(word.stem())) {
                    content.computeIfAbsent(word.stem(), stem -> new Word(stem, whole.parts(word.surface())));
                }
            }
            List<String> stems = all.stream().map(DutchAnalysis.Word::stem).toList();
            return new QuestionWords(List.copyOf(content.values()), bridges(stems));
        }

        /** The words as they are compared with others. */
        public List<String> stems(String words) {
            return whole.stems(words);
        }

        /** Whether any of these words carries meaning. */
        public boolean saysSomething(String words) {
            return whole.stems(words).stream().anyMatch(stem -> !functionWords.contains(stem));
        }

        /** Whether the thesaurus says already that people use the one for the other. */
        public boolean connects(String words, String regulationWords) {
            return thesaurus.connects(whole.stems(words), whole.stems(regulationWords));
        }

        /** The words of a question as they were typed that carry meaning and that nothing is known of; maybe none. */
        public List<String> unknown(String question, Vocabulary vocabulary) {
            Set<String> bridged = read(question).bridges().stream()
                    .flatMap(bridge -> bridge.covers().stream())
                    .collect(Collectors.toSet());
            return whole.words(question).stream()
                    .filter(word -> !functionWords.contains(word.stem()) && !bridged.contains(word.stem()))
                    .filter(word -> vocabulary.frequency(word.stem()) == 0)
                    .map(DutchAnalysis.Word::surface)
                    .distinct()
                    .toList();
        }

        /** The search words of a passage, to compare a question's with; parts of compounds included. */
        public List<String> searchWords(String text) {
            return split.allStems(text);
        }

        private List<Bridge> bridges(List<String> stems) {
            List<Bridge> bridges = new ArrayList<>();
            for (Thesaurus.Bridge bridge : thesaurus.bridges(stems)) {
                Set<String> covers = Set.copyOf(stems.subList(bridge.from(), bridge.from() + bridge.words()));
                List<List<String>> expansions = bridge.expansions().stream()
                        .map(expansion -> expansion.stream()
                                .filter(stem -> !functionWords.contains(stem))
                                .toList())
                        .filter(expansion -> !expansion.isEmpty())
                        .toList();
                bridges.add(new Bridge(covers, expansions));
            }
            return bridges;
        }

        Set<List<String>> layWordsOf(List<String> stems) {
            return thesaurus.layWordsOf(stems);
        }

        List<DutchAnalysis.Token> tokens(String text) {
            return split.tokens(text);
        }
    }
}
