package nl.balie.knowledge.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.balie.knowledge.vector.ResidualLayer;

/**
 * Turns the directions of words so that what belongs together points the same way, and nothing else does: in every handful of
 * pairs, each text must recognise its other half among all others (InfoNCE; van den Oord, Li and Vinyals, 2018), with steps
 * by AdaGrad. The first of a pair is seen through one layer, as questions are, and the other through another, as texts are. Some
 * words are hidden each time, so that no text is recognised by one word only. The same input gives the same output.
 */
final class Refining {

    private static final int HANDFUL = 256;
    private static final int ROUNDS = 16;
    private static final float TEMPERATURE = 0.1f;
    private static final float STEP = 0.2f;
    private static final float HIDDEN = 0.4f;
    private static final int UNITS = 256;

    /** A word that was not there before points anywhere, and says little at first. */
    private static final float SIZE_OF_NEW_WORDS = 0.3f;

    private final List<Pairs.Pair> pairs;
    private final int dimensions;
    private final List<String> words;
    private final Map<String, Integer> ids = new HashMap<>();
    private final float[][] vectors;
    private final float[] squares;
    private final Random random = new Random(1);
    private final LearningLayer questions;
    private final LearningLayer texts;

    Refining(SortedMap<String, float[]> start, List<Pairs.Pair> pairs) {
        this.pairs = new ArrayList<>(pairs);
        this.dimensions = start.values().iterator().next().length;
        this.questions = new LearningLayer(dimensions, UNITS, random);
        this.texts = new LearningLayer(dimensions, UNITS, random);
        var all = new TreeSet<>(start.keySet());
        pairs.forEach(pair -> {
            all.addAll(pair.one());
            all.addAll(pair.other());
        });
        this.words = List.copyOf(all);
        this.vectors = new float[words.size()][];
        this.squares = new float[words.size()];
        double usual =
                start.values().stream().mapToDouble(Vectors::length).average().orElse(1);
        for (int i = 0; i < vectors.length; i++) {
            float[] known = start.get(words.get(i));
            ids.put(words.get(i), i);
            vectors[i] = known == null ? anywhere() : Vectors.scaled(known, (float) (1 / usual));
        }
    }

    private float[] anywhere() {
        float[] vector = new float[dimensions];
        for (int i = 0; i < dimensions; i++) {
            vector[i] = (float) (SIZE_OF_NEW_WORDS * random.nextGaussian() / Math.sqrt(dimensions));
        }
        return vector;
    }

    /** What was learned: the directions of words, and the layers that turn those of questions and of texts. */
    record Refined(SortedMap<String, float[]> words, ResidualLayer questions, ResidualLayer texts) {}

    Refined refined() {
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(pairs, random);
            float share = 1 - (float) round / ROUNDS;
            for (int from = 0; from < pairs.size(); from += HANDFUL) {
                learn(pairs.subList(from, Math.min(from + HANDFUL, pairs.size())), share);
            }
        }
        SortedMap<String, float[]> refined = new TreeMap<>();
        ids.forEach((word, id) -> refined.put(word, vectors[id]));
        return new Refined(refined, questions.learned(), texts.learned());
    }

    private void learn(List<Pairs.Pair> handful, float share) {
        List<Bag> ones =
                handful.stream().map(pair -> bag(pair.one(), questions)).toList();
        List<Bag> others =
                handful.stream().map(pair -> bag(pair.other(), texts)).toList();
        double[][] likeness = new double[handful.size()][handful.size()];
        for (int i = 0; i < likeness.length; i++) {
            for (int j = 0; j < likeness.length; j++) {
                boolean same =
                        i != j && handful.get(i).topic() == handful.get(j).topic();
                likeness[i][j] = same ? Double.NEGATIVE_INFINITY : ones.get(i).cosine(others.get(j)) / TEMPERATURE;
            }
        }
        for (int i = 0; i < likeness.length; i++) {
            int mine = i;
            draw(ones.get(i), others, shares(likeness[i]), i);
            draw(
                    others.get(i),
                    ones,
                    shares(Arrays.stream(likeness).mapToDouble(row -> row[mine]).toArray()),
                    i);
        }
        turnWords(ones, others, share);
        questions.step(share);
        texts.step(share);
    }

    private static void draw(Bag bag, List<Bag> among, double[] shares, int right) {
        for (int j = 0; j < shares.length; j++) {
            float missing = (float) ((j == right ? 1 : 0) - shares[j]);
            if (missing != 0) {
                Bag.draw(bag, among.get(j), missing / TEMPERATURE);
            }
        }
    }

    private static double[] shares(double[] likeness) {
        double most = Arrays.stream(likeness).max().orElse(0);
        double[] shares =
                Arrays.stream(likeness).map(each -> Math.exp(each - most)).toArray();
        double sum = Arrays.stream(shares).sum();
        return Arrays.stream(shares).map(share -> share / sum).toArray();
    }

    private void turnWords(List<Bag> ones, List<Bag> others, float share) {
        Map<Integer, float[]> turning = new TreeMap<>();
        for (List<Bag> bags : List.of(ones, others)) {
            for (Bag bag : bags) {
                float[] across = bag.turning(0.5f / ones.size());
                for (int word : bag.words()) {
                    Vectors.add(turning.computeIfAbsent(word, key -> new float[dimensions]), across, 1);
                }
            }
        }
        turning.forEach((word, by) -> {
            squares[word] += Vectors.dot(by, by) / dimensions;
            Vectors.add(vectors[word], by, (float) (STEP * share / Math.sqrt(squares[word] + 1e-10)));
        });
    }

    private Bag bag(List<String> text, LearningLayer layer) {
        int[] seen = text.stream()
                .filter(word -> random.nextFloat() >= HIDDEN)
                .mapToInt(ids::get)
                .toArray();
        int[] all = text.stream().mapToInt(ids::get).toArray();
        return new Bag(seen.length == 0 ? all : seen, vectors, dimensions, layer);
    }
}
