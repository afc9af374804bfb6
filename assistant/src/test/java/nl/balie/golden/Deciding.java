package nl.balie.golden;

import java.util.List;
import java.util.Locale;

/**
 * How well it is decided whether there is an answer.
 *
 * @param right answerable questions of which the answer is in the words of a right section
 * @param elsewhere answerable questions that were answered from another section
 * @param refused answerable questions that were not answered
 * @param wrong unanswerable questions that were answered
 * @param silent unanswerable questions that were not
 */
record Deciding(int right, int elsewhere, int refused, int wrong, int silent) {

    static Deciding of(List<Asked> asked) {
        int right = 0;
        int elsewhere = 0;
        int refused = 0;
        int wrong = 0;
        int silent = 0;
        for (Asked each : asked) {
            if (!each.question().answerable()) {
                wrong += each.answered() ? 1 : 0;
                silent += each.answered() ? 0 : 1;
            } else if (each.saidRight()) {
                right++;
            } else if (each.answered()) {
                elsewhere++;
            } else {
                refused++;
            }
        }
        return new Deciding(right, elsewhere, refused, wrong, silent);
    }

    /** Share of the unanswerable questions that got an answer. */
    double wrongShare() {
        return share(wrong, wrong + silent);
    }

    /** Share of the answerable questions that got none. */
    double refusedShare() {
        return share(refused, right + elsewhere + refused);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "answerable: %d answered right, %d from another section, %d refused (%.1f %%);"
                        + " unanswerable: %d answered (%.1f %%), %d refused",
                right,
                elsewhere,
                refused,
                100 * refusedShare(),
                wrong,
                100 * wrongShare(),
                silent);
    }
}
