package nl.balie.knowledge.training;

/** One text of a handful: its words, where they point together after its layer turned them, and where that should be pulled. */
final class Bag {

    private final int[] words;
    private final float length;
    private final float[] direction;
    private final LearningLayer layer;
    private final LearningLayer.Passed passed;
    private final float[] pull;

    Bag(int[] words, float[][] vectors, int dimensions, LearningLayer layer) {
        float[] sum = new float[dimensions];
        for (int word : words) {
            Vectors.add(sum, vectors[word], 1);
        }
        this.words = words;
        this.length = Vectors.length(sum);
        this.direction = Vectors.scaled(sum, length > 0 ? 1 / length : 0);
        this.layer = layer;
        this.passed = layer.pass(direction);
        this.pull = new float[dimensions];
    }

    float cosine(Bag other) {
        return Vectors.dot(passed.turned(), other.passed.turned());
    }

    /** Draws two texts together, or apart where the strength is below 0. */
    static void draw(Bag one, Bag other, float strength) {
        Vectors.add(one.pull, other.passed.turned(), strength);
        Vectors.add(other.pull, one.passed.turned(), strength);
    }

    int[] words() {
        return words;
    }

    /**
     * What is pulled across the text's direction, which is all that turns it: for each of its words the same. Its layer takes
     * note of the pull.
     *
     * @param share what this text counts for
     */
    float[] turning(float share) {
        float[] wanted = layer.back(passed, Vectors.scaled(pull, share));
        Vectors.add(wanted, direction, -Vectors.dot(wanted, direction));
        return Vectors.scaled(wanted, length > 0 ? 1 / length : 0);
    }
}
