package se.atagande.notifications;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import se.atagande.house.HouseRules;

/** How this service is put together. */
@AnalyzeClasses(packages = "se.atagande.notifications", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests HOUSE = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule onlyTheApplicationIsPublic =
            classes().that().arePublic().and().areTopLevelClasses().should().be(NotificationApplication.class);

    @ArchTest
    static final ArchRule featuresStayApart =
            slices().matching("se.atagande.notifications.(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule rulesSeeNoSpring = noClasses()
            .that()
            .haveNameMatching(
                    ".*\\.(Occasion|Reminder|WorkingDays|Stockholm|ReminderText|AgendaNames|CalendarPart|Sharing)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..");
}
