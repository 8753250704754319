package se.atagande.rest;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param page from 1
 * @param limit most items of a page
 * @param total all that match
 */
public record Page<T>(List<T> items, int page, int limit, long total) {

    public static <T> Page<T> of(List<T> items, PageRequest request, long total) {
        return new Page<>(items, request.page(), request.limit(), total);
    }

    /** Cuts the page out of all that match, for lists that are sorted in Java. */
    public static <T> Page<T> cut(List<T> all, PageRequest request) {
        return of(all.stream().skip(request.skip()).limit(request.limit()).toList(), request, all.size());
    }

    public <U> Page<U> map(Function<? super T, ? extends U> mapping) {
        return new Page<>(items.stream().<U>map(mapping).toList(), page, limit, total);
    }
}
