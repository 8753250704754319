package se.atagande.notifications;

import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
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
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import se.atagande.house.HouseRules;

/** How this service is put together. */
@AnalyzeClasses(packages = "se.atagande.notifications", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests HOUSE = ArchTests.in(HouseRules.class);

    private static final String HERE = "se.atagande.notifications";

    /** The written list of what each feature shows to others. */
    private static final Map<String, Set<String>> SHOWN = Map.of(
            "feed", Set.of("Canonical", "Entry", "Logs", "Sharing"),
            "agreement", Set.of("Agreement", "Agreements", "PartnerLogs", "Progress", "SharedTypes"),
            "calendar", Set.of("AgendaNames", "ICalendar", "Stockholm", "WorkingDays"),
            "mail",
                    Set.of(
                            "FederationNames",
                            "Letter",
                            "Letters",
                            "Mailboxes",
                            "NotificationSettings",
                            "PostOffice",
                            "QuietHours"),
            "preference", Set.of("Preferences", "Rules"),
            "duty", Set.of("Duties", "Duty", "DutyText"),
            "reminder", Set.of("Reminders"),
            "recall", Set.of("Recalls"),
            "secrecy", Set.of("Ed25519Keys", "Sealing"));

    /** The written list of who looks at whom; everybody else keeps to themselves. */
    private static final Map<String, Set<String>> LOOKS_AT = Map.ofEntries(
            Map.entry("agreement", Set.of("feed", "mail")),
            Map.entry("pull", Set.of("agreement", "feed")),
            Map.entry("webhook", Set.of("agreement", "feed", "mail", "secrecy")),
            Map.entry("checkpoint", Set.of("agreement", "feed", "secrecy")),
            Map.entry("recall", Set.of("agreement", "feed")),
            Map.entry("readable", Set.of("agreement", "calendar", "feed", "mail")),
            Map.entry("catalogue", Set.of("agreement", "feed")),
            Map.entry("calendar", Set.of("mail")),
            Map.entry("preference", Set.of("calendar", "mail")),
            Map.entry("duty", Set.of("calendar", "mail", "preference")),
            Map.entry("summary", Set.of("calendar", "duty", "mail", "preference", "recall", "reminder")),
            Map.entry("reminder", Set.of("calendar", "mail", "preference")));

    @ArchTest
    static final ArchRule ONLY_THE_APPLICATION_AND_WHAT_IS_SHOWN_IS_PUBLIC = classes()
            .that()
            .arePublic()
            .and()
            .areTopLevelClasses()
            .and()
            .doNotHaveFullyQualifiedName(HERE + ".NotificationApplication")
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
    static final ArchRule RULES_SEE_NO_SPRING_AND_NO_CLOCK = noClasses()
            .that()
            .haveNameMatching(
                    ".*\\.(Occasion|Reminder|WorkingDays|Stockholm|ReminderText|AgendaNames|CalendarEvent|ICalendar|Subscription|EntryText|AtomFeed|Duty|DutyText|Rules|SummaryText|Sharing|Entry|Canonical|Agreement|AgreementText"
                            + "|SharedTypes|Endpoint|SigningKey|Checkpoint|Recall|Letter)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class);

    private static boolean isAnotherFeature(JavaClass from, JavaClass to) {
        return to.getPackageName().startsWith(HERE + ".") && !feature(from).equals(feature(to));
    }

    private static boolean isShown(JavaClass type) {
        var top = type;
        while (top.getEnclosingClass().isPresent()) {
            top = top.getEnclosingClass().get();
        }
        return SHOWN.getOrDefault(feature(top), Set.of()).contains(top.getSimpleName());
    }

    private static String feature(JavaClass type) {
        var below = type.getPackageName()
                .substring(Math.min(HERE.length() + 1, type.getPackageName().length()));
        var dot = below.indexOf('.');
        return dot < 0 ? below : below.substring(0, dot);
    }
}
