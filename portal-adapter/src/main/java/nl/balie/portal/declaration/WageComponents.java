package nl.balie.portal.declaration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.balie.portal.party.Employee;
import nl.balie.portal.party.EmployeeId;
import nl.balie.portal.party.EmployerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The wage components of an employer and the sets ('componentensets') that say who may declare which. One set is the
 * employer's standard; an employee may be linked to another one (S3-25, S3-26, S3-47).
 */
@Component
public class WageComponents {
    private static final String ALIAS_SEPARATOR = "\n";

    private final JdbcClient jdbc;

    WageComponents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every component of the employer, in his order, each marked with whether this employee may declare it. */
    public List<WageComponent> of(EmployerId employer, Employee employee) {
        Set<String> members = employee.mayDeclare() ? membersOfSetOf(employer, employee.id()) : Set.of();
        return jdbc.sql("select * from wage_component where employer_id = ? order by position")
                .param(employer.value())
                .query((row, n) -> component(row, members))
                .list();
    }

    /** What the payroll system calls it. */
    Optional<String> payrollCode(EmployerId employer, String code) {
        return jdbc.sql("select payroll_code from wage_component where employer_id = ? and code = ?")
                .params(employer.value(), code)
                .query(String.class)
                .optional();
    }

    /** Adds components after those that are there. */
    @Transactional
    public void add(EmployerId employer, List<WageComponent> components) {
        int position = jdbc.sql("select count(*) from wage_component where employer_id = ?")
                .param(employer.value())
                .query(Integer.class)
                .single();
        for (WageComponent component : components) {
            jdbc.sql("""
                insert into wage_component (employer_id, code, position, name, unit, aliases, payroll_code)
                values (:employer, :code, :position, :name, :unit, :aliases, :payrollCode)\
                """)
                    .param("employer", employer.value())
                    .param("code", component.code())
                    .param("position", ++position)
                    .param("name", component.name())
                    .param("unit", component.unit())
                    .param(
                            "aliases",
                            String.join(ALIAS_SEPARATOR, component.aliases()).toLowerCase(Locale.ROOT))
                    .param("payrollCode", component.payrollCode())
                    .update();
        }
    }

    /** Makes a set of components that exist. */
    @Transactional
    public void addSet(EmployerId employer, ComponentSet set) {
        if (set.standard()) {
            jdbc.sql("update component_set set standard = false where employer_id = ?")
                    .param(employer.value())
                    .update();
        }
        jdbc.sql("insert into component_set (employer_id, set_code, name, standard) values (?, ?, ?, ?)")
                .params(employer.value(), set.code(), set.name(), set.standard())
                .update();
        for (String component : set.components()) {
            jdbc.sql("insert into component_set_member (employer_id, set_code, component_code) values (?, ?, ?)")
                    .params(employer.value(), set.code(), component)
                    .update();
        }
    }

    /** From now on this employee has this set instead of the standard one. */
    @Transactional
    public void link(EmployerId employer, EmployeeId employee, String setCode) {
        jdbc.sql("delete from employee_component_set where employer_id = ? and employee_id = ?")
                .params(employer.value(), employee.value())
                .update();
        jdbc.sql("insert into employee_component_set (employer_id, employee_id, set_code) values (?, ?, ?)")
                .params(employer.value(), employee.value(), setCode)
                .update();
    }

    private Set<String> membersOfSetOf(EmployerId employer, EmployeeId employee) {
        return jdbc
                .sql("""
                    select m.component_code from component_set s
                    join component_set_member m on m.employer_id = s.employer_id and m.set_code = s.set_code
                    left join employee_component_set own on own.employer_id = s.employer_id and own.employee_id = :employee
                    where s.employer_id = :employer
                      and (s.set_code = own.set_code or (own.set_code is null and s.standard))\
                    """)
                .param("employer", employer.value())
                .param("employee", employee.value())
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    private static WageComponent component(ResultSet row, Set<String> members) throws SQLException {
        String code = row.getString("code");
        return new WageComponent(
                code,
                row.getString("name"),
                row.getString("unit"),
                row.getString("aliases").lines().toList(),
                row.getString("payroll_code"),
                members.contains(code));
    }
}
