package nl.balie.knowledge.lexical;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A rule rarely stands alone: a section gains a little from the sections before and after it. */
final class Neighbours {

    private static final double SHARE = 0.15;

    private record Place(UUID document, int position) {}

    private Neighbours() {}

    static List<Hits.Hit> smoothed(List<Hits.Hit> hits) {
        Map<Place, Double> scores = new HashMap<>();
        hits.forEach(hit -> scores.put(new Place(hit.document(), hit.position()), hit.score()));
        return hits.stream()
                .map(hit -> new Hits.Hit(hit.document(), hit.position(), hit.score() + SHARE * beside(hit, scores)))
                .sorted(Comparator.comparingDouble(Hits.Hit::score)
                        .reversed()
                        .thenComparing(Hits.Hit::document)
                        .thenComparingInt(Hits.Hit::position))
                .toList();
    }

    private static double beside(Hits.Hit hit, Map<Place, Double> scores) {
        return scores.getOrDefault(new Place(hit.document(), hit.position() - 1), 0.0)
                + scores.getOrDefault(new Place(hit.document(), hit.position() + 1), 0.0);
    }
}
