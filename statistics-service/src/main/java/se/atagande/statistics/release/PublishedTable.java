package se.atagande.statistics.release;

import java.time.LocalDate;
import java.util.List;

/**
 * A table that is out and for everybody, as a catalogue lists it.
 *
 * @param block a month, a quarter, a half-year or a year; {@code from} and {@code to} are its first and last day
 * @param bytes how long the sealed document is
 */
public record PublishedTable(
        String id,
        String scheme,
        List<String> federations,
        String block,
        LocalDate from,
        LocalDate to,
        LocalDate on,
        int bytes) {

    static PublishedTable of(Release release, Release.Sealed sealed, Block block) {
        return new PublishedTable(
                release.id(),
                release.scheme(),
                release.federations().stream().map(it -> it.value()).sorted().toList(),
                release.block(),
                block.first().atDay(1),
                block.first().plusMonths(block.months() - 1L).atEndOfMonth(),
                sealed.on(),
                sealed.document().getBytes(java.nio.charset.StandardCharsets.UTF_8).length);
    }
}
