package se.atagande.statistics.answering;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/**
 * Up to five answers that are not counted yet: their sum, and which tickets they were given for. No answer stands in it by itself, but for the first one; written
 * down it is sealed, and as long empty as full.
 *
 * @param sums one byte per cell
 * @param tickets hashes of 32 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Batch(byte[] sums, List<byte[]> tickets) {

    static final int FULL = 5;
    private static final int TICKET = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static Batch empty(int cells) {
        return new Batch(new byte[cells], List.of());
    }

    int size() {
        return tickets.size();
    }

    boolean holds(byte[] ticket) {
        return tickets.stream().anyMatch(it -> java.util.Arrays.equals(it, ticket));
    }

    Batch with(int[] cells, byte[] ticket) {
        var more = sums.clone();
        for (var cell : cells) {
            more[cell]++;
        }
        var all = new ArrayList<>(tickets);
        all.add(RANDOM.nextInt(all.size() + 1), ticket);
        return new Batch(more, all);
    }

    byte[] written() {
        var bytes = ByteBuffer.allocate(1 + FULL * TICKET + sums.length).put((byte) size());
        tickets.forEach(bytes::put);
        bytes.position(1 + FULL * TICKET);
        return bytes.put(sums).array();
    }

    static Batch read(byte[] written) {
        var bytes = ByteBuffer.wrap(written);
        var tickets = new ArrayList<byte[]>();
        var size = bytes.get();
        for (int i = 0; i < FULL; i++) {
            var ticket = new byte[TICKET];
            bytes.get(ticket);
            if (i < size) {
                tickets.add(ticket);
            }
        }
        var sums = new byte[bytes.remaining()];
        bytes.get(sums);
        return new Batch(sums, tickets);
    }
}
