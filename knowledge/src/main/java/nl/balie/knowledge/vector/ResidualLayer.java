package nl.balie.knowledge.vector;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.util.VectorUtil;

/**
 * Turns a direction a little, by what it points at: {@code x + B·max(0, A·x + a) + b}, brought back to length 1. Questions and texts
 * have one each, since they use the same words to other ends. Without hidden units it leaves everything as it is.
 */
public final class ResidualLayer {

    private final float[][] in;
    private final float[] inBias;
    private final float[][] out;
    private final float[] outBias;

    /**
     * One with these numbers.
     *
     * @param in A, a row for each hidden unit
     * @param inBias a
     * @param out B, a row for each hidden unit
     * @param outBias b
     */
    public ResidualLayer(float[][] in, float[] inBias, float[][] out, float[] outBias) {
        this.in = in;
        this.inBias = inBias;
        this.out = out;
        this.outBias = outBias;
    }

    /** One that changes nothing. */
    public static ResidualLayer none(int dimensions) {
        return new ResidualLayer(new float[0][], new float[0], new float[0][], new float[dimensions]);
    }

    /** The direction turned; nothing where there was none. The argument may have any length and stays as it is. */
    public float[] of(float[] direction) {
        float[] unit = unit(direction);
        float[] turned = unit.clone();
        for (int hidden = 0; hidden < in.length; hidden++) {
            float active = inBias[hidden] + dot(in[hidden], unit);
            if (active > 0) {
                add(turned, out[hidden], active);
            }
        }
        add(turned, outBias, 1);
        return length(unit) == 0 ? unit : unit(turned);
    }

    private static float[] unit(float[] numbers) {
        float length = length(numbers);
        float[] unit = new float[numbers.length];
        if (length > 0) {
            add(unit, numbers, 1 / length);
        }
        return unit;
    }

    private static float length(float[] numbers) {
        return (float) Math.sqrt(dot(numbers, numbers));
    }

    private static float dot(float[] one, float[] other) {
        return VectorUtil.dotProduct(one, other);
    }

    private static void add(float[] to, float[] what, float times) {
        for (int i = 0; i < to.length; i++) {
            to[i] += times * what[i];
        }
    }

    static ResidualLayer read(DataInput data, int dimensions) throws IOException {
        int hidden = data.readInt();
        return new ResidualLayer(
                rows(data, hidden, dimensions),
                row(data, hidden),
                rows(data, hidden, dimensions),
                row(data, dimensions));
    }

    private static float[][] rows(DataInput data, int rows, int length) throws IOException {
        float[][] read = new float[rows][];
        for (int i = 0; i < rows; i++) {
            read[i] = row(data, length);
        }
        return read;
    }

    private static float[] row(DataInput data, int length) throws IOException {
        float[] row = new float[length];
        for (int i = 0; i < length; i++) {
            row[i] = data.readFloat();
        }
        return row;
    }

    void write(DataOutput data) throws IOException {
        data.writeInt(in.length);
        for (float[][] rows : new float[][][] {in, {inBias}, out, {outBias}}) {
            for (float[] row : rows) {
                for (float number : row) {
                    data.writeFloat(number);
                }
            }
        }
    }

    /** Changes when any number does. */
    public int fingerprint() {
        return 31 * (31 * Arrays.deepHashCode(in) + Arrays.deepHashCode(out))
                + 31 * Arrays.hashCode(inBias)
                + Arrays.hashCode(outBias);
    }
}
