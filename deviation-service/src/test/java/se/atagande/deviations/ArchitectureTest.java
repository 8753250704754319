package se.atagande.deviations;

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
@AnalyzeClasses(packages = "se.atagande.deviations", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests HOUSE = ArchTests.in(HouseRules.class);

    private static final String HERE = "se.atagande.deviations";

    /** The written list of what each feature shows to others. */
    private static final Map<String, Set<String>> SHOWN = Map.of(
            "secrecy", Set.of("CaseKey", "Secrecy"),
            "audit", Set.of("AuditChain"),
            "contents",
                    Set.of(
                            "Cause",
                            "Contents",
                            "EffectAnswer",
                            "Entry",
                            "Form",
                            "Lesson",
                            "Masking",
                            "Recipient",
                            "Reporter"),
            "casefile",
                    Set.of(
                            "Assessment",
                            "Case",
                            "CaseMoved",
                            "Cases",
                            "Clocks",
                            "Conclusion",
                            "Days",
                            "Deviation",
                            "DeviationState",
                            "Deviations",
                            "Limits",
                            "Measure",
                            "Nature",
                            "ReportSettings",
                            "StepOutcome",
                            "StepRefused"),
            "attachment", Set.of("Attachments"),
            "receipt", Set.of("Receipt", "Receipts"),
            "handling", Set.of("CaseViews", "HandledCases"));

    /** The written list of who looks at whom; everybody else keeps to themselves. */
    private static final Map<String, Set<String>> LOOKS_AT = Map.of(
            "audit", Set.of("secrecy"),
            "casefile", Set.of("contents", "secrecy"),
            "attachment", Set.of("casefile", "contents", "secrecy"),
            "receipt", Set.of("attachment", "casefile", "contents", "secrecy"),
            "report", Set.of("casefile", "contents", "receipt"),
            "handling", Set.of("attachment", "audit", "casefile", "contents"),
            "structure", Set.of("audit", "casefile", "contents", "handling"),
            "review", Set.of("casefile", "contents"),
            "lesson", Set.of("casefile", "contents", "handling"),
            "retention", Set.of("attachment", "audit", "casefile"));

    private static final Features FEATURES = new Features(HERE, SHOWN, LOOKS_AT);

    @ArchTest
    static final ArchRule ONLY_THE_APPLICATION_AND_WHAT_IS_SHOWN_IS_PUBLIC =
            FEATURES.onlyTheApplicationAndWhatIsShownIsPublic("DeviationApplication");

    @ArchTest
    static final ArchRule WHAT_IS_ON_THE_LIST_EXISTS = FEATURES.whatIsOnTheListExists();

    @ArchTest
    static final ArchRule FEATURES_SEE_OF_EACH_OTHER_WHAT_IS_WRITTEN = FEATURES.featuresSeeOfEachOtherWhatIsWritten();

    @ArchTest
    static final ArchRule DECISIONS_SEE_NO_FRAMEWORK = noClasses()
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
            .or()
            .haveSimpleName("Limits")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "se.atagande.feed..",
                    "se.atagande.rest..",
                    "tools.jackson..",
                    "com.google.crypto..");
}
