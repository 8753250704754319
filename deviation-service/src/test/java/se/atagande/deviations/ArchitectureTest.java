package se.atagande.deviations;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import se.atagande.house.HouseRules;

/** How the service is built, so that it stays so. */
@AnalyzeClasses(packages = "se.atagande.deviations", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests HOUSE = ArchTests.in(HouseRules.class);

    /** The written list of what one feature lets another see. */
    private static final DescribedPredicate<JavaClass> SHOWN_TO_OTHER_FEATURES = DescribedPredicate.describe(
            "what secrecy and audit show to other features",
            c -> Set.of("Secrecy", "Part", "CaseKey", "AuditChain").contains(c.getSimpleName()));

    @ArchTest
    static final ArchRule onlyTheApplicationIsPublic = classes()
            .that()
            .arePublic()
            .and()
            .areTopLevelClasses()
            .should()
            .haveSimpleName("DeviationApplication")
            .orShould(com.tngtech.archunit.lang.conditions.ArchConditions.be(SHOWN_TO_OTHER_FEATURES));

    @ArchTest
    static final ArchRule secrecyAndAuditKnowNothingOfDeviations = noClasses()
            .that()
            .resideInAnyPackage("..secrecy..", "..audit..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..deviations.deviation..");

    @ArchTest
    static final ArchRule deviationsSeeOnlyWhatOthersShow = noClasses()
            .that()
            .resideInAPackage("..deviations.deviation..")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("..deviations.secrecy..")
                    .or(JavaClass.Predicates.resideInAPackage("..deviations.audit.."))
                    .and(DescribedPredicate.not(SHOWN_TO_OTHER_FEATURES)));

    @ArchTest
    static final ArchRule decisionsSeeNoFramework = noClasses()
            .that()
            .haveSimpleNameEndingWith("Outcome")
            .or()
            .haveSimpleName("Deviation")
            .or()
            .haveSimpleName("ReportDeviation")
            .or()
            .haveSimpleName("Case")
            .or()
            .haveSimpleName("Clocks")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "se.atagande.feed..",
                    "se.atagande.rest..",
                    "tools.jackson..",
                    "com.google.crypto..");
}
