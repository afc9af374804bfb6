package nl.balie.knowledge.vector;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.SortedMap;
import java.util.zip.GZIPOutputStream;

/** Writes a trained space, a byte for each number. */
public final class SpaceWriter {

    private SpaceWriter() {}

    /**
     * Writes.
     *
     * @param name says what it was trained on
     * @param words each word's numbers, its weight in a text included
     * @param questions turns the directions of questions
     * @param texts turns those of texts
     */
    public static void write(
            OutputStream out,
            String name,
            SortedMap<String, float[]> words,
            ResidualLayer questions,
            ResidualLayer texts)
            throws IOException {
        try (var data = new DataOutputStream(new GZIPOutputStream(out))) {
            data.writeInt(SemanticSpace.MAGIC);
            data.writeUTF(name);
            data.writeInt(words.values().iterator().next().length);
            questions.write(data);
            texts.write(data);
            data.writeInt(words.size());
            for (var word : words.entrySet()) {
                data.writeUTF(word.getKey());
                data.writeFloat(size(word.getValue()));
                data.write(ByteVector.of(word.getValue()).values());
            }
        }
    }

    private static float size(float[] numbers) {
        double sum = 0;
        for (float number : numbers) {
            sum += number * number;
        }
        return (float) Math.sqrt(sum);
    }
}
