package nl.balie.knowledge.training;

import java.util.Random;
import nl.balie.knowledge.vector.ResidualLayer;

/** A {@link ResidualLayer} while it is learned, by steps of Adam (Kingma and Ba, 2015). It starts by changing nothing. */
final class LearningLayer {

    private static final float RATE = 0.002f;
    private static final float KEPT_SLOPE = 0.9f;
    private static final float KEPT_SQUARE = 0.999f;
    private static final float TINY = 1e-8f;

    private final Numbers[] in;
    private final Numbers inBias;
    private final Numbers[] out;
    private final Numbers outBias;
    private int steps;

    /** Numbers that are learned, the slope they are on, and how it was before. */
    private static final class Numbers {
        private final float[] values;
        private final float[] slope;
        private final float[] mean;
        private final float[] square;

        private Numbers(int size, float spread, Random random) {
            values = new float[size];
            slope = new float[size];
            mean = new float[size];
            square = new float[size];
            for (int i = 0; spread > 0 && i < size; i++) {
                values[i] = spread * (2 * random.nextFloat() - 1);
            }
        }

        private void step(float rate, int steps) {
            double meanScale = 1 - Math.pow(KEPT_SLOPE, steps);
            double squareScale = 1 - Math.pow(KEPT_SQUARE, steps);
            for (int i = 0; i < values.length; i++) {
                mean[i] = KEPT_SLOPE * mean[i] + (1 - KEPT_SLOPE) * slope[i];
                square[i] = KEPT_SQUARE * square[i] + (1 - KEPT_SQUARE) * slope[i] * slope[i];
                values[i] += (float) (rate * mean[i] / meanScale / (Math.sqrt(square[i] / squareScale) + TINY));
                slope[i] = 0;
            }
        }
    }

    /** A direction on its way through, and what is needed to go back. */
    static final class Passed {
        private final float[] from;
        private final float[] active;
        private final float length;
        private final float[] turned;

        private Passed(float[] from, float[] active, float[] sum) {
            this.from = from;
            this.active = active;
            this.length = Vectors.length(sum);
            this.turned = Vectors.scaled(sum, length > 0 ? 1 / length : 0);
        }

        float[] turned() {
            return turned;
        }
    }

    LearningLayer(int dimensions, int hidden, Random random) {
        float spread = (float) (1 / Math.sqrt(dimensions));
        in = rows(hidden, dimensions, spread, random);
        inBias = new Numbers(hidden, spread, random);
        out = rows(hidden, dimensions, 0, random);
        outBias = new Numbers(dimensions, 0, random);
    }

    private static Numbers[] rows(int rows, int length, float spread, Random random) {
        Numbers[] made = new Numbers[rows];
        for (int i = 0; i < rows; i++) {
            made[i] = new Numbers(length, spread, random);
        }
        return made;
    }

    /** Turns a direction of length 1. */
    Passed pass(float[] unit) {
        float[] active = new float[in.length];
        float[] sum = unit.clone();
        for (int hidden = 0; hidden < in.length; hidden++) {
            active[hidden] = Math.max(0, inBias.values[hidden] + Vectors.dot(in[hidden].values, unit));
            if (active[hidden] > 0) {
                Vectors.add(sum, out[hidden].values, active[hidden]);
            }
        }
        Vectors.add(sum, outBias.values, 1);
        return new Passed(unit, active, sum);
    }

    /** Notes which way the turned direction is pulled, and says which way that pulls the direction it was turned from. */
    float[] back(Passed passed, float[] pull) {
        float[] across = pull.clone();
        Vectors.add(across, passed.turned, -Vectors.dot(pull, passed.turned));
        float[] ofSum = Vectors.scaled(across, passed.length > 0 ? 1 / passed.length : 0);
        float[] ofFrom = ofSum.clone();
        Vectors.add(outBias.slope, ofSum, 1);
        for (int hidden = 0; hidden < in.length; hidden++) {
            if (passed.active[hidden] > 0) {
                float ofActive = Vectors.dot(out[hidden].values, ofSum);
                Vectors.add(out[hidden].slope, ofSum, passed.active[hidden]);
                Vectors.add(in[hidden].slope, passed.from, ofActive);
                inBias.slope[hidden] += ofActive;
                Vectors.add(ofFrom, in[hidden].values, ofActive);
            }
        }
        return ofFrom;
    }

    /**
     * Goes the way that was noted.
     *
     * @param share of a whole step, 0 to 1
     */
    void step(float share) {
        steps++;
        for (Numbers[] rows : new Numbers[][] {in, {inBias}, out, {outBias}}) {
            for (Numbers row : rows) {
                row.step(RATE * share, steps);
            }
        }
    }

    ResidualLayer learned() {
        return new ResidualLayer(values(in), inBias.values.clone(), values(out), outBias.values.clone());
    }

    private static float[][] values(Numbers[] rows) {
        float[][] values = new float[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            values[i] = rows[i].values.clone();
        }
        return values;
    }
}
