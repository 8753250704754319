package se.atagande.tabular;

import java.nio.charset.Charset;

/** The two forms of a file. Which one comes in is seen from its first bytes. */
public enum FileFormat {
    CSV("text/csv;charset=UTF-8", "csv") {
        @Override
        public Sheet sheet() {
            return new CsvSheet();
        }
    },
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx") {
        @Override
        public Sheet sheet() {
            return new ExcelSheet();
        }
    };

    public static final String EXCEL_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String mediaType;
    private final String ending;

    FileFormat(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    public abstract Sheet sheet();

    /** As {@link #sheet()}; a CSV file that is no Unicode is read as Windows-1252, which an older Excel saves: for codes and numbers, not for words. */
    public Sheet forgivingSheet() {
        return this == CSV ? new CsvSheet(Charset.forName("windows-1252")) : sheet();
    }

    public String mediaType() {
        return mediaType;
    }

    public String ending() {
        return ending;
    }

    public static FileFormat of(byte[] file) {
        return file.length > 1 && file[0] == 'P' && file[1] == 'K' ? XLSX : CSV;
    }
}
