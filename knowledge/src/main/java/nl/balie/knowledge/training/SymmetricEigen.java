package nl.balie.knowledge.training;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Eigenvalues and eigenvectors of a small symmetric matrix, largest first, by Jacobi's rotations. */
final class SymmetricEigen {

    private static final int MOST_SWEEPS = 60;
    private static final double ENOUGH = 1e-22;

    private final double[][] matrix;
    private final double[][] vectors;
    private final List<Integer> order;

    private SymmetricEigen(double[][] symmetric) {
        int size = symmetric.length;
        matrix = new double[size][];
        vectors = new double[size][size];
        for (int i = 0; i < size; i++) {
            matrix[i] = symmetric[i].clone();
            vectors[i][i] = 1;
        }
        double all = offDiagonal(true);
        for (int sweep = 0; sweep < MOST_SWEEPS && offDiagonal(false) > ENOUGH * all; sweep++) {
            for (int p = 0; p < size; p++) {
                for (int q = p + 1; q < size; q++) {
                    rotate(p, q);
                }
            }
        }
        order = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -matrix[i][i]))
                .toList();
    }

    static SymmetricEigen of(double[][] symmetric) {
        return new SymmetricEigen(symmetric);
    }

    double value(int rank) {
        return matrix[order.get(rank)][order.get(rank)];
    }

    double[] vector(int rank) {
        int column = order.get(rank);
        double[] vector = new double[vectors.length];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = vectors[i][column];
        }
        return vector;
    }

    private double offDiagonal(boolean withDiagonal) {
        double sum = 0;
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
                sum += i == j && !withDiagonal ? 0 : matrix[i][j] * matrix[i][j];
            }
        }
        return sum;
    }

    private void rotate(int p, int q) {
        if (Math.abs(matrix[p][q]) < 1e-300) {
            return;
        }
        double theta = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
        double tangent = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double cosine = 1 / Math.sqrt(tangent * tangent + 1);
        double sine = tangent * cosine;
        for (int i = 0; i < matrix.length; i++) {
            turn(matrix[i], p, q, cosine, sine);
        }
        for (int i = 0; i < matrix.length; i++) {
            double one = matrix[p][i];
            double other = matrix[q][i];
            matrix[p][i] = cosine * one - sine * other;
            matrix[q][i] = sine * one + cosine * other;
        }
        for (double[] row : vectors) {
            turn(row, p, q, cosine, sine);
        }
    }

    private static void turn(double[] row, int p, int q, double cosine, double sine) {
        double one = row[p];
        double other = row[q];
        row[p] = cosine * one - sine * other;
        row[q] = sine * one + cosine * other;
    }
}
