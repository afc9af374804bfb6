package nl.balie.portal.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.balie.portal.identity.IllegalMove;
import nl.balie.portal.party.EmployeeId;
import nl.balie.portal.party.EmployerId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeclarationFlowTest {

    /** All pairs: a move that the table holds leads where it says, every other one is refused and names the state. */
    @ParameterizedTest
    @EnumSource
    void allowsExactlyTheMovesOfTheTable(DeclarationStatus from) {
        for (DeclarationMove move : DeclarationMove.values()) {
            Optional<DeclarationStatus> to = DeclarationFlow.STEPS.stream()
                    .filter(step -> step.from() == from && step.move() == move)
                    .map(DeclarationFlow.Step::to)
                    .findFirst();
            if (to.isPresent()) {
                assertThat(in(from).after(move).status()).isEqualTo(to.get());
            } else {
                assertThatThrownBy(() -> in(from).after(move))
                        .isInstanceOfSatisfying(
                                IllegalMove.class,
                                refusal -> assertThat(refusal.state()).isEqualTo(from.name()));
            }
        }
    }

    @Test
    void leadsEachMoveToOneStatus() {
        assertThat(DeclarationFlow.STEPS)
                .extracting(step -> step.from() + " " + step.move())
                .doesNotHaveDuplicates();
    }

    @Test
    void neverLeavesWhatIsOver() {
        Set<DeclarationStatus> left =
                DeclarationFlow.STEPS.stream().map(DeclarationFlow.Step::from).collect(Collectors.toSet());

        assertThat(left).doesNotContain(DeclarationStatus.WITHDRAWN, DeclarationStatus.CORRECTED);
    }

    @Test
    void becomesProcessedOnlyAfterApproval() {
        assertThat(DeclarationFlow.STEPS)
                .filteredOn(step -> step.to() == DeclarationStatus.PROCESSED)
                .extracting(DeclarationFlow.Step::from)
                .containsExactly(DeclarationStatus.APPROVED);
    }

    @Test
    void canBeWithdrawnUntilItIsProcessed() {
        assertThat(EnumSet.allOf(DeclarationStatus.class).stream()
                        .filter(status -> in(status).canBeWithdrawn()))
                .containsExactlyInAnyOrder(
                        DeclarationStatus.SUBMITTED,
                        DeclarationStatus.REJECTED,
                        DeclarationStatus.APPROVED,
                        DeclarationStatus.UNPROCESSABLE);
    }

    /** The picture comes from the table; when it does not match any more it is rewritten, to be looked at and committed. */
    @Test
    void isDrawnInTheDocuments() throws IOException {
        Path document = Path.of("..", "docs", "flows", "declaration.md");
        String picture = diagram();
        String committed = Files.exists(document) ? Files.readString(document) : "";
        if (!committed.equals(picture)) {
            Files.createDirectories(document.getParent());
            Files.writeString(document, picture);
        }
        assertThat(committed).isEqualTo(picture);
    }

    private static String diagram() {
        return DeclarationFlow.STEPS.stream()
                .map(step -> "    %s --> %s: %s".formatted(step.from(), step.to(), step.move()))
                .collect(Collectors.joining("\n", """
                    # The life of a declaration

                    Written by `DeclarationFlowTest` from `DeclarationFlow`, the table that the code itself obeys. What is not drawn
                    cannot happen. `PROCESSED` is only ever reported by a payroll run.

                    ```mermaid
                    stateDiagram-v2
                        [*] --> DRAFT
                    """, """

                        WITHDRAWN --> [*]
                        CORRECTED --> [*]
                    ```
                    """));
    }

    private static Declaration in(DeclarationStatus status) {
        return new Declaration(
                EmployerId.random(),
                new DeclarationId(UUID.randomUUID()),
                "D-2026-1120-01",
                EmployeeId.random(),
                status,
                1,
                null,
                Instant.EPOCH,
                List.of());
    }
}
