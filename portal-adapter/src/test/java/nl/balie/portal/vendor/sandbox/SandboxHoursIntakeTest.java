package nl.balie.portal.vendor.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.balie.portal.party.EmployerId;
import nl.balie.portal.vendor.DeclarationForPayroll;
import nl.balie.portal.vendor.HoursIntake;
import nl.balie.portal.vendor.Intake;
import nl.balie.portal.vendor.VendorUnavailable;
import nl.balie.portal.vendor.sandbox.server.SandboxPayroll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxHoursIntakeTest {

    private final EmployerId zonnebloem = EmployerId.random();

    @TempDir
    Path data;

    private SandboxPayroll sandbox;
    private SandboxConnection connection;
    private HoursIntake intake;

    @BeforeEach
    void start() {
        sandbox = SandboxPayroll.start(0, data, Duration.ofSeconds(4), Clock.systemUTC());
        connection = new SandboxConnection(new SandboxSettings(URI.create(sandbox.address()), 1, 1));
        intake = new SandboxHoursIntake(connection, employer -> "Kwekerij De Zonnebloem B.V.");
    }

    @AfterEach
    void stop() {
        connection.close();
        sandbox.close();
    }

    @Test
    void givesTheSameReceiptForTheSameVersion() {
        DeclarationForPayroll hours = declaration("8.5");

        Intake first = intake.take(hours);

        assertThat(first).isInstanceOf(Intake.Accepted.class);
        assertThat(intake.take(hours)).isEqualTo(first);
        assertThat(answered(hours)).contains(first);
    }

    @Test
    void takesAQuantityThatTheDatabaseWritesLonger() {
        DeclarationForPayroll hours = declaration("8.5");

        assertThat(intake.take(hours)).isEqualTo(intake.take(with(hours, "8.50")));
    }

    @Test
    void saysWhyADeclarationIsRefused() {
        assertThat(intake.take(declaration("0.13")))
                .isInstanceOfSatisfying(
                        Intake.Refused.class,
                        refused -> assertThat(refused.reason()).contains("Regel 1", "0,13"));
    }

    @Test
    void refusesWhenAVersionCameBeforeWithOtherLines() {
        DeclarationForPayroll hours = declaration("8");
        intake.take(hours);

        assertThat(intake.take(with(hours, "9"))).isInstanceOf(Intake.Refused.class);
    }

    @Test
    void findsBackWhatWasBookedWhenTheAnswerCameTooLate() {
        DeclarationForPayroll hours = declaration("0.17");

        assertThatThrownBy(() -> intake.take(hours)).isInstanceOf(VendorUnavailable.class);
        assertThat(answered(hours)).containsInstanceOf(Intake.Accepted.class);
    }

    @Test
    void findsNothingBackWhenNothingArrived() {
        DeclarationForPayroll hours = declaration("0.19");

        assertThatThrownBy(() -> intake.take(hours)).isInstanceOf(VendorUnavailable.class);
        assertThat(answered(hours)).isEmpty();
    }

    @Test
    void mayTryAgainWhenNobodyListens() {
        sandbox.close();

        assertThatThrownBy(() -> intake.take(declaration("8"))).isInstanceOf(VendorUnavailable.class);
        assertThatThrownBy(() -> answered(declaration("8"))).isInstanceOf(VendorUnavailable.class);
        sandbox = SandboxPayroll.start(0, data, Duration.ZERO, Clock.systemUTC());
    }

    private Optional<Intake> answered(DeclarationForPayroll declaration) {
        return intake.answered(declaration.employer(), declaration.idempotencyKey());
    }

    private DeclarationForPayroll declaration(String quantity) {
        return with(
                new DeclarationForPayroll(
                        zonnebloem, UUID.randomUUID(), 1, "D-2026-1120-01", "1001", "Sanne de Wit", List.of()),
                quantity);
    }

    private static DeclarationForPayroll with(DeclarationForPayroll declaration, String quantity) {
        return new DeclarationForPayroll(
                declaration.employer(),
                declaration.declaration(),
                declaration.version(),
                declaration.reference(),
                declaration.employeeNumber(),
                declaration.employeeName(),
                List.of(new DeclarationForPayroll.Line(
                        LocalDate.parse("2026-11-17"), null, "1000", new BigDecimal(quantity), "HOUR")));
    }
}
