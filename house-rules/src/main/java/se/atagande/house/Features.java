package se.atagande.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the features of a service show each other, as its ArchitectureTest writes it down; each is the first package below the service's.
 *
 * @param here the service's package
 * @param shown the written list of what each feature shows to others
 * @param looksAt the written list of who looks at whom; everybody else keeps to themselves
 */
public record Features(String here, Map<String, Set<String>> shown, Map<String, Set<String>> looksAt) {

    /** @param application the one class that the service itself shows */
    public ArchRule onlyTheApplicationAndWhatIsShownIsPublic(String application) {
        return classes()
                .that()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .and()
                .doNotHaveFullyQualifiedName(here + "." + application)
                .should(ArchConditions.be(
                        DescribedPredicate.describe("on the list of what features show", this::isShown)));
    }

    public ArchRule whatIsOnTheListExists() {
        return classes().should(new ArchCondition<>("be all that the list names") {
            private final Set<String> missing = new TreeSet<>();

            @Override
            public void init(Collection<JavaClass> all) {
                shown.forEach(
                        (feature, names) -> names.forEach(name -> missing.add(here + "." + feature + "." + name)));
                all.forEach(c -> missing.remove(c.getName()));
            }

            @Override
            public void check(JavaClass c, ConditionEvents events) {}

            @Override
            public void finish(ConditionEvents events) {
                missing.forEach(name -> events.add(SimpleConditionEvent.violated(name, name + " is not there")));
            }
        });
    }

    public ArchRule featuresSeeOfEachOtherWhatIsWritten() {
        return classes().should(new ArchCondition<>("look only at features and types that are written") {
            @Override
            public void check(JavaClass from, ConditionEvents events) {
                for (var dependency : from.getDirectDependenciesFromSelf()) {
                    var to = dependency.getTargetClass().getBaseComponentType();
                    if (isAnotherFeature(from, to)
                            && !(looksAt.getOrDefault(feature(from), Set.of()).contains(feature(to)) && isShown(to))) {
                        events.add(SimpleConditionEvent.violated(from, dependency.getDescription()));
                    }
                }
            }
        });
    }

    private boolean isAnotherFeature(JavaClass from, JavaClass to) {
        return to.getPackageName().startsWith(here + ".") && !feature(from).equals(feature(to));
    }

    private boolean isShown(JavaClass type) {
        var outermost = type;
        while (outermost.getEnclosingClass().isPresent()) {
            outermost = outermost.getEnclosingClass().get();
        }
        return shown.getOrDefault(feature(type), Set.of()).contains(outermost.getSimpleName());
    }

    /** Empty for the application itself. */
    private String feature(JavaClass type) {
        var below = type.getPackageName()
                .substring(Math.min(here.length(), type.getPackageName().length()));
        return below.isEmpty() ? "" : below.substring(1).split("\\.", 2)[0];
    }
}
