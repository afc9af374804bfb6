package nl.balie.knowledge.training;

import java.util.Random;

/**
 * The largest singular values of a sparse matrix and the directions of its columns, by random projection and a few rounds
 * of multiplying (Halko, Martinsson and Tropp, 2011). The same matrix always gives the same numbers.
 */
final class RandomisedSvd {

    private static final int OVERSAMPLING = 20;
    private static final int ROUNDS = 4;
    private static final long SEED = 20_111_984L;

    private final double[] singularValues;
    private final double[][] directions;

    private RandomisedSvd(double[] singularValues, double[][] directions) {
        this.singularValues = singularValues;
        this.directions = directions;
    }

    /** Largest first. */
    double[] singularValues() {
        return singularValues;
    }

    /** A row for each column of the matrix, in the order of the singular values. */
    double[][] directions() {
        return directions;
    }

    static RandomisedSvd of(SparseMatrix matrix, int dimensions) {
        int width = Math.min(dimensions + OVERSAMPLING, Math.min(matrix.rows(), matrix.columns()));
        double[][] basis = random(matrix.columns(), width);
        orthonormalise(basis);
        for (int round = 0; round < ROUNDS; round++) {
            double[][] left = matrix.times(basis);
            orthonormalise(left);
            basis = matrix.transposedTimes(left);
            orthonormalise(basis);
        }
        double[][] image = matrix.times(basis);
        SymmetricEigen eigen = SymmetricEigen.of(gram(image));
        int kept = Math.min(dimensions, width);
        double[] singular = new double[kept];
        double[][] directions = new double[matrix.columns()][kept];
        for (int i = 0; i < kept; i++) {
            singular[i] = Math.sqrt(Math.max(0, eigen.value(i)));
            for (int column = 0; column < matrix.columns(); column++) {
                directions[column][i] = dot(basis[column], eigen.vector(i));
            }
        }
        return new RandomisedSvd(singular, directions);
    }

    private static double[][] random(int rows, int columns) {
        var random = new Random(SEED);
        double[][] numbers = new double[rows][columns];
        for (double[] row : numbers) {
            for (int i = 0; i < columns; i++) {
                row[i] = random.nextGaussian();
            }
        }
        return numbers;
    }

    /** Gram-Schmidt over the columns, twice for accuracy, a column that vanishes becoming zero. */
    private static void orthonormalise(double[][] matrix) {
        int columns = matrix[0].length;
        for (int column = 0; column < columns; column++) {
            for (int pass = 0; pass < 2; pass++) {
                removeEarlier(matrix, column);
            }
            double length = 0;
            for (double[] row : matrix) {
                length += row[column] * row[column];
            }
            double scale = length < 1e-20 ? 0 : 1 / Math.sqrt(length);
            for (double[] row : matrix) {
                row[column] *= scale;
            }
        }
    }

    private static void removeEarlier(double[][] matrix, int column) {
        double[] shares = new double[column];
        for (double[] row : matrix) {
            for (int earlier = 0; earlier < column; earlier++) {
                shares[earlier] += row[earlier] * row[column];
            }
        }
        for (double[] row : matrix) {
            for (int earlier = 0; earlier < column; earlier++) {
                row[column] -= shares[earlier] * row[earlier];
            }
        }
    }

    private static double[][] gram(double[][] matrix) {
        int width = matrix[0].length;
        double[][] gram = new double[width][width];
        for (double[] row : matrix) {
            for (int i = 0; i < width; i++) {
                for (int j = 0; j < width; j++) {
                    gram[i][j] += row[i] * row[j];
                }
            }
        }
        return gram;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
