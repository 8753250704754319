package se.atagande.statistics.proof;

/**
 * A number that a table may show.
 *
 * @param key where it stands, as the document writes it
 * @param level the scheme's priority of its level, whatever its value: 0 is shown before 1
 * @param never counted in what is larger and not shown by itself, however large
 */
public record Cell(String key, Sum sum, int level, boolean never) {

    public Cell(String key, Sum sum, int level) {
        this(key, sum, level, false);
    }
}
