package nl.balie.assistant.dev;

import java.util.List;
import nl.balie.portal.party.Accounts;
import nl.balie.portal.party.Employer;
import nl.balie.portal.party.EmployerId;
import nl.balie.portal.party.FormOfAddress;
import nl.balie.portal.party.MandateKind;
import nl.balie.portal.party.Parties;
import nl.balie.portal.party.ProviderId;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The demo world: one payroll provider, two employers, their people. Made at the first start, before the doors open; a second
 * start finds it again.
 */
@Component
@DemoOnly
class DemoWorld implements InitializingBean {

    private static final String SOMEBODY = "sanne";

    private final Parties parties;
    private final Accounts accounts;
    private final DemoEmployers employers;
    private final TransactionTemplate transaction;

    DemoWorld(Parties parties, Accounts accounts, DemoEmployers employers, TransactionTemplate transaction) {
        this.parties = parties;
        this.accounts = accounts;
        this.employers = employers;
        this.transaction = transaction;
    }

    @Override
    public void afterPropertiesSet() {
        refuseRealEmployers();
        transaction.executeWithoutResult(status -> {
            if (accounts.byLogin(SOMEBODY).isEmpty()) {
                create();
            }
        });
    }

    /** The demo shows its password to everybody and lets anybody make employers: never beside real people. */
    private void refuseRealEmployers() {
        List<String> real = parties.employers().stream()
                .filter(employer -> !employer.demo())
                .map(Employer::name)
                .toList();
        if (!real.isEmpty()) {
            throw new NotADemoDatabase(real.size());
        }
    }

    private void create() {
        ProviderId provider = employers.addProvider("Accountantskantoor X");
        employers.addProvidersPerson(
                provider,
                "ingrid",
                "Ingrid Smit",
                "kantoorx.example",
                List.of(MandateKind.PROVIDE, MandateKind.PROCESS_DECLARATIONS));
        employers.addProvidersPerson(provider, "tom", "Tom Visser", "kantoorx.example", List.of(MandateKind.INTEGRATE));
        add(provider, "Kwekerij De Zonnebloem B.V.", FormOfAddress.JE, "zonnebloem");
        add(provider, "Drukkerij Letterlust", FormOfAddress.U, "letterlust");
    }

    private void add(ProviderId provider, String name, FormOfAddress address, String staff) {
        EmployerId employer = employers.addEmployer(provider, name, address, DemoComponents.FOR_PERMANENT_STAFF);
        DemoStaff.of(staff).forEach(person -> employers.addStaff(employer, person, staff + ".example"));
    }
}
