package se.atagande.commitments.violence;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.atagande.contracts.ActivityId;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;

/** What is taken in, stored, shown or told of this has no place for a person: no free text, no count of answers, no identity. */
class NothingAboutPersonsTest {

    /** Ids of a federation, an initiative and an activity, days, and codes: nothing else. */
    private static final Set<Class<?>> ALLOWED =
            Set.of(FederationId.class, InitiativeId.class, ActivityId.class, LocalDate.class);

    @Test
    void noRecordHasAPlaceForFreeText() {
        var records = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("se.atagande.commitments.violence", "se.atagande.contracts.violence").stream()
                        .map(JavaClass::reflect)
                        .filter(Class::isRecord)
                        .toList();

        assertThat(records).hasSizeGreaterThan(10);
        assertThat(records.stream().flatMap(it -> Arrays.stream(it.getRecordComponents())))
                .allSatisfy(component -> assertThat(allowed(component))
                        .as(component.getDeclaringRecord().getSimpleName() + "." + component.getName())
                        .isTrue());
    }

    private static boolean allowed(RecordComponent component) {
        var where = component.getDeclaringRecord().getSimpleName() + "." + component.getName();
        return switch (where) {
            // The federation's id once more, as the store wants it.
            case "ViolenceWork.id" -> true;
            // The name of a field of the request.
            case "NotYetDone.field" -> true;
            // How many staff a training reached.
            case "Training.reached", "ViolenceWorkView.staffReached" -> true;
            default -> allowed(component.getGenericType());
        };
    }

    private static boolean allowed(Type type) {
        return switch (type) {
            case ParameterizedType many when List.of(List.class, Set.class).contains(many.getRawType()) ->
                allowed(many.getActualTypeArguments()[0]);
            case Class<?> one ->
                ALLOWED.contains(one)
                        || one.isEnum()
                        || one.getPackageName().endsWith(".violence") && (one.isRecord() || one.isSealed());
            default -> false;
        };
    }
}
