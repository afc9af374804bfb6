package nl.balie.golden;

import java.util.List;
import java.util.Locale;

/**
 * How well the right sections are ranked, over answerable questions; shares from 0 to 1.
 *
 * @param first the share with a right section first
 * @param ndcg mean normalised discounted cumulative gain at ten
 */
record Ranking(int questions, double first, double inThree, double inFive, double inTen, double ndcg) {

    static Ranking of(List<Asked> asked) {
        List<Asked> answerable =
                asked.stream().filter(each -> each.question().answerable()).toList();
        return new Ranking(
                answerable.size(),
                within(answerable, 1),
                within(answerable, 3),
                within(answerable, 5),
                within(answerable, Asked.CUT),
                answerable.stream().mapToDouble(Asked::ndcg).average().orElse(0));
    }

    private static double within(List<Asked> answerable, int rank) {
        return answerable.stream()
                .mapToInt(each -> each.rank() <= rank ? 1 : 0)
                .average()
                .orElse(0);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%3d questions: first %.3f, in three %.3f, in five %.3f, in ten %.3f, nDCG@10 %.3f",
                questions,
                first,
                inThree,
                inFive,
                inTen,
                ndcg);
    }
}
