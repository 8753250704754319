package se.atagande.tabular;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A table in a file. What is written is read back the same. */
public interface Sheet {

    /** More rows than this are for several files. */
    int MOST_ROWS = 100_000;

    void write(OutputStream to, String title, List<Heading> headings, Stream<List<String>> rows) throws IOException;

    /** Each row in turn, the headings first, empty ones left out. */
    void read(byte[] file, Consumer<Cells> rows) throws Unreadable;

    /** The file is no such table: the row where that was seen, and in Swedish what to do. */
    final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        private final int row;

        Unreadable(int row, String whatToDo) {
            super(whatToDo);
            this.row = row;
        }

        public int row() {
            return row;
        }

        public String whatToDo() {
            return String.valueOf(getMessage());
        }
    }
}
