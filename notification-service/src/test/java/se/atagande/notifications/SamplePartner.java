package se.atagande.notifications;

import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.atagande.contracts.CommitmentId;
import se.atagande.contracts.Event;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.FulfilmentState;
import se.atagande.contracts.SupplierId;
import se.atagande.contracts.commitment.FulfilmentChanged;
import se.atagande.contracts.supplier.SupplierVisitHeld;
import tools.jackson.databind.JsonNode;

/** A federation, its office, and a partner with a machine of its own. */
public final class SamplePartner {

    public static final LocalDate DAY = LocalDate.of(2025, 5, 13);
    public static final String VISIT = SupplierVisitHeld.TYPE;
    public static final String CHANGE = FulfilmentChanged.TYPE;

    public final String federation = SampleService.freshName();
    public final String client = "machine-" + federation;
    public final Http office = new Http("office:" + federation);
    public final Http machine = new Http("partner:" + federation, "name:" + client);
    public final String base = "/feeds/v1/" + federation;
    private int visits;

    /** Proposed by the office, approved by both: of visits all but who went there, of commitments all. Returns its id. */
    public String agree() {
        return agree(
                "{\"type\":\"%s\",\"fields\":[\"supplier\",\"federation\",\"day\"]},{\"type\":\"%s\"}"
                        .formatted(VISIT, CHANGE),
                "2025-01-01");
    }

    public String agree(String shares, String from) {
        var id = propose(shares, from);
        office.post(agreement(id) + "/approvals").is(200);
        machine.post(agreement(id) + "/approvals").is(200);
        return id;
    }

    public String propose(String shares, String from) {
        var body = """
                {"partner":"Samordningsförbundet i provet","client":"%s","purpose":"Gemensam uppföljning","shares":[%s],"from":"%s",
                 "contact":"partner@%s.example"}""".formatted(client, shares, from, federation);
        return office.post(base + "/agreements", body).is(201).json().get("id").asString();
    }

    public String agreement(String id) {
        return base + "/agreements/" + id;
    }

    /** Told to the service and awaited in the federation's log; in the order in which they stand there, since each supplier is a subject of its own. */
    public List<String> visits(int count) {
        var ids = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            visits++;
            ids.add(tell(new SupplierVisitHeld(
                            new SupplierId(federation + "-" + visits),
                            new FederationId(federation),
                            DAY,
                            null,
                            Set.of(new FederationId(federation)),
                            null))
                    .id());
        }
        awaitInLog(ids);
        return ids(office, "").stream().filter(ids::contains).toList();
    }

    public String change(String commitment) {
        var id = tell(new FulfilmentChanged(
                        new CommitmentId(commitment),
                        new FederationId(federation),
                        FulfilmentState.ON_TRACK,
                        FulfilmentState.LATE,
                        3,
                        DAY))
                .id();
        awaitInLog(List.of(id));
        return id;
    }

    public static SampleEvents.Sent tell(Event event) {
        return SampleEvents.publish(event, Instant.parse("2025-05-13T11:00:00Z"));
    }

    public void awaitInLog(List<String> ids) {
        await().until(() -> ids(office, "").containsAll(ids));
    }

    /** All that the machine gets, by the cursor of each answer. */
    public List<JsonNode> pull() {
        return pull(machine, "");
    }

    private List<String> ids(Http who, String query) {
        return pull(who, query).stream().map(e -> e.get("id").asString()).toList();
    }

    public List<String> pulledIds() {
        return ids(machine, "");
    }

    public List<JsonNode> pull(Http who, String query) {
        var all = new ArrayList<JsonNode>();
        var cursor = "";
        while (true) {
            var answer = who.get(base + "/events?limit=50" + query + cursor).is(200);
            answer.json().forEach(all::add);
            if (answer.json().isEmpty()) {
                return all;
            }
            cursor = "&lastEventId=" + answer.header("X-Last-Event-Id");
        }
    }

    public static String types(List<JsonNode> entries) {
        return entries.stream().map(e -> e.get("type").asString()).collect(Collectors.joining(","));
    }
}
