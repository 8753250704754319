package se.atagande.deviations;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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

    @ArchTest
    static final ArchRule ONLY_THE_APPLICATION_AND_WHAT_IS_SHOWN_IS_PUBLIC = classes()
            .that()
            .arePublic()
            .and()
            .areTopLevelClasses()
            .and()
            .doNotHaveFullyQualifiedName(HERE + ".DeviationApplication")
            .should(be(DescribedPredicate.describe("on the list of what features show", ArchitectureTest::isShown)));

    @ArchTest
    static final ArchRule WHAT_IS_ON_THE_LIST_EXISTS = classes()
            .should(new ArchCondition<>("be all that the list names") {
                private final Set<String> missing = new TreeSet<>();

                @Override
                public void init(Collection<JavaClass> all) {
                    SHOWN.forEach(
                            (feature, names) -> names.forEach(name -> missing.add(HERE + "." + feature + "." + name)));
                    all.forEach(c -> missing.remove(c.getName()));
                }

                @Override
                public void check(JavaClass c, ConditionEvents events) {}

                @Override
                public void finish(ConditionEvents events) {
                    missing.forEach(name -> events.add(SimpleConditionEvent.violated(name, name + " is not there")));
                }
            });

    @ArchTest
    static final ArchRule FEATURES_SEE_OF_EACH_OTHER_WHAT_IS_WRITTEN = classes()
            .should(new ArchCondition<>("look only at features and types that are written") {
                @Override
                public void check(JavaClass from, ConditionEvents events) {
                    for (var dependency : from.getDirectDependenciesFromSelf()) {
                        var to = dependency.getTargetClass().getBaseComponentType();
                        if (isAnotherFeature(from, to)
                                && !(LOOKS_AT.getOrDefault(feature(from), Set.of())
                                                .contains(feature(to))
                                        && isShown(to))) {
                            events.add(SimpleConditionEvent.violated(from, dependency.getDescription()));
                        }
                    }
                }
            });

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

    private static ArchCondition<JavaClass> be(DescribedPredicate<JavaClass> predicate) {
        return com.tngtech.archunit.lang.conditions.ArchConditions.be(predicate);
    }

    private static boolean isAnotherFeature(JavaClass from, JavaClass to) {
        return to.getPackageName().startsWith(HERE + ".") && !feature(from).equals(feature(to));
    }

    private static boolean isShown(JavaClass type) {
        var outermost = type;
        while (outermost.getEnclosingClass().isPresent()) {
            outermost = outermost.getEnclosingClass().get();
        }
        return SHOWN.getOrDefault(feature(type), Set.of()).contains(outermost.getSimpleName());
    }

    /** The first package below the service's; empty for the application itself. */
    private static String feature(JavaClass type) {
        var below = type.getPackageName()
                .substring(Math.min(HERE.length(), type.getPackageName().length()));
        return below.isEmpty() ? "" : below.substring(1).split("\\.", 2)[0];
    }
}
