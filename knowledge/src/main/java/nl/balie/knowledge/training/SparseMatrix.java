package nl.balie.knowledge.training;

/** A matrix of mostly zeros, row by row. */
final class SparseMatrix {

    private final int columns;
    private final int[][] indices;
    private final float[][] values;

    /** For each row the columns that are not zero, and what stands there. */
    SparseMatrix(int columns, int[][] indices, float[][] values) {
        this.columns = columns;
        this.indices = indices;
        this.values = values;
    }

    int columns() {
        return columns;
    }

    int rows() {
        return indices.length;
    }

    /** This times a dense matrix of {@link #columns} rows. */
    double[][] times(double[][] right) {
        int width = right[0].length;
        double[][] product = new double[rows()][width];
        for (int row = 0; row < rows(); row++) {
            for (int i = 0; i < indices[row].length; i++) {
                add(product[row], right[indices[row][i]], values[row][i]);
            }
        }
        return product;
    }

    /** This, turned over, times a dense matrix of {@link #rows} rows. */
    double[][] transposedTimes(double[][] right) {
        double[][] product = new double[columns][right[0].length];
        for (int row = 0; row < rows(); row++) {
            for (int i = 0; i < indices[row].length; i++) {
                add(product[indices[row][i]], right[row], values[row][i]);
            }
        }
        return product;
    }

    private static void add(double[] sum, double[] part, double weight) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += weight * part[i];
        }
    }
}
