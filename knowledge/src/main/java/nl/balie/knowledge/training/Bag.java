package nl.balie.knowledge.training;

/** One text of a handful: its words, where they point together, and where they should be pulled. */
final class Bag {

    private final int[] words;
    private final float length;
    private final float[] direction;
    private final float[] pull;

    Bag(int[] words, float[][] vectors, int dimensions) {
        float[] sum = new float[dimensions];
        for (int word : words) {
            Vectors.add(sum, vectors[word], 1);
        }
        this.words = words;
        this.length = Vectors.length(sum);
        this.direction = Vectors.scaled(sum, length > 0 ? 1 / length : 0);
        this.pull = new float[dimensions];
    }

    float cosine(Bag other) {
        return Vectors.dot(direction, other.direction);
    }

    /** Draws two texts together, or apart where the strength is below 0. */
    static void draw(Bag one, Bag other, float strength) {
        Vectors.add(one.pull, other.direction, strength);
        Vectors.add(other.pull, one.direction, strength);
    }

    int[] words() {
        return words;
    }

    /** What is pulled across the text's direction, which is all that turns it: for each of its words the same. */
    float[] turning() {
        float[] across = pull.clone();
        Vectors.add(across, direction, -Vectors.dot(pull, direction));
        return Vectors.scaled(across, length > 0 ? 1 / length : 0);
    }
}
