package se.atagande.statistics.bank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every version of the bank and every language of it: files in {@code question-bank} beside the code, and languages more in a folder of the installation.
 * A file with a text missing or too many is refused at start, so that nobody meets half a question.
 */
@Component
public class QuestionBanks {

    /** As people read it who find other texts hard. */
    public static final String PLAIN = "sv-x-latt";

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, QuestionBank> banks;
    private final Map<String, List<Wording>> wordings;
    private final String newest;

    /** @param folder with further languages, files such as {@code 2026-1.so.json}; need not exist */
    QuestionBanks(@Value("${atagande.statistics.languages:data/question-bank}") Path folder) throws IOException {
        var files = files(folder);
        this.banks = files.stream()
                .filter(it -> name(it).matches("\\d{4}-\\d+\\.json"))
                .map(it -> read(it, QuestionBank.class))
                .collect(Collectors.toUnmodifiableMap(QuestionBank::version, it -> it));
        this.newest = banks.keySet().stream().max(String::compareTo).orElseThrow();
        this.wordings = banks.values().stream()
                .collect(Collectors.toUnmodifiableMap(QuestionBank::version, bank -> files.stream()
                        .filter(it -> name(it).matches(bank.version() + "\\..+\\.json"))
                        .map(it -> complete(bank, read(it, Wording.class), it))
                        .sorted(java.util.Comparator.comparing(QuestionBanks::place))
                        .toList()));
    }

    private static int place(Wording wording) {
        var first = List.of("sv", PLAIN, "en").indexOf(wording.language());
        return first < 0 ? 9 : first;
    }

    private static List<Resource> files(Path folder) throws IOException {
        var all = new ArrayList<Resource>(
                List.of(new PathMatchingResourcePatternResolver(QuestionBanks.class.getClassLoader())
                        .getResources("classpath:question-bank/*.json")));
        if (Files.isDirectory(folder)) {
            try (Stream<Path> more = Files.list(folder)) {
                more.filter(it -> it.toString().endsWith(".json"))
                        .map(FileSystemResource::new)
                        .forEach(all::add);
            }
        }
        return all;
    }

    private static String name(Resource file) {
        return Objects.requireNonNull(file.getFilename());
    }

    private static <T> T read(Resource file, Class<T> type) {
        try (var content = file.getInputStream()) {
            return JSON.readValue(content, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The keys that a wording needs: {@code _will-not-say}, and each question and option. */
    static List<String> keys(QuestionBank bank) {
        return Stream.concat(
                        Stream.of("_" + Question.WILL_NOT_SAY),
                        bank.questions().stream()
                                .flatMap(it -> Stream.concat(
                                        Stream.of(it.id()),
                                        it.options().stream().map(o -> it.id() + "/" + o))))
                .toList();
    }

    private static Wording complete(QuestionBank bank, Wording wording, Resource file) {
        var wanted = keys(bank);
        var missing =
                wanted.stream().filter(it -> !wording.texts().containsKey(it)).toList();
        var unknown = wording.texts().keySet().stream()
                .filter(it -> !wanted.contains(it))
                .toList();
        if (!missing.isEmpty() || !unknown.isEmpty()) {
            throw new IllegalStateException("question bank " + name(file) + ": texts missing " + missing
                    + ", texts of nothing " + unknown + ". Mend the file and start again.");
        }
        return wording;
    }

    public QuestionBank newest() {
        return Objects.requireNonNull(banks.get(newest));
    }

    /** A version that some survey was made with is always there. */
    public QuestionBank version(String version) {
        return Optional.ofNullable(banks.get(version))
                .orElseThrow(() -> new IllegalStateException("question bank " + version + " is missing"));
    }

    /** Swedish first, then lätt svenska and English, then the others. */
    public List<Wording> wordings(String version) {
        return wordings.getOrDefault(version, List.of());
    }

    /** Swedish where there is none in this language. */
    public Wording wording(String version, String language) {
        return wordings(version).stream()
                .filter(it -> it.language().equals(language))
                .findFirst()
                .orElseGet(() -> wordings(version).getFirst());
    }
}
