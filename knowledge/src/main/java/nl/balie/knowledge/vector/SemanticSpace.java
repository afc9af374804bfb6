package nl.balie.knowledge.vector;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Directions of Dutch words, learned from law texts and lessons: words that belong together point the same way. The direction
 * of a text is the sum of its words, each counting for as much as it tells, turned by what was learned of texts; that of a question
 * likewise, turned by what was learned of questions.
 *
 * <p>It holds numbers for words only, is the same for everybody, and learns nothing from the texts that are searched.
 */
public final class SemanticSpace {

    /** The file's first four bytes. */
    static final int MAGIC = 0x42_53_50_32;

    private static final String RESOURCE = "space.bin";

    /** How far a word reaches, and where. */
    private record Entry(ByteVector direction, float size) {}

    private final Map<String, Entry> words = new HashMap<>();
    private final int dimensions;
    private final String name;
    private final ResidualLayer questions;
    private final ResidualLayer texts;
    private float usualSize;

    private SemanticSpace(String name, int dimensions, ResidualLayer questions, ResidualLayer texts) {
        this.name = name;
        this.dimensions = dimensions;
        this.questions = questions;
        this.texts = texts;
    }

    /** The space that the application brings along. */
    public static SemanticSpace shipped() {
        try (InputStream in = SemanticSpace.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("No resource " + RESOURCE);
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads what {@link SpaceWriter} wrote. */
    public static SemanticSpace read(InputStream in) throws IOException {
        var data = new DataInputStream(new BufferedInputStream(new GZIPInputStream(in)));
        if (data.readInt() != MAGIC) {
            throw new IOException("Not a space of words");
        }
        String name = data.readUTF();
        int dimensions = data.readInt();
        var questions = ResidualLayer.read(data, dimensions);
        var space = new SemanticSpace(name, dimensions, questions, ResidualLayer.read(data, dimensions));
        int count = data.readInt();
        double sizes = 0;
        for (int i = 0; i < count; i++) {
            String word = data.readUTF();
            float size = data.readFloat();
            byte[] values = new byte[space.dimensions];
            data.readFully(values);
            space.words.put(word, new Entry(ByteVector.of(values), size));
            sizes += size;
        }
        space.usualSize = (float) (sizes / Math.max(1, count));
        return space;
    }

    /** Changes when the numbers do; starts with the version of the analysis that made the words. */
    public String name() {
        return name;
    }

    public boolean knows(String word) {
        return words.containsKey(word);
    }

    public int size() {
        return words.size();
    }

    public int dimensions() {
        return dimensions;
    }

    /** Adds the directions of words to a sum, each counting for as much as it tells, times a factor. */
    public void add(Collection<String> text, float times, float[] sum) {
        for (String word : text) {
            Entry entry = words.get(word);
            if (entry != null) {
                entry.direction.addTo(sum, times * entry.size);
            }
        }
    }

    /** The direction of a text, from its search words. */
    public ByteVector text(Collection<String> words) {
        float[] sum = new float[dimensions];
        add(words, 1, sum);
        return text(sum);
    }

    /** The direction of a text whose words were {@linkplain #add added up}. */
    public ByteVector text(float[] sum) {
        return ByteVector.of(texts.of(sum));
    }

    /** The direction of a question, from its search words. */
    public ByteVector question(Collection<String> words) {
        return question(words, Map.of());
    }

    /**
     * The direction of a question.
     *
     * @param others directions of words that this space does not know; they count as much as a usual word
     */
    public ByteVector question(Collection<String> words, Map<String, ByteVector> others) {
        float[] sum = new float[dimensions];
        add(words, 1, sum);
        for (String word : words) {
            @Nullable ByteVector other = others.get(word);
            if (other != null && !knows(word)) {
                other.addTo(sum, usualSize);
            }
        }
        return ByteVector.of(questions.of(sum));
    }

    /** The common direction of the texts that a word stands in, nothing if they have none. */
    public Optional<ByteVector> among(Collection<ByteVector> directions) {
        float[] sum = new float[dimensions];
        directions.forEach(direction -> direction.addTo(sum, 1));
        ByteVector common = ByteVector.of(sum);
        return common.isZero() ? Optional.empty() : Optional.of(common);
    }
}
