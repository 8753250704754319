package se.atagande.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;

/** What CONTRIBUTING says of all code. A service runs it with {@code @ArchTest ArchTests HOUSE = ArchTests.in(HouseRules.class)}. */
public final class HouseRules {

    private HouseRules() {}

    @ArchTest
    static final ArchRule TIME_COMES_FROM_A_CLOCK = noClasses()
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "a now() without a clock",
                    call -> call.getTargetOwner().getPackageName().equals("java.time")
                            && (call.getName().startsWith("system")
                                    || (call.getName().equals("now")
                                            && call.getTarget().getRawParameterTypes().stream()
                                                    .noneMatch(type -> type.isEquivalentTo(Clock.class))))))
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule NO_FOLDER_IS_NAMED_AFTER_WHAT_THINGS_ARE_MADE_OF = noClasses()
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
    static final ArchRule NO_CLASS_IS_NAMED_FOR_WANT_OF_A_NAME =
            noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Utils?)");
}
