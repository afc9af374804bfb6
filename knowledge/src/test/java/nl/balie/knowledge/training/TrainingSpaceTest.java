package nl.balie.knowledge.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        Path written = directory.resolve("space.bin");

        TrainingSpace.main(new String[] {written.toString(), thesaurus.toString(), texts.toString()});

        try (var in = Files.newInputStream(written)) {
            SemanticSpace space = SemanticSpace.read(in);
            var reader = new QuestionWords.Reader();
            ByteVector asked = space.of(reader.searchWords("bijbaan"));
            ByteVector near = space.of(reader.searchWords("nevenwerkzaamheden"));
            ByteVector far = space.of(reader.searchWords("salarisspecificatie"));
            assertThat(asked.cosine(near)).isGreaterThan(asked.cosine(far) + 0.3f);
        }
    }
}
