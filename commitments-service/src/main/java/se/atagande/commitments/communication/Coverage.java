package se.atagande.commitments.communication;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import se.atagande.contracts.Channel;

/** In which channels something has been told, and in which not: what is missing follows from what was published. */
record Coverage(Subject subject, Set<Channel> told) {

    static final List<Channel> CHANNELS = List.of(Channel.WEBSITE, Channel.NEWSLETTER, Channel.LINKEDIN);

    /** Of everything that should be told of, and whatever else was; the least told first. */
    static List<Coverage> of(Collection<Subject> tellable, Collection<Publication> publications) {
        var standing = publications.stream()
                .filter(it -> it.withdrawnBecause() == null)
                .map(Publication::content)
                .toList();
        return Stream.concat(
                        tellable.stream(),
                        standing.stream().flatMap(content -> content.about().stream()))
                .distinct()
                .map(subject -> new Coverage(
                        subject,
                        standing.stream()
                                .filter(content -> content.about().contains(subject))
                                .map(Content::channel)
                                .collect(toUnmodifiableSet())))
                .sorted(comparing((Coverage it) -> it.told().size())
                        .thenComparing(it -> it.subject().kind())
                        .thenComparing(it -> it.subject().id()))
                .toList();
    }

    List<Channel> missing() {
        return CHANNELS.stream().filter(channel -> !told.contains(channel)).toList();
    }
}
