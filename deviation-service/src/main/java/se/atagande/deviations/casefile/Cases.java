package se.atagande.deviations.casefile;

import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.Ground;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.deviation.DeviationEvent;
import se.atagande.deviations.casefile.Deviation.Sealed;
import se.atagande.deviations.casefile.StepOutcome.Reason;
import se.atagande.deviations.contents.Cause;
import se.atagande.deviations.contents.Contents;
import se.atagande.deviations.secrecy.CaseKey;
import se.atagande.deviations.secrecy.Secrecy;
import se.atagande.deviations.secrecy.Secrecy.Part;
import se.atagande.feed.Contention;
import se.atagande.feed.ContractJson;
import se.atagande.feed.Stored;

/** The only place where cases are opened and sealed again: contents go to the store in no other way. */
@Component
public class Cases {

    private final Deviations deviations;
    private final Secrecy secrecy;

    Cases(Deviations deviations, Secrecy secrecy) {
        this.deviations = deviations;
        this.secrecy = secrecy;
    }

    /** An open case as of a version. */
    public record Opened(Stored<Deviation> stored, Case open) {

        public Deviation deviation() {
            return stored.state();
        }

        public Contents contents() {
            return open.contents();
        }

        @Override
        public String toString() {
            return "Opened";
        }
    }

    /** Empty also for an erased one: there is nothing left to open. */
    public Optional<Opened> find(String id) {
        return deviations.find(id).flatMap(this::open);
    }

    /** Not even opened where it is not for whoever asks. */
    public Optional<Opened> find(String id, Predicate<Deviation> mayRead) {
        return deviations
                .find(id)
                .filter(stored -> mayRead.test(stored.state()))
                .flatMap(this::open);
    }

    public Optional<Opened> open(Stored<Deviation> stored) {
        var sealed = stored.state().sealed();
        return sealed == null
                ? Optional.empty()
                : Optional.of(new Opened(stored, new Case(stored.state(), contents(stored.state(), sealed))));
    }

    private Contents contents(Deviation deviation, Sealed sealed) {
        var bytes = secrecy.open(
                deviation.deviationId(),
                sealed.key(),
                Part.CONTENTS,
                Base64.getDecoder().decode(sealed.contents()));
        return ContractJson.MAPPER.readValue(bytes, Contents.class);
    }

    /** @param empty a new case, not yet sealed */
    public Opened add(Deviation empty, Contents contents, List<? extends DeviationEvent> events) {
        var key = secrecy.keyFor(empty.deviationId());
        var sealed = empty.changing().sealed(sealed(empty, key, contents)).done();
        var stored = deviations.add(sealed, events);
        return new Opened(stored, new Case(sealed, contents));
    }

    /** @throws OptimisticLockingFailureException when somebody else changed the case since it was opened; nothing is written */
    public Opened write(Opened before, StepOutcome.Taken step) {
        var after = step.after();
        var key = key(after.deviation());
        var sealed = after.deviation()
                .changing()
                .sealed(sealed(after.deviation(), key, after.contents()))
                .done();
        var stored = deviations.replace(before.stored(), sealed, step.events());
        return new Opened(stored, new Case(sealed, after.contents()));
    }

    /** What became of a step. */
    public sealed interface Change {

        record Made(Opened now) implements Change {}

        record Refused(Reason why) implements Change {}
    }

    /** Takes a step that nobody chose with the case before their eyes, again where somebody else was faster. */
    public Change change(Opened opened, Function<Case, StepOutcome> step) {
        var first = new AtomicBoolean(true);
        return Contention.whoComesSecondDoesItAgain(() -> {
            var current = first.getAndSet(false)
                    ? Optional.of(opened)
                    : find(opened.deviation().id());
            return current.<Change>map(found -> switch (step.apply(found.open())) {
                        case StepOutcome.Refused refused -> new Change.Refused(refused.why());
                        case StepOutcome.Taken taken -> new Change.Made(write(found, taken));
                    })
                    .orElseGet(() -> new Change.Refused(Reason.GONE));
        });
    }

    private Sealed sealed(Deviation deviation, CaseKey key, Contents contents) {
        var bytes = secrecy.seal(
                deviation.deviationId(), key, Part.CONTENTS, ContractJson.MAPPER.writeValueAsBytes(contents));
        return new Sealed(key, Base64.getEncoder().encodeToString(bytes));
    }

    public static CaseKey key(Deviation deviation) {
        return Objects.requireNonNull(deviation.sealed(), "an erased case has no key")
                .key();
    }

    /** What the case has in common with others: one fingerprint for each ground and cause, in this federation and initiative. */
    public Set<String> similar(FederationId federation, @Nullable InitiativeId initiative, Contents.Classification of) {
        var all = new HashSet<String>();
        of.grounds().stream().filter(ground -> ground != Ground.UNKNOWN).forEach(ground -> of.causes().stream()
                .filter(cause -> cause != Cause.UNKNOWN)
                .forEach(cause -> all.add(fingerprint(federation, initiative, ground, cause))));
        return Set.copyOf(all);
    }

    /** The name of what a case taught among all that was learned: always the same, and without the master key nobody sees of which case. */
    public String lessonOf(Deviation deviation) {
        return secrecy.fingerprint("lesson/" + deviation.id());
    }

    public String fingerprint(FederationId federation, @Nullable InitiativeId initiative, Ground ground, Cause cause) {
        return secrecy.fingerprint("similar/" + federation + "/" + (initiative == null ? "" : initiative.value()) + "/"
                + ground + "/" + cause);
    }
}
