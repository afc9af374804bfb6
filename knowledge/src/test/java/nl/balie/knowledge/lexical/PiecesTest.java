package nl.balie.knowledge.lexical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PiecesTest {

    @Test
    void joinsShortSentencesUntilTheySaySomething() {
        assertThat(Pieces.cut(List.of(words(10), words(10), words(10), words(30))))
                .extracting(List::size)
                .containsExactly(30, 30);
    }

    @Test
    void startsAnewBeforeAPieceGetsTooLong() {
        assertThat(Pieces.cut(List.of(words(20), words(70), words(5))))
                .extracting(List::size)
                .containsExactly(20, 70, 5);
    }

    @Test
    void hasOnePieceOfAHeadingWithoutText() {
        assertThat(Pieces.cut(List.of())).containsExactly(List.of());
    }

    private static List<String> words(int count) {
        return Collections.nCopies(count, "uur");
    }
}
