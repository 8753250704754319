package se.atagande.commitments.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A table in a file. What is written is read back the same. */
interface Sheet {

    /** More rows than this are for several files. */
    int MOST_ROWS = 100_000;

    void write(OutputStream to, String title, List<? extends Column<?>> columns, Stream<List<String>> rows)
            throws IOException;

    /** Each row in turn, the headings first, empty ones left out. */
    void read(byte[] file, Consumer<Cells> rows) throws Unreadable;

    /** The file is no such table. */
    final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient RowFault fault;

        Unreadable(int row, String detail) {
            super(detail);
            this.fault = new RowFault(row, "", detail);
        }

        RowFault fault() {
            return fault;
        }
    }
}
