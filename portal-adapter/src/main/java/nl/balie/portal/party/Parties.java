package nl.balie.portal.party;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The providers, employers, employees and mandates we know. Every look-up of an employee names its employer. */
@Component
public class Parties {

    private final JdbcClient jdbc;

    Parties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<PayrollProvider> provider(ProviderId id) {
        return jdbc.sql("select * from payroll_provider where provider_id = ?")
                .param(id.value())
                .query((row, n) -> new PayrollProvider(id, row.getString("name")))
                .optional();
    }

    public Optional<Employer> employer(EmployerId id) {
        return jdbc.sql("select * from employer where employer_id = ?")
                .param(id.value())
                .query(Parties::employer)
                .optional();
    }

    public List<Employer> employersOf(ProviderId provider) {
        return jdbc.sql("select * from employer where provider_id = ? order by name")
                .param(provider.value())
                .query(Parties::employer)
                .list();
    }

    public List<Employer> employers() {
        return jdbc.sql("select * from employer order by name")
                .query(Parties::employer)
                .list();
    }

    public Optional<Employee> employee(EmployerId employer, EmployeeId id) {
        return jdbc.sql("select * from employee where employer_id = ? and employee_id = ?")
                .params(employer.value(), id.value())
                .query(Parties::employee)
                .optional();
    }

    /** The employee who signs in with this account, if the account belongs to one. */
    public Optional<Employee> employeeOf(AccountId account) {
        return jdbc.sql("select * from employee where account_id = ? order by start_date desc, employer_id limit 1")
                .param(account.value())
                .query(Parties::employee)
                .optional();
    }

    public List<Employee> employees(EmployerId employer) {
        return jdbc.sql("select * from employee where employer_id = ? order by family_name, given_name, employee_id")
                .param(employer.value())
                .query(Parties::employee)
                .list();
    }

    public List<Mandate> mandatesOf(AccountId account, LocalDate on) {
        return jdbc
                .sql("select * from mandate where account_id = ? order by kind")
                .param(account.value())
                .query(Parties::mandate)
                .list()
                .stream()
                .filter(mandate -> mandate.holdsOn(on))
                .toList();
    }

    /** Who holds a mandate for this employer on a day, in a stable order: the longest holder first. */
    public List<AccountId> holders(EmployerId employer, MandateKind kind, LocalDate on) {
        return holders(employer.value(), kind, on);
    }

    public List<AccountId> holders(ProviderId provider, MandateKind kind, LocalDate on) {
        return holders(provider.value(), kind, on);
    }

    private List<AccountId> holders(UUID tenant, MandateKind kind, LocalDate on) {
        return jdbc
                .sql("select * from mandate where tenant_id = ? and kind = ? order by valid_from nulls first,"
                        + " mandate_id")
                .params(tenant, kind.name())
                .query(Parties::mandate)
                .list()
                .stream()
                .filter(mandate -> mandate.holdsOn(on))
                .map(Mandate::account)
                .distinct()
                .toList();
    }

    public void add(PayrollProvider provider) {
        jdbc.sql("insert into payroll_provider (provider_id, name) values (?, ?)")
                .params(provider.id().value(), provider.name())
                .update();
    }

    public void add(Employer employer) {
        jdbc.sql("""
            insert into employer (employer_id, provider_id, name, form_of_address, payroll_system, demo)
            values (?, ?, ?, ?, ?, ?)\
            """)
                .params(
                        employer.id().value(),
                        employer.provider().value(),
                        employer.name(),
                        employer.address().name(),
                        employer.payrollSystem(),
                        employer.demo())
                .update();
    }

    public void add(Employee employee) {
        jdbc.sql("""
            insert into employee (employer_id, employee_id, account_id, number, given_name, family_name, email, mobile,
              department, employment_type, hours_per_week, may_declare, calculate_hours, start_date, end_date)
            values (:employer, :id, :account, :number, :given, :family, :email, :mobile,
              :department, :type, :hours, :mayDeclare, :calculateHours, :start, :end)\
            """)
                .param("employer", employee.employer().value())
                .param("id", employee.id().value())
                .param("account", value(employee.account()))
                .param("number", employee.number())
                .param("given", employee.givenName())
                .param("family", employee.familyName())
                .param("email", employee.email())
                .param("mobile", employee.mobile())
                .param("department", employee.department())
                .param("type", employee.type().name())
                .param("hours", employee.hoursPerWeek())
                .param("mayDeclare", employee.mayDeclare())
                .param("calculateHours", employee.calculateHours())
                .param("start", employee.startDate())
                .param("end", employee.endDate())
                .update();
    }

    public void add(Mandate mandate) {
        jdbc.sql("""
            insert into mandate (tenant_id, mandate_id, account_id, kind, department, valid_from, valid_until)
            values (:tenant, :id, :account, :kind, :department, :from, :until)\
            """)
                .param("tenant", mandate.tenant())
                .param("id", mandate.id())
                .param("account", mandate.account().value())
                .param("kind", mandate.kind().name())
                .param("department", mandate.department())
                .param("from", mandate.from())
                .param("until", mandate.until())
                .update();
    }

    private static Employer employer(ResultSet row, int number) throws SQLException {
        return new Employer(
                new EmployerId(row.getObject("employer_id", UUID.class)),
                new ProviderId(row.getObject("provider_id", UUID.class)),
                row.getString("name"),
                FormOfAddress.valueOf(row.getString("form_of_address")),
                row.getString("payroll_system"),
                row.getBoolean("demo"));
    }

    private static Employee employee(ResultSet row, int number) throws SQLException {
        return new Employee(
                new EmployerId(row.getObject("employer_id", UUID.class)),
                new EmployeeId(row.getObject("employee_id", UUID.class)),
                account(row),
                row.getString("number"),
                row.getString("given_name"),
                row.getString("family_name"),
                row.getString("email"),
                row.getString("mobile"),
                row.getString("department"),
                EmploymentType.valueOf(row.getString("employment_type")),
                row.getBigDecimal("hours_per_week"),
                row.getBoolean("may_declare"),
                row.getBoolean("calculate_hours"),
                row.getObject("start_date", LocalDate.class),
                row.getObject("end_date", LocalDate.class));
    }

    private static Mandate mandate(ResultSet row, int number) throws SQLException {
        return new Mandate(
                row.getObject("mandate_id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                new AccountId(row.getObject("account_id", UUID.class)),
                MandateKind.valueOf(row.getString("kind")),
                row.getString("department"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class));
    }

    private static @Nullable AccountId account(ResultSet row) throws SQLException {
        UUID id = row.getObject("account_id", UUID.class);
        return id == null ? null : new AccountId(id);
    }

    private static @Nullable UUID value(@Nullable AccountId account) {
        return account == null ? null : account.value();
    }
}
