package se.atagande.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** How the gateway is put together. */
@AnalyzeClasses(packages = "se.atagande.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

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

    @ArchTest
    static final ArchRule NO_FOLDER_IS_NAMED_AFTER_WHAT_THINGS_ARE_MADE_OF = noClasses()
            .should()
            .resideInAnyPackage(
                    "..util..",
                    "..common..",
                    "..core..",
                    "..shared..",
                    "..base..",
                    "..impl..",
                    "..service..",
                    "..controller..",
                    "..repository..",
                    "..model..",
                    "..dto..",
                    "..mapper..",
                    "..exception..",
                    "..config..");

    @ArchTest
    static final ArchRule NO_CLASS_IS_NAMED_FOR_WANT_OF_A_NAME =
            noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Utils?)");
}
