package se.atagande.commitments.exchange;

/** The two forms of a file. Which one comes in is seen from its first bytes. */
enum FileFormat {
    CSV("text/csv;charset=UTF-8", "csv") {
        @Override
        Sheet sheet() {
            return new CsvSheet();
        }
    },
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx") {
        @Override
        Sheet sheet() {
            return new ExcelSheet();
        }
    };

    static final String EXCEL_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String mediaType;
    private final String ending;

    FileFormat(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    abstract Sheet sheet();

    String mediaType() {
        return mediaType;
    }

    String ending() {
        return ending;
    }

    static FileFormat of(byte[] file) {
        return file.length > 1 && file[0] == 'P' && file[1] == 'K' ? XLSX : CSV;
    }
}
