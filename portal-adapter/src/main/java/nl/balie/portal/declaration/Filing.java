package nl.balie.portal.declaration;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.balie.portal.party.Employee;

/** Everything the rules look at: who files, what he may declare, the lines, and today. */
record Filing(Employee employee, List<WageComponent> components, List<DeclarationLine> lines, LocalDate today) {
    Filing {
        components = List.copyOf(components);
        lines = List.copyOf(lines);
    }

    Optional<WageComponent> component(DeclarationLine line) {
        return components.stream()
                .filter(component -> component.code().equals(line.component()))
                .findFirst();
    }

    String nameOf(DeclarationLine line) {
        return component(line).map(WageComponent::name).orElse(line.component());
    }

    List<DeclarationLine> inUnit(String unit) {
        return lines.stream().filter(line -> line.unit().equals(unit)).toList();
    }
}
