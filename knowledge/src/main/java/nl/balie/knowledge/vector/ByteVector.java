package nl.balie.knowledge.vector;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.lucene.util.VectorUtil;

/** A direction, its numbers rounded to a byte each: a hundred of them in a hundred bytes. */
public final class ByteVector {

    private static final int MOST = Byte.MAX_VALUE;

    private final byte[] values;
    private final float length;

    private ByteVector(byte[] values, float length) {
        this.values = values;
        this.length = length;
    }

    /** The direction of some numbers; whether there is any can be asked with {@link #isZero}. */
    public static ByteVector of(float[] numbers) {
        float largest = 0;
        for (float number : numbers) {
            largest = Math.max(largest, Math.abs(number));
        }
        byte[] values = new byte[numbers.length];
        for (int i = 0; largest > 0 && i < numbers.length; i++) {
            values[i] = (byte) Math.round(MOST * numbers[i] / largest);
        }
        return of(values);
    }

    static ByteVector of(byte[] values) {
        return new ByteVector(values, (float) Math.sqrt(VectorUtil.dotProduct(values, values)));
    }

    /** What {@link #toBytes} made. */
    public static ByteVector of(byte[] bytes, int offset, int length) {
        var buffer = ByteBuffer.wrap(bytes, offset, length);
        byte[] values = new byte[length - Float.BYTES];
        float size = buffer.getFloat();
        buffer.get(values);
        return new ByteVector(values, size);
    }

    byte[] values() {
        return values.clone();
    }

    public byte[] toBytes() {
        return ByteBuffer.allocate(Float.BYTES + values.length)
                .putFloat(length)
                .put(values)
                .array();
    }

    public boolean isZero() {
        return length == 0;
    }

    /** -1 to 1; 0 if one of the two has no direction. */
    public float cosine(ByteVector other) {
        return length == 0 || other.length == 0
                ? 0
                : VectorUtil.dotProduct(values, other.values) / (length * other.length);
    }

    /** To compare this direction with many that are stored, without making an object of each. */
    public Asked asked() {
        byte[] padded = new byte[Float.BYTES + values.length];
        System.arraycopy(values, 0, padded, Float.BYTES, values.length);
        return new Asked(padded, length);
    }

    /** A direction that is asked for; the four bytes before its numbers are zero where stored ones have their length. */
    public static final class Asked {

        private static final VarHandle FLOAT =
                MethodHandles.byteArrayViewVarHandle(float[].class, ByteOrder.BIG_ENDIAN);

        private final byte[] padded;
        private final float length;

        private Asked(byte[] padded, float length) {
            this.padded = padded;
            this.length = length;
        }

        /** How many bytes a stored direction takes. */
        public int storedBytes() {
            return padded.length;
        }

        /** -1 to 1; 0 if one of the two has no direction. The argument is what {@link #toBytes} made, and nothing more. */
        public float cosine(byte[] stored) {
            float other = (float) FLOAT.get(stored, 0);
            return length == 0 || other == 0 ? 0 : VectorUtil.dotProduct(padded, stored) / (length * other);
        }
    }

    /** Adds this direction, in a given length, to some numbers. */
    public void addTo(float[] sum, float size) {
        float scale = length == 0 ? 0 : size / length;
        for (int i = 0; i < sum.length; i++) {
            sum[i] += scale * values[i];
        }
    }
}
