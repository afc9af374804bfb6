package nl.balie.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Set;
import nl.balie.portal.deadline.BusinessTime;
import nl.balie.portal.deadline.InfrastructureTime;
import org.jspecify.annotations.NullMarked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.ApplicationModule;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "nl.balie", importOptions = OurCode.class)
class ArchitectureTest {

    private static final Set<String> TIME_TYPES = Set.of(
            Instant.class.getName(),
            LocalDate.class.getName(),
            LocalDateTime.class.getName(),
            LocalTime.class.getName(),
            OffsetDateTime.class.getName(),
            YearMonth.class.getName(),
            ZonedDateTime.class.getName());

    @ArchTest
    static final ArchRule timeComesFromAClock = noClasses()
            .that()
            .doNotBelongToAnyOf(BusinessTime.class, InfrastructureTime.class)
            .and()
            // Another company's system, with a time of its own.
            .resideOutsideOfPackage("nl.balie.portal.vendor.sandbox.server..")
            .should()
            .callMethodWhere(describe("reads the time of the machine", ArchitectureTest::readsTheMachinesTime))
            .because("a deadline, a validity or a lease that cannot be set in a test is not tested");

    @ArchTest
    static final ArchRule wiringIsVisibleInTheConstructor = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .orShould()
            .beAnnotatedWith(Value.class)
            .because("a class that hides what it needs cannot be made in a test");

    @ArchTest
    static final ArchRule thePortalKnowsNoTechniqueOfTransportOrSearch = noClasses()
            .that()
            .resideInAPackage("nl.balie.portal..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.apache.camel..")
                    .or(resideInAPackage("dev.langchain4j.."))
                    .or(resideInAPackage("org.apache.lucene.."))
                    .or(resideInAPackage("nl.balie.assistant.."))
                    .or(resideInAPackage("nl.balie.integration.."))
                    .or(resideInAPackage("nl.balie.knowledge..")))
            .because("the most depended-upon module depends on nothing of ours and on no transport");

    @ArchTest
    static final ArchRule knowledgeKnowsNoUsers = noClasses()
            .that()
            .resideInAPackage("nl.balie.knowledge..")
            .should()
            .dependOnClassesThat(resideInAPackage("nl.balie.portal..")
                    .or(resideInAPackage("nl.balie.assistant.."))
                    .or(resideInAPackage("org.springframework.web..")))
            .because("documents go in and cited passages come out; who may ask is decided above it");

    @ArchTest
    static final ArchRule theAssistantKnowsNoRoute = noClasses()
            .that()
            .resideInAPackage("nl.balie.assistant..")
            .should()
            .dependOnClassesThat(resideInAPackage("nl.balie.integration..").or(resideInAPackage("org.apache.camel..")))
            .because("a conversation may cause an obligation, never send it");

    @ArchTest
    static final ArchRule modelsAreBuiltInOnePlace = noClasses()
            .that()
            .resideOutsideOfPackages("nl.balie.assistant.model..", "nl.balie.assistant.dialogue..")
            .should()
            .dependOnClassesThat(resideInAPackage("dev.langchain4j.."))
            .because("limits, redaction and the embedded default must hold for every model");

    @ArchTest
    static final ArchRule repositoriesAndControllersStayInTheirPackage = noClasses()
            .that()
            .areAnnotatedWith(Repository.class)
            .or()
            .areAnnotatedWith(Controller.class)
            .or()
            .areAnnotatedWith(RestController.class)
            .should()
            .bePublic()
            .because("another package asks the use case, not the table or the page");

    @ArchTest
    static final ArchRule namesSayWhose = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Dto")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .because("such a name says nothing a payroll officer or a newcomer can use");

    @ArchTest
    static final ArchRule nullIsDeclared = classes()
            .that()
            .areTopLevelClasses()
            .should()
            .resideInAnyPackage("nl.balie..")
            .andShould(new PackageAnnotation(NullMarked.class))
            .because("the compiler checks null only where the package says so");

    @ArchTest
    static final ArchRule everyClassIsInADeclaredModule = classes()
            .that(are(
                    "top-level classes outside the root package",
                    type -> type.isTopLevelClass() && !type.getPackageName().equals("nl.balie")))
            .should(new ModuleAnnotation(ApplicationModule.class))
            .because("a class outside every module is a class whose dependencies nobody checks");

    private static DescribedPredicate<JavaClass> are(String description, java.util.function.Predicate<JavaClass> test) {
        return describe(description, test);
    }

    private static boolean readsTheMachinesTime(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        String name = call.getName();
        if (TIME_TYPES.contains(owner) && name.equals("now")) {
            return call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isAssignableTo(Clock.class));
        }
        return (owner.equals(System.class.getName()) && name.equals("currentTimeMillis"))
                || (owner.equals(Clock.class.getName()) && name.startsWith("system"));
    }
}
