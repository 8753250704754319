package se.atagande.contracts;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import se.atagande.house.HouseRules;

/** Whoever reads an event needs nothing but a JDK. */
@AnalyzeClasses(packages = "se.atagande.contracts", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests HOUSE = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule ONLY_THE_JDK_AND_JSPECIFY = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("se.atagande.contracts..", "java..", "org.jspecify.annotations..");

    @ArchTest
    static final ArchRule EVERY_EVENT_IS_A_RECORD = classes()
            .that(are(assignableTo(Event.class)))
            .and(are(DescribedPredicate.not(interfaces())))
            .should()
            .beRecords();

    @ArchTest
    static final ArchRule EVERY_ID_IS_A_RECORD = classes()
            .that(are(assignableTo(Identifier.class)))
            .and()
            .doNotHaveModifier(ABSTRACT)
            .should()
            .beRecords();

    private static DescribedPredicate<JavaClass> interfaces() {
        return DescribedPredicate.describe("interfaces", JavaClass::isInterface);
    }
}
