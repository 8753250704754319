package se.atagande.rest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** What Tomcat itself refuses, such as an address that is no address, is a problem instead of its page. */
public final class ServerProblems extends ErrorReportValve {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        var status = HttpStatus.resolve(response.getStatus());
        if (status == null || !status.isError() || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var problem = Problems.unrouted(status);
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            var writer = response.getReporter();
            if (writer != null) {
                writer.write(new String(
                        JSON.writeValueAsBytes(new Written(
                                String.valueOf(problem.getType()),
                                String.valueOf(problem.getTitle()),
                                problem.getStatus(),
                                String.valueOf(problem.getDetail()))),
                        StandardCharsets.UTF_8));
                response.finishResponse();
            }
        } catch (IOException e) {
            // Who asked is no longer there.
        }
    }

    private record Written(String type, String title, int status, String detail) {}
}
