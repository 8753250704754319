package se.atagande.hostile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Of a list each property meets a few, and all properties together meet all of it: always the same ones. */
final class Turns {

    private final int times;
    private final Map<String, Integer> next = new HashMap<>();

    /** @param times as many for each, where there are few to share them */
    Turns(int times) {
        this.times = times;
    }

    /** One in so many. */
    boolean isOne(String kind, int in) {
        return next.merge(kind, times, Integer::sum) % in < times;
    }

    <T> List<T> some(String kind, int least, List<T> all) {
        var count = least * times;
        var from = next.merge(kind, count, Integer::sum) - count;
        return IntStream.range(0, Math.min(count, all.size()))
                .mapToObj(it -> all.get((from + it) % all.size()))
                .toList();
    }
}
