package se.atagande.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;

/** An event travels from its aggregate's document over the broker into a projection. */
@Tag("store")
class FromDocumentToReaderTest {

    @Test
    @SuppressWarnings("unchecked")
    void whatWasWrittenIsHeardOnceAndInOrder() {
        var name = SampleService.freshName();
        var supplier = SampleService.freshName();
        try (var service = SampleService.start(name, name, Map.of())) {
            var suppliers = (AggregateStore<SampleService.Supplier>) service.getBean("suppliers");
            var stored = suppliers.create(new SampleService.Supplier(supplier, 0), List.of());
            for (int i = 1; i <= 20; i++) {
                stored = suppliers.replace(
                        stored, new SampleService.Supplier(supplier, i), List.of(SampleService.visit(supplier)));
            }
            var mongo = service.getBean(MongoOperations.class);
            await().untilAsserted(() -> assertThat(mongo.findById(supplier, Document.class, "visitCounts"))
                    .isNotNull()
                    .containsEntry("heard", 20));
            await().untilAsserted(() -> assertThat(mongo.findById(supplier, Document.class, "suppliers")
                            .get("feed", Document.class)
                            .getList("pending", Document.class))
                    .isEmpty());
            assertThat(suppliers.find(supplier)).hasValueSatisfying(s -> {
                assertThat(s.state().visits()).isEqualTo(20);
                assertThat(s.version()).isEqualTo(21);
                assertThat(s.sequence()).isEqualTo(20);
            });
        }
    }
}
