package nl.balie.knowledge.training;

/** Sums of numbers in a row. */
final class Vectors {

    private Vectors() {}

    static void add(float[] to, float[] what, float times) {
        for (int i = 0; i < to.length; i++) {
            to[i] += times * what[i];
        }
    }

    static float dot(float[] one, float[] other) {
        float sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    static float length(float[] vector) {
        return (float) Math.sqrt(dot(vector, vector));
    }

    static float[] scaled(float[] vector, float times) {
        float[] scaled = new float[vector.length];
        add(scaled, vector, times);
        return scaled;
    }
}
