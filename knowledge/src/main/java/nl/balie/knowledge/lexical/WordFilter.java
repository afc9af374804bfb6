package nl.balie.knowledge.lexical;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Collection;

/**
 * A list of words as a Bloom filter: tells for sure that a word is not in the list, and with a chance of one in a thousand
 * takes a word for one of the list that is not. A tenth of the list's size, and not readable as a list.
 */
final class WordFilter {

    private static final int BITS_PER_WORD = 15;
    private static final int HASHES = 10;

    private final BitSet bits;
    private final int size;

    private WordFilter(BitSet bits, int size) {
        this.bits = bits;
        this.size = size;
    }

    static WordFilter of(Collection<String> words) {
        var filter = new WordFilter(new BitSet(), Math.max(64, words.size() * BITS_PER_WORD));
        for (String word : words) {
            for (int i = 0; i < HASHES; i++) {
                filter.bits.set(filter.bit(word, i));
            }
        }
        return filter;
    }

    static WordFilter load(String resource) {
        try (var in = new DataInputStream(new ByteArrayInputStream(Resource.bytes(resource)))) {
            int size = in.readInt();
            return new WordFilter(BitSet.valueOf(in.readAllBytes()), size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(OutputStream out) throws IOException {
        var data = new DataOutputStream(out);
        data.writeInt(size);
        data.write(bits.toByteArray());
        data.flush();
    }

    boolean mayHave(String word) {
        for (int i = 0; i < HASHES; i++) {
            if (!bits.get(bit(word, i))) {
                return false;
            }
        }
        return true;
    }

    /** Two hashes make all others (Kirsch and Mitzenmacher). */
    private int bit(String word, int number) {
        long hash = hash(word);
        int one = (int) hash;
        int two = (int) (hash >>> 32) | 1;
        return Math.floorMod(one + number * two, size);
    }

    /** FNV-1a, mixed once more, since it must be the same on every machine and in every version. */
    private static long hash(String word) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        return hash ^ (hash >>> 33);
    }
}
