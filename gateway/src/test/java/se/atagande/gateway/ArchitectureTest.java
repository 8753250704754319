package se.atagande.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import se.atagande.house.HouseRules;

/** How the gateway is put together. */
@AnalyzeClasses(packages = "se.atagande.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests HOUSE = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule ONLY_THE_APPLICATION_IS_PUBLIC =
            classes().that().arePublic().and().areTopLevelClasses().should().be(GatewayApplication.class);

    @ArchTest
    static final ArchRule IT_KNOWS_NO_DOMAIN_TYPE_AND_NO_STORE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "se.atagande.contracts..",
                    "se.atagande.feed..",
                    "se.atagande.rest..",
                    "se.atagande.commitments..",
                    "se.atagande.statistics..",
                    "se.atagande.deviations..",
                    "se.atagande.notifications..",
                    "org.springframework.data..",
                    "org.springframework.kafka..");
}
