package se.atagande.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;

/** An API as small as can be. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(SampleApi.Notes.class)
class SampleApi {

    record NewNote(@NotBlank @Size(max = 20) String text) {}

    record Note(int id, String text) {}

    enum Mood {
        GLAD,
        SUR
    }

    record Diary(
            FederationId federation,
            @Nullable InitiativeId initiative,
            LocalDate day,
            YearMonth month,
            @Nullable Integer count,
            @Nullable Mood mood,
            @Nullable Note first,
            List<Note> notes) {}

    @RestController
    static class Notes {

        static final AtomicInteger MADE = new AtomicInteger();

        @GetMapping("/sample/v1/notes")
        Page<Integer> list(PageRequest page) {
            return Page.cut(IntStream.rangeClosed(1, 45).boxed().toList(), page);
        }

        @PostMapping("/sample/v1/{federation}/notes")
        ResponseEntity<Note> make(@PathVariable String federation, @Valid @RequestBody NewNote note, Caller caller) {
            caller.requires(new FederationId(federation), Role.OFFICE);
            return ResponseEntity.status(201).eTag("1").body(new Note(MADE.incrementAndGet(), note.text()));
        }

        @PutMapping("/sample/v1/notes/{id}")
        List<Integer> change(@PathVariable int id, IfMatch seen) {
            seen.requires(3);
            return List.of(id);
        }

        @GetMapping("/sample/v1/{federation}/diaries/{month}")
        Diary diary(
                @PathVariable FederationId federation,
                @PathVariable YearMonth month,
                @RequestParam @Nullable InitiativeId initiative,
                Caller caller) {
            return new Diary(federation, initiative, month.atDay(1), month, null, null, null, List.of());
        }

        @GetMapping("/sample/v1/not-an-id")
        String notAnId(@RequestParam String id) {
            return new FederationId(id).value();
        }

        @GetMapping("/sample/v1/lost-update")
        String lostUpdate() {
            throw new OptimisticLockingFailureException("secret detail");
        }

        @GetMapping("/sample/v1/store-away")
        String storeAway() {
            throw new DataAccessResourceFailureException("secret detail");
        }
    }
}
