package se.atagande.notifications;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import se.atagande.house.Features;
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
            "mail", Set.of("Letter", "Letters", "Mailboxes", "NotificationSettings", "PostOffice", "QuietHours"),
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

    private static final Features FEATURES = new Features(HERE, SHOWN, LOOKS_AT);

    @ArchTest
    static final ArchRule ONLY_THE_APPLICATION_AND_WHAT_IS_SHOWN_IS_PUBLIC =
            FEATURES.onlyTheApplicationAndWhatIsShownIsPublic("NotificationApplication");

    @ArchTest
    static final ArchRule WHAT_IS_ON_THE_LIST_EXISTS = FEATURES.whatIsOnTheListExists();

    @ArchTest
    static final ArchRule FEATURES_SEE_OF_EACH_OTHER_WHAT_IS_WRITTEN = FEATURES.featuresSeeOfEachOtherWhatIsWritten();

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
}
