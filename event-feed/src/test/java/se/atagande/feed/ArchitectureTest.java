package se.atagande.feed;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The library stays one package with a small surface that knows no domain word. */
@AnalyzeClasses(packages = "se.atagande.feed", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule ONE_FLAT_PACKAGE = classes().should().resideInAPackage("se.atagande.feed");

    @ArchTest
    static final ArchRule NO_DOMAIN_WORD = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("se.atagande.contracts.*..")
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("se.atagande.platform..");

    @ArchTest
    static void theSurfaceIsAHandfulOfTypes(JavaClasses all) {
        assertThat(all.stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC) && type.isTopLevelClass())
                        .map(JavaClass::getSimpleName))
                .containsExactlyInAnyOrder(
                        "AggregateStore",
                        "Contention",
                        "ContractJson",
                        "DeadLetter",
                        "DeadLetters",
                        "Delivery",
                        "Effect",
                        "Feeds",
                        "Inbox",
                        "Inboxes",
                        "Stored");
    }
}
