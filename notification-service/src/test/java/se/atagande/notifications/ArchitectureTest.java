package se.atagande.notifications;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** How this service is put together. */
@AnalyzeClasses(packages = "se.atagande.notifications", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

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

    @ArchTest
    static final ArchRule noLayersAndNoLumber = noClasses()
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
    static final ArchRule nobodyAsksTheSystemForTheTime = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.Clock.class, "systemUTC");
}
