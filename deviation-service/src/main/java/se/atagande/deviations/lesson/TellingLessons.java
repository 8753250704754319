package se.atagande.deviations.lesson;

import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.atagande.deviations.casefile.Case;
import se.atagande.deviations.casefile.Cases;
import se.atagande.deviations.casefile.Deviations;
import se.atagande.feed.AggregateStore;
import se.atagande.feed.Feeds;

/**
 * A lesson that was decided on stands with the others, also where somebody stumbled in between: its case remembers that it is to be told until it has been,
 * and told twice it is one.
 */
@Component
class TellingLessons {

    private final AggregateStore<PublishedLesson> lessons;
    private final Deviations deviations;
    private final Cases cases;

    TellingLessons(Feeds feeds, Deviations deviations, Cases cases) {
        this.lessons = feeds.store(PublishedLesson.class, "lessons");
        this.deviations = deviations;
        this.cases = cases;
    }

    AggregateStore<PublishedLesson> lessons() {
        return lessons;
    }

    /** What was left behind. Nobody reads a case here: its lesson's words were decided for everybody. */
    @Scheduled(fixedDelayString = "${atagande.deviations.lessons.look-every:PT1M}")
    void look() {
        deviations.find(Query.query(Criteria.where("lessonFrom").exists(true))).stream()
                .flatMap(stored -> cases.open(stored).stream())
                .forEach(this::tell);
    }

    void tell(Cases.Opened opened) {
        var from = opened.deviation().lessonFrom();
        var lesson = opened.contents().lesson();
        if (from == null || lesson == null) {
            return;
        }
        try {
            lessons.create(
                    new PublishedLesson(
                            cases.lessonOf(opened.deviation()),
                            opened.deviation().federation(),
                            from,
                            lesson.theme(),
                            lesson.measure(),
                            lesson.effect()),
                    List.of());
        } catch (DuplicateKeyException e) {
            // It stood there already; only its case did not know.
        }
        cases.change(opened, Case::lessonTold);
    }
}
