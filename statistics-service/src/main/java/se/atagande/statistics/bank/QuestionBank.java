package se.atagande.statistics.bank;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One version of the questions. A version that was ever used is never edited. */
public record QuestionBank(String version, List<Question> questions) {

    public QuestionBank {
        questions = List.copyOf(questions);
    }

    public Optional<Question> question(String id) {
        return questions.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** About treatment and support. */
    public Stream<Question> aboutTreatment() {
        return questions.stream().filter(it -> it.ground() == null);
    }

    /** About the grounds, of oneself. */
    public Stream<Question> aboutOneself() {
        return questions.stream().filter(it -> it.ground() != null);
    }
}
