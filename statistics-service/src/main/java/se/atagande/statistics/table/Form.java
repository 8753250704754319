package se.atagande.statistics.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** A form in which a table is given out; every way out goes through here. */
public enum Form {
    JSON("json", "JSON", "application/json", "json"),
    JSON_STAT("json-stat", "JSON-stat 2", "application/json", "json-stat.json"),
    CSV("csv", "CSV", "text/csv", "csv"),
    EXCEL("xlsx", "Excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PX("px", "PC-Axis", "text/plain", "px");

    private final String parameter;
    private final String title;
    private final String media;
    private final String ending;

    Form(String parameter, String title, String media, String ending) {
        this.parameter = parameter;
        this.title = title;
        this.media = media;
        this.ending = ending;
    }

    public static Optional<Form> named(String parameter) {
        return Arrays.stream(values())
                .filter(it -> it.parameter.equals(parameter))
                .findFirst();
    }

    /** For somebody who asked for a form that there is not. */
    public static String choices() {
        return "Välj något av " + Arrays.stream(values()).map(Form::parameter).collect(Collectors.joining(", ")) + ".";
    }

    /** As an address names it. */
    public String parameter() {
        return parameter;
    }

    /** As people name it. */
    public String title() {
        return title;
    }

    /** Its media type, without a character set. */
    public String media() {
        return media;
    }

    /** The media type as it is answered. */
    public String contentType() {
        return media.startsWith("text/") ? media + ";charset=UTF-8" : media;
    }

    /** Of the file's name, without the dot. */
    public String ending() {
        return ending;
    }

    /** The whole table; as {@link #JSON} byte for byte as it was sealed. */
    public byte[] of(ReleasedTable table) {
        return this == JSON ? table.json().getBytes(StandardCharsets.UTF_8) : of(Cut.whole(table));
    }

    /** What a table divides by, as JSON-stat 2 without a number. */
    public static byte[] described(ReleasedTable table) {
        return JsonStat.written(JsonStat.described(Cut.whole(table))).getBytes(StandardCharsets.UTF_8);
    }

    /** A part of a table. */
    public byte[] of(Cut cut) {
        return switch (this) {
            case JSON -> throw new IllegalArgumentException("form: JSON (expected: one that a part has)");
            case JSON_STAT -> JsonStat.of(cut).getBytes(StandardCharsets.UTF_8);
            case CSV -> Sheets.csv(cut);
            case EXCEL -> Sheets.excel(cut);
            case PX -> PxFile.of(cut).getBytes(StandardCharsets.UTF_8);
        };
    }
}
