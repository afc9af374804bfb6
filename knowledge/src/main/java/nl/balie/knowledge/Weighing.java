package nl.balie.knowledge;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.balie.knowledge.lexical.QuestionWords;
import nl.balie.knowledge.lexical.WordStatistics;
import nl.balie.knowledge.ranking.Hits;

/**
 * Weighs whether a passage answers a question. Search scores alone cannot tell (measured), so two independent things must
 * agree: the passage is about the question's telling words, and it holds the type of answer asked for.
 */
final class Weighing {

    private final String question;
    private final QuestionWords words;
    private final WordStatistics statistics;
    private final QuestionWords.Reader reader;

    Weighing(String question, Hits hits, Hits.Hit hit, QuestionWords.Reader reader) {
        this.question = question;
        this.words = hits.words();
        this.statistics = hits.statistics(hit);
        this.reader = reader;
    }

    Evidence weigh(Passage passage) {
        Set<String> stems =
                new HashSet<>(reader.searchWords(passage.title() + " . " + String.join(" . ", passage.path()) + " . "
                        + passage.section() + " " + passage.heading() + " . " + passage.text()));
        double all = 0;
        double held = 0;
        double rarest = -1;
        boolean rarestHeld = false;
        for (QuestionWords.Word word : words.content()) {
            double rarity = statistics.rarity(word.stem());
            boolean holds = holds(word, stems);
            all += rarity;
            held += holds ? rarity : 0;
            if (rarity > rarest) {
                rarest = rarity;
                rarestHeld = holds;
            }
        }
        AnswerType asked = AnswerTypes.asked(question);
        return new Evidence(all == 0 ? 0 : held / all, rarestHeld, asked, AnswerTypes.presentIn(passage.text(), asked));
    }

    private boolean holds(QuestionWords.Word word, Set<String> stems) {
        return stems.contains(word.stem())
                || (!word.parts().isEmpty() && stems.containsAll(word.parts()))
                || words.bridges().stream()
                        .filter(bridge -> bridge.covers().contains(word.stem()))
                        .flatMap(bridge -> bridge.expansions().stream())
                        .anyMatch((List<String> expansion) -> stems.containsAll(expansion));
    }
}
