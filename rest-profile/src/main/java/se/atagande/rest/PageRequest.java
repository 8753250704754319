package se.atagande.rest;

/**
 * Which page of a list is asked for: query parameters {@code page} and {@code limit} (profile rules FNS.07–09). A controller's parameter.
 *
 * @param page from 1
 * @param limit 1 to 100, 20 when not said
 */
public record PageRequest(int page, int limit) {

    public static final int DEFAULT_LIMIT = 20;
    public static final int MOST = 100;

    public long skip() {
        return (page - 1L) * limit;
    }
}
