package se.atagande.statistics;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import se.atagande.house.Features;
import se.atagande.house.HouseRules;

/** How the service is built, so that it stays so. */
@AnalyzeClasses(packages = "se.atagande.statistics", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests HOUSE = ArchTests.in(HouseRules.class);

    /** The written list of what each feature shows to others. */
    private static final Map<String, Set<String>> SHOWN = Map.ofEntries(
            Map.entry("accessmap", Set.of()),
            Map.entry("answering", Set.of()),
            Map.entry("catalogue", Set.of()),
            Map.entry("bank", Set.of("BankView", "Question", "QuestionBank", "QuestionBanks")),
            Map.entry("deviation", Set.of()),
            Map.entry("disclosure", Set.of("Progress", "Protecting", "Protection")),
            Map.entry("initiative", Set.of("Initiative", "Initiatives")),
            Map.entry("kolada", Set.of()),
            Map.entry("live", Set.of()),
            Map.entry(
                    "month",
                    Set.of("Counts", "EntryOutcome", "Month", "MonthKey", "MonthMoved", "Months", "Rederiving")),
            Map.entry("participants", Set.of()),
            Map.entry("work", Set.of()),
            Map.entry(
                    "proof",
                    Set.of(
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
                            "World")),
            // what a feature with figures needs to hand them over
            Map.entry("pxweb", Set.of()),
            Map.entry("release", Set.of("Block", "Fact", "FigureSource", "Figures", "PublishedTable", "Tables")),
            Map.entry(
                    "scheme",
                    Set.of(
                            "Audience",
                            "Category",
                            "Counted",
                            "Dimension",
                            "Scheme",
                            "SchemeChanges",
                            "Schemes",
                            "Shape",
                            "Text")),
            Map.entry("secrecy", Set.of("Secrecy")),
            Map.entry("table", Set.of("About", "Axis", "Cut", "Form", "ReleasedTable")),
            Map.entry("survey", Set.of("Survey", "SurveyAccess", "SurveyOutcome", "SurveyView", "Surveys")));

    /** The written list of who looks at whom; everybody else keeps to themselves. */
    private static final Map<String, Set<String>> LOOKS_AT = Map.ofEntries(
            Map.entry("accessmap", Set.of("release", "table")),
            Map.entry("answering", Set.of("bank", "release", "scheme", "secrecy", "survey", "table")),
            Map.entry("catalogue", Set.of("release", "scheme", "table")),
            Map.entry("deviation", Set.of("initiative", "release", "scheme")),
            Map.entry("disclosure", Set.of("proof")),
            Map.entry("kolada", Set.of("release", "scheme", "table")),
            Map.entry("live", Set.of("month")),
            Map.entry("month", Set.of("initiative")),
            Map.entry("monthfile", Set.of("initiative", "month")),
            Map.entry("participants", Set.of("initiative", "month", "release", "scheme", "table")),
            Map.entry("pxweb", Set.of("release", "scheme", "table")),
            Map.entry("release", Set.of("disclosure", "proof", "scheme", "secrecy", "table")),
            Map.entry("scheme", Set.of("proof")),
            Map.entry("table", Set.of("proof", "scheme")),
            Map.entry("survey", Set.of("bank")),
            Map.entry("work", Set.of("initiative", "release", "scheme")));

    private static final Features FEATURES = new Features("se.atagande.statistics", SHOWN, LOOKS_AT);

    @ArchTest
    static final ArchRule onlyTheApplicationAndWhatIsShownIsPublic =
            FEATURES.onlyTheApplicationAndWhatIsShownIsPublic("StatisticsApplication");

    @ArchTest
    static final ArchRule whatIsOnTheListExists = FEATURES.whatIsOnTheListExists();

    @ArchTest
    static final ArchRule featuresSeeOfEachOtherWhatIsWritten = FEATURES.featuresSeeOfEachOtherWhatIsWritten();

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
            .resideInAnyPackage(
                    "..statistics.table..", "..statistics.catalogue..", "..statistics.kolada..", "..statistics.pxweb..")
            .or()
            .haveSimpleName("ReleasesApi")
            .or()
            .haveSimpleName("ReleaseView")
            .or()
            .haveSimpleName("AlternativesApi")
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
            .doNotHaveSimpleName("Release")
            .should()
            .callMethod(
                    "se.atagande.statistics.table.ReleasedTable",
                    "of",
                    "java.lang.String",
                    "java.lang.String",
                    "java.lang.String");

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
            .or()
            .haveSimpleName("Mapping")
            .or()
            .haveSimpleName("CellReading")
            .or()
            .haveSimpleName("Unusual")
            .or()
            .haveSimpleName("Survey")
            .or()
            .haveSimpleName("Question")
            .or()
            .haveSimpleName("Grid")
            .or()
            .haveSimpleName("Batch")
            .or()
            .haveSimpleName("BallotBox")
            .or()
            .haveSimpleName("AccessMap")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "se.atagande.feed..", "se.atagande.rest..", "tools.jackson..");
}
