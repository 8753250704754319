package se.atagande.commitments;

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
@AnalyzeClasses(packages = "se.atagande.commitments", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests HOUSE = ArchTests.in(HouseRules.class);

    private static final String HERE = "se.atagande.commitments";

    /** The written list of what each feature shows to others. */
    private static final Map<String, Set<String>> SHOWN = Map.ofEntries(
            Map.entry(
                    "activity",
                    Set.of(
                            "ActivityNotice",
                            "ActivityNotices",
                            "KnownActivities",
                            "KnownActivity",
                            "ProgrammePoint",
                            "TopicReach")),
            Map.entry("agenda", Set.of("DecidedActivities", "DecidedActivity")),
            Map.entry("attendance", Set.of("CheckInDoors")),
            Map.entry("calendar", Set.of("Recurrence", "WallClock")),
            Map.entry("contended", Set.of("Contended")),
            Map.entry("ticket", Set.of("Ticket")),
            Map.entry("supplier", Set.of("SupplierDesk")),
            Map.entry("supplierlink", Set.of("DeclaredPractice")),
            Map.entry("influence", Set.of("AskedCitizens")),
            Map.entry("headcount", Set.of("Headcounts", "StaffRegister")),
            Map.entry("material", Set.of("Material", "Materials")),
            Map.entry(
                    "commitment",
                    Set.of(
                            "Anchor",
                            "CommitmentDraft",
                            "CommitmentForm",
                            "CommitmentMoved",
                            "KnownCommitments",
                            "PublicCommitments",
                            "ReportedDeviations",
                            "TakingCommitments")),
            Map.entry("declaration", Set.of("FederationNames")),
            Map.entry("exchange", Set.of("Column", "Line", "Register", "Rows")),
            Map.entry(
                    "fulfilment",
                    Set.of(
                            "AtLeastInEachPeriod",
                            "ByDate",
                            "CommitmentRule",
                            "Completion",
                            "EachMember",
                            "EveryGround",
                            "EveryMeeting",
                            "EveryMonth",
                            "EveryOccasion",
                            "Evidence",
                            "Fact",
                            "Fulfilment",
                            "NextStepAtEveryMeeting",
                            "RollsUp",
                            "Season",
                            "Sought",
                            "StandingReview",
                            "Term",
                            "Told",
                            "Validity",
                            "Words")),
            Map.entry(
                    "meeting",
                    Set.of(
                            "MeetingBrief",
                            "MeetingDiary",
                            "MeetingMoved",
                            "MeetingRoles",
                            "MeetingTurned",
                            "StandingItem",
                            "StandingItems")),
            Map.entry(
                    "respekttrappan",
                    Set.of(
                            "Climb",
                            "RespekttrappanLink",
                            "Staircase",
                            "Staircases",
                            "Step",
                            "StepAnswer",
                            "StepVerdict",
                            "StepView",
                            "Text",
                            "Turn",
                            "Workplace")));

    /** The written list of who looks at whom; everybody else keeps to themselves. */
    private static final Map<String, Set<String>> LOOKS_AT = Map.ofEntries(
            Map.entry("declaration", Set.of("commitment", "fulfilment")),
            Map.entry("commitment", Set.of("exchange", "fulfilment", "meeting")),
            Map.entry("meeting", Set.of("calendar", "exchange", "respekttrappan")),
            Map.entry("agenda", Set.of("calendar", "meeting")),
            Map.entry("minutes", Set.of("calendar", "meeting")),
            Map.entry("attendance", Set.of("calendar", "contended", "meeting", "ticket")),
            Map.entry("activity", Set.of("agenda", "calendar", "exchange", "fulfilment", "headcount", "material")),
            Map.entry("live", Set.of("commitment", "meeting")),
            Map.entry("report", Set.of("commitment", "declaration", "fulfilment")),
            Map.entry("headcount", Set.of("exchange")),
            Map.entry("material", Set.of("exchange")),
            Map.entry("supplier", Set.of("exchange")),
            Map.entry("registration", Set.of("activity", "contended", "ticket")),
            Map.entry("lesson", Set.of("contended", "declaration", "fulfilment")),
            Map.entry("panel", Set.of("contended", "ticket")),
            Map.entry("needs", Set.of("influence")),
            Map.entry("supplierlink", Set.of("calendar", "supplier", "ticket")),
            Map.entry(
                    "supplierfollowup",
                    Set.of("activity", "agenda", "calendar", "commitment", "supplier", "supplierlink")),
            Map.entry("responsible", Set.of("calendar", "commitment", "fulfilment", "ticket")),
            Map.entry("peerreview", Set.of("calendar", "commitment", "fulfilment")),
            Map.entry("pulse", Set.of("attendance", "calendar", "contended", "meeting")),
            Map.entry("activemeasure", Set.of("activity", "exchange")),
            Map.entry("influence", Set.of("activity", "exchange")),
            Map.entry("communication", Set.of("activity", "commitment", "exchange", "meeting")),
            Map.entry("violence", Set.of("activity", "exchange")));

    private static final Features FEATURES = new Features(HERE, SHOWN, LOOKS_AT);

    @ArchTest
    static final ArchRule ONLY_THE_APPLICATION_AND_WHAT_IS_SHOWN_IS_PUBLIC =
            FEATURES.onlyTheApplicationAndWhatIsShownIsPublic("CommitmentsApplication");

    @ArchTest
    static final ArchRule WHAT_IS_ON_THE_LIST_EXISTS = FEATURES.whatIsOnTheListExists();

    @ArchTest
    static final ArchRule FEATURES_SEE_OF_EACH_OTHER_WHAT_IS_WRITTEN = FEATURES.featuresSeeOfEachOtherWhatIsWritten();

    @ArchTest
    static final ArchRule RULES_SEE_NO_SPRING_NO_CLOCK_AND_NO_IO = noClasses()
            .that()
            .resideInAPackage("..fulfilment..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "org.slf4j..",
                    "tools.jackson..",
                    "se.atagande.feed..",
                    "se.atagande.rest..",
                    "java.io..",
                    "java.nio..",
                    "java.net..")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class);
}
