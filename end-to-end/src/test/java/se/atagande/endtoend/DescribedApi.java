package se.atagande.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The operations that docs/openapi describes: a call that none of them describes is none of ours. */
final class DescribedApi {

    private record Operation(String method, String path, Pattern actual) {}

    private final List<Operation> operations;

    private DescribedApi(List<Operation> operations) {
        this.operations = operations;
    }

    static DescribedApi read(Path folder) {
        try (var files = Files.list(folder)) {
            return new DescribedApi(
                    files.sorted().flatMap(DescribedApi::operations).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Operation> operations(Path file) {
        return JsonMapper.builder()
                .build()
                .readTree(file.toFile())
                .path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .map(method -> new Operation(
                                method.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                Pattern.compile(path.getKey().replaceAll("\\{\\w+}", "[^/]+")))));
    }

    /** {@code /commitments/v1/meetings/{id}/holding} for the path of one meeting; what is written out goes before what is not. */
    String describes(String method, String path) {
        var bare = path.replaceFirst("\\?.*", "");
        return operations.stream()
                .filter(operation -> operation.method().equals(method))
                .filter(operation -> operation.actual().matcher(bare).matches())
                .map(Operation::path)
                .min((one, other) -> Boolean.compare(one.contains("{"), other.contains("{")))
                .orElseThrow(() -> new AssertionError(method + " " + path + " is not described in docs/openapi"));
    }
}
