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
 * Directions of Dutch words, learned from law texts: words that stand in the same passages point the same way. The direction
 * of a text is the sum of its words, each counting for as much as it tells; what all texts have in common is left out.
 *
 * <p>It holds numbers for words only, is the same for everybody, and learns nothing from the texts that are searched.
 */
public final class SemanticSpace {

    /** The file's first four bytes. */
    static final int MAGIC = 0x42_53_50_31;

    private static final String RESOURCE = "space.bin";

    /** How far a word reaches, and where. */
    private record Entry(ByteVector direction, float size) {}

    private final Map<String, Entry> words = new HashMap<>();
    private final int dimensions;
    private final String name;
    private float usualSize;

    private SemanticSpace(String name, int dimensions) {
        this.name = name;
        this.dimensions = dimensions;
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
        var space = new SemanticSpace(data.readUTF(), data.readInt());
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
    public ByteVector of(Collection<String> text) {
        return of(text, Map.of());
    }

    /**
     * The direction of a text.
     *
     * @param others directions of words that this space does not know; they count as much as a usual word
     */
    public ByteVector of(Collection<String> text, Map<String, ByteVector> others) {
        float[] sum = new float[dimensions];
        for (String word : text) {
            Entry entry = words.get(word);
            @Nullable ByteVector other = others.get(word);
            if (entry != null) {
                entry.direction.addTo(sum, entry.size);
            } else if (other != null) {
                other.addTo(sum, usualSize);
            }
        }
        return ByteVector.of(sum);
    }

    /** The common direction of the texts that a word stands in, nothing if they have none. */
    public Optional<ByteVector> among(Collection<ByteVector> texts) {
        float[] sum = new float[dimensions];
        texts.forEach(text -> text.addTo(sum, 1));
        ByteVector direction = ByteVector.of(sum);
        return direction.isZero() ? Optional.empty() : Optional.of(direction);
    }
}
