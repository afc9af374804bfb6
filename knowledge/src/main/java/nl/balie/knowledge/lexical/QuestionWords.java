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

        private final DutchAnalysis whole = new DutchAnalysis(false);
        private final DutchAnalysis split = new DutchAnalysis();
        private final Thesaurus thesaurus = Thesaurus.load(whole);
        private final Speller speller =
                new Speller(WordFilter.load("dutch-words.bin"), thesaurus.layStems(), CompoundSplitter.load());
        private final Set<String> functionWords;

        public Reader() {
            functionWords = Resource.lines("function-words.txt").stream()
                    .flatMap(line -> whole.stems(line).stream())
                    .collect(Collectors.toUnmodifiableSet());
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
