package se.atagande.statistics;

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
@AnalyzeClasses(packages = "se.atagande.statistics", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests HOUSE = ArchTests.in(HouseRules.class);

    /** The written list of what one feature lets another see. */
    private static final Set<String> SHOWN = Set.of(
            "Initiative",
            "Initiatives",
            // proof
            "Cell",
            "Demand",
            "Demands",
            "Insider",
            "Knowledge",
            "Mode",
            "Question",
            "Rules",
            "Sum",
            "Verdict",
            "Verifier",
            "World",
            // disclosure
            "Progress",
            "Protecting",
            "Protection",
            // scheme
            "Audience",
            "Category",
            "Dimension",
            "Scheme",
            "Schemes",
            "Shape",
            "Text",
            // release: what a feature with figures needs to hand them over
            "Block",
            "Figures",
            "FigureSource");

    private static final DescribedPredicate<JavaClass> SHOWN_TO_OTHER_FEATURES =
            DescribedPredicate.describe("what a feature shows to others", c -> shown(c));

    private static boolean shown(JavaClass c) {
        return SHOWN.contains(c.getSimpleName())
                || c.getEnclosingClass().map(ArchitectureTest::shown).orElse(false);
    }

    @ArchTest
    static final ArchRule onlyTheApplicationIsPublic = classes()
            .that()
            .arePublic()
            .and()
            .areTopLevelClasses()
            .should()
            .haveSimpleName("StatisticsApplication")
            .orShould(com.tngtech.archunit.lang.conditions.ArchConditions.be(SHOWN_TO_OTHER_FEATURES));

    @ArchTest
    static final ArchRule initiativesKnowNothingOfMonths = noClasses()
            .that()
            .resideInAPackage("..initiative..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..statistics.month..");

    @ArchTest
    static final ArchRule monthsSeeOnlyWhatInitiativesShow = noClasses()
            .that()
            .resideInAPackage("..statistics.month..")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("..statistics.initiative..")
                    .and(DescribedPredicate.not(SHOWN_TO_OTHER_FEATURES)));

    @ArchTest
    static final ArchRule theJudgeKnowsNoSolver = noClasses()
            .that()
            .resideInAPackage("..statistics.proof..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("java..", "org.jspecify..", "..statistics.proof..");

    @ArchTest
    static final ArchRule whoProtectsKnowsOnlyWhatIsProved = noClasses()
            .that()
            .resideInAPackage("..statistics.disclosure..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(
                    "java..", "org.jspecify..", "org.ojalgo..", "..statistics.proof..", "..statistics.disclosure..");

    /** One way out: a table that was sealed. The proof, the figures and the worlds never meet what answers a request. */
    @ArchTest
    static final ArchRule figuresLeaveOnlyAsAReleasedTable = noClasses()
            .that()
            .haveSimpleName("WaysOut")
            .or()
            .haveSimpleName("ReleasesApi")
            .or()
            .haveSimpleName("ReleaseView")
            .should()
            .dependOnClassesThat()
            .haveSimpleName("Figures")
            .orShould()
            .dependOnClassesThat()
            .haveSimpleName("Asked")
            .orShould()
            .dependOnClassesThat()
            .haveSimpleName("Certificates")
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("..statistics.disclosure..");

    @ArchTest
    static final ArchRule onlyWhatIsSealedBecomesATable = noClasses()
            .that()
            .doNotHaveSimpleName("ReleasesApi")
            .and()
            .doNotHaveSimpleName("ReleasedTable")
            .should()
            .callMethod("se.atagande.statistics.release.ReleasedTable", "of", "se.atagande.statistics.release.Release");

    @ArchTest
    static final ArchRule decisionsSeeNoFramework = noClasses()
            .that()
            .haveSimpleNameEndingWith("Outcome")
            .or()
            .haveSimpleName("Month")
            .or()
            .haveSimpleName("MonthKey")
            .or()
            .haveSimpleName("Counts")
            .or()
            .haveSimpleName("Correction")
            .or()
            .haveSimpleName("Initiative")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "se.atagande.feed..", "se.atagande.rest..", "tools.jackson..");
}
