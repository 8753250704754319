package se.atagande.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every way by which something leaves this service over HTTP, each with why it may. A new one is refused here until somebody has said why, and one that
 * tells figures says it with a released table.
 */
class WaysOutTest {

    /** Those who typed a month in see it; nobody else does. */
    private static final java.util.Set<String> TO_THOSE_WHO_TYPED_IT_IN = java.util.Set.of(
            "GET /statistics/v1/months",
            "GET /statistics/v1/months/{id}",
            "PUT /statistics/v1/months/{id}",
            "POST /statistics/v1/months/{id}/closing",
            "POST /statistics/v1/months/{id}/reopening",
            "POST /statistics/v1/month-files",
            "GET /statistics/v1/access-maps",
            "GET /statistics/v1/access-maps/{federation}/{period}",
            "PUT /statistics/v1/access-maps/{federation}/{period}",
            "POST /statistics/v1/access-maps/{federation}/{period}/completion",
            // How many numbers another table would show hangs on the hidden ones: for the office, which knows them.
            "GET /statistics/v1/releases/{id}/alternatives");

    /** Of a survey only how many were asked and how many fives have answered; what they answered is nobody's before it is a table. */
    private static final java.util.Set<String> ABOUT_A_SURVEY = java.util.Set.of(
            "GET /statistics/v1/question-bank",
            "GET /statistics/v1/questionnaires/{id}",
            "POST /statistics/v1/questionnaires/{id}/answers",
            "POST /statistics/v1/questionnaires/{id}/code-checks",
            "GET /statistics/v1/surveys",
            "POST /statistics/v1/surveys",
            "GET /statistics/v1/surveys/{id}",
            "PUT /statistics/v1/surveys/{id}",
            "GET /statistics/v1/surveys/{id}/collection",
            "GET /statistics/v1/surveys/{id}/forecast",
            "POST /statistics/v1/surveys/{id}/closing",
            "POST /statistics/v1/surveys/{id}/codes",
            "POST /statistics/v1/surveys/{id}/decision",
            "POST /statistics/v1/surveys/{id}/destruction",
            "POST /statistics/v1/surveys/{id}/information",
            "POST /statistics/v1/surveys/{id}/opening",
            "POST /statistics/v1/surveys/{id}/result",
            "POST /statistics/v1/surveys/{id}/token-signatures");

    private static final java.util.Set<String> WITHOUT_FIGURES = java.util.Set.of(
            "GET /statistics/v1/initiatives",
            "POST /statistics/v1/initiatives",
            "GET /statistics/v1/initiatives/{id}",
            "GET /statistics/v1/month-mappings/{federation}",
            "PUT /statistics/v1/month-mappings/{federation}",
            // Which tables are out, and where; no figure.
            "GET /statistics/v1/catalogue",
            "GET /statistics/v1/kolada/kpi",
            "GET /statistics/v1/kolada/kpi/{ids}",
            "GET /statistics/v1/kolada/municipality",
            "GET /statistics/v1/kolada/municipality/{ids}",
            "GET /statistics/v1/kolada/ou",
            "GET /statistics/v1/kolada/ou/{ids}",
            "GET /statistics/v1/pxweb/config",
            "GET /statistics/v1/pxweb/tables",
            "GET /statistics/v1/pxweb/tables/{id}",
            "GET /statistics/v1/pxweb/tables/{id}/metadata",
            "GET /statistics/v1/scheme-changes",
            "POST /statistics/v1/scheme-changes",
            "POST /statistics/v1/scheme-changes/{id}/approval",
            "POST /statistics/v1/scheme-changes/{id}/refusal",
            "GET /statistics/v1/schemes",
            "GET /statistics/v1/schemes/{id}",
            "GET /statistics/v1/releases",
            "POST /statistics/v1/releases",
            "GET /statistics/v1/releases/{id}",
            // What a table rests on: what happened and when, without a person or a number.
            "GET /statistics/v1/releases/{id}/origin",
            "POST /statistics/v1/releases/{id}/agreement",
            "POST /statistics/v1/releases/{id}/cancellation",
            "POST /statistics/v1/releases/{id}/recall",
            "GET /{api}/v1/api-info");

    private static final java.util.Set<String> AS_A_RELEASED_TABLE = java.util.Set.of(
            "GET /statistics/v1/releases/{id}/table",
            // The same tables as Kolada and PxWeb tell them: whole numbers of the table, chosen or all.
            "GET /statistics/v1/kolada/data/kpi/{kpi}/municipality/{municipality}",
            "GET /statistics/v1/kolada/data/kpi/{kpi}/municipality/{municipality}/year/{year}",
            "GET /statistics/v1/kolada/data/kpi/{kpi}/year/{year}",
            "GET /statistics/v1/kolada/data/municipality/{municipality}/year/{year}",
            "GET /statistics/v1/kolada/oudata/kpi/{kpi}/ou/{ou}",
            "GET /statistics/v1/kolada/oudata/kpi/{kpi}/ou/{ou}/year/{year}",
            "GET /statistics/v1/kolada/oudata/kpi/{kpi}/year/{year}",
            "GET /statistics/v1/kolada/oudata/ou/{ou}/year/{year}",
            "GET /statistics/v1/pxweb/tables/{id}/data",
            // What the table tells, as lower and upper bounds of sums: the same numbers, and no other.
            "GET /statistics/v1/releases/{id}/ledger");

    @Test
    void everyWayOutIsOneOfThese() throws Exception {
        var described =
                JsonMapper.shared().readTree(Files.readString(Path.of("..", "docs", "openapi", "statistics.json")));
        var ways = new TreeSet<String>();
        for (var path : described.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                ways.add(operation.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey());
            }
        }
        var allowed = new TreeSet<>(TO_THOSE_WHO_TYPED_IT_IN);
        allowed.addAll(ABOUT_A_SURVEY);
        allowed.addAll(WITHOUT_FIGURES);
        allowed.addAll(AS_A_RELEASED_TABLE);
        assertThat(ways).isEqualTo(allowed);
    }
}
