package nl.balie.knowledge.ranking;

/**
 * What each search says in the order, and the share that a section gains from each of its neighbours. The defaults of the
 * application are those of the recipe that was measured on other question sets.
 */
public record Weights(double expanded, double exact, double semantic, double dense, double neighbour) {

    public Weights {
        for (double weight : new double[] {expanded, exact, semantic, dense, neighbour}) {
            if (!(weight >= 0 && weight <= 10)) {
                throw new IllegalArgumentException("A weight is between 0 and 10, not " + weight);
            }
        }
    }

    Weights withSemantic(double weight) {
        return new Weights(expanded, exact, weight, dense, neighbour);
    }
}
