package se.atagande.statistics.release;

import java.time.LocalDate;
import java.util.List;

/**
 * A table that is out and for everybody, as a catalogue lists it.
 *
 * @param block first and last day
 */
public record PublishedTable(
        String id, String scheme, List<String> federations, String block, LocalDate from, LocalDate to, LocalDate on) {

    static PublishedTable of(Release release, Release.Sealed sealed, Block block) {
        return new PublishedTable(
                release.id(),
                release.scheme(),
                release.federations().stream().map(it -> it.value()).sorted().toList(),
                release.block(),
                block.first().atDay(1),
                block.first().plusMonths(block.months() - 1L).atEndOfMonth(),
                sealed.on());
    }
}
