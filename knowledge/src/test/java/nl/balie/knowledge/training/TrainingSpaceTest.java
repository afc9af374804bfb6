package nl.balie.knowledge.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.balie.knowledge.lexical.QuestionWords;
import nl.balie.knowledge.vector.ByteVector;
import nl.balie.knowledge.vector.SemanticSpace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingSpaceTest {

    @Test
    void findsTheSingularValuesOfAMatrix() {
        var matrix = new SparseMatrix(3, new int[][] {{0}, {1}, {2}, {0, 1}}, new float[][] {{3}, {2}, {0.5f}, {1, 1}});

        RandomisedSvd svd = RandomisedSvd.of(matrix, 2);

        // The eigenvalues of A'A = [[10,1,0],[1,5,0],[0,0,.25]] are 10.19 and 4.81.
        assertThat(svd.singularValues()[0]).isEqualTo(Math.sqrt((15 + Math.sqrt(29)) / 2), within(1e-9));
        assertThat(svd.singularValues()[1]).isEqualTo(Math.sqrt((15 - Math.sqrt(29)) / 2), within(1e-9));
        assertThat(svd.directions()[2]).containsExactly(new double[] {0, 0}, within(1e-9));
    }

    @Test
    void bringsWordsOfOneLineTogether(@TempDir Path directory) throws IOException {
        Path thesaurus = Files.writeString(directory.resolve("thesaurus.txt"), """
            # verlof
            bijbaan => nevenwerkzaamheden
            loonstrook => salarisspecificatie
            """);
        Path texts = Files.createDirectory(directory.resolve("texts"));
        for (int i = 0; i < 6; i++) {
            Files.writeString(texts.resolve(i + ".md"), """
                # Regeling
                Voor nevenwerkzaamheden vraagt de medewerker vooraf schriftelijk toestemming aan zijn leidinggevende.
                # Betaling
                De salarisspecificatie wordt elke maand digitaal aan de medewerker verstrekt door de werkgever.
                """);
        }
        Path lessons = Files.createDirectory(directory.resolve("lessons"));
        Files.writeString(lessons.resolve("work.txt"), """
            @ nevenwerk
            > Ander werk | Nevenwerkzaamheden meldt de medewerker aan zijn leidinggevende.
            ? RULE | mag ik op zaterdag pannenkoeken bakken
            ! hoeveel verdien je met pannenkoeken
            @ loonstrook
            > Specificatie | De salarisspecificatie wordt elke maand digitaal verstrekt.
            ? MOMENT | wanneer komt mijn strookje
            """);
        Path written = directory.resolve("space.bin");

        TrainingSpace.main(
                new String[] {written.toString(), thesaurus.toString(), lessons.toString(), texts.toString()});

        try (var in = Files.newInputStream(written)) {
            SemanticSpace space = SemanticSpace.read(in);
            assertNearer(space, "bijbaan", "nevenwerkzaamheden", "salarisspecificatie");
            String otherWork = "Ander werk. Nevenwerkzaamheden meldt de medewerker aan zijn leidinggevende.";
            String specification = "De salarisspecificatie wordt elke maand digitaal verstrekt.";
            assertNearer(space, "pannenkoeken bakken", otherWork, specification);
            assertNearer(space, "strookje", specification, otherWork);
        }
    }

    private static void assertNearer(SemanticSpace space, String asked, String near, String far) {
        var reader = new QuestionWords.Reader();
        ByteVector direction = space.question(reader.searchWords(asked));
        assertThat(direction.cosine(space.text(reader.searchWords(near))))
                .as(asked)
                .isGreaterThan(direction.cosine(space.text(reader.searchWords(far))) + 0.3f);
    }

    @Test
    void learnsTheSameFromTheSame() {
        var start = new TreeMap<>(Map.of("een", new float[] {1, 0, 0}, "twee", new float[] {0, 1, 0}));
        List<Pairs.Pair> pairs = List.of(
                new Pairs.Pair(0, List.of("een"), List.of("drie")),
                new Pairs.Pair(1, List.of("twee"), List.of("vier")));

        Refining.Refined once = new Refining(start, pairs).refined();
        Refining.Refined again = new Refining(start, pairs).refined();

        assertThat(once.words().keySet()).containsExactly("drie", "een", "twee", "vier");
        once.words()
                .forEach((word, vector) -> assertThat(again.words().get(word)).containsExactly(vector));
        assertThat(again.questions().fingerprint()).isEqualTo(once.questions().fingerprint());
        assertThat(again.texts().fingerprint()).isEqualTo(once.texts().fingerprint());
    }
}
