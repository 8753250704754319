package se.atagande.commitments.communication;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** A link leads to the public internet or nowhere: nobody can have the service look into the house it runs in (IANA's special-purpose registries, RFC 6890). */
@Component
class PublicInternet implements LinkPolicy {

    private static final List<Block> NOT_PUBLIC_V4 = List.of(
            new Block("0.0.0.0", 8),
            new Block("10.0.0.0", 8),
            new Block("100.64.0.0", 10),
            new Block("127.0.0.0", 8),
            new Block("169.254.0.0", 16),
            new Block("172.16.0.0", 12),
            new Block("192.0.0.0", 24),
            new Block("192.0.2.0", 24),
            new Block("192.88.99.0", 24),
            new Block("192.168.0.0", 16),
            new Block("198.18.0.0", 15),
            new Block("198.51.100.0", 24),
            new Block("203.0.113.0", 24),
            new Block("224.0.0.0", 3));

    private static final Block GLOBAL_V6 = new Block("2000::", 3);

    /** Tunnels, in which an address of the other family hides, and what is for documents only. */
    private static final List<Block> NOT_PUBLIC_V6 = List.of(
            new Block("2001::", 23), new Block("2001:db8::", 32), new Block("2002::", 16), new Block("3fff::", 20));

    /** The addresses whose first bits are these. */
    private record Block(InetAddress start, int bits) {

        Block(String start, int bits) {
            this(InetAddress.ofLiteral(start), bits);
        }

        boolean has(InetAddress address) {
            var ours = start.getAddress();
            var asked = address.getAddress();
            return IntStream.range(0, bits).allMatch(bit -> {
                var mask = 0x80 >> (bit % 8);
                return (asked[bit / 8] & mask) == (ours[bit / 8] & mask);
            });
        }
    }

    @Override
    public boolean allows(InetAddress address) {
        return switch (address) {
            case Inet4Address ignored -> NOT_PUBLIC_V4.stream().noneMatch(block -> block.has(address));
            case Inet6Address ignored ->
                GLOBAL_V6.has(address) && NOT_PUBLIC_V6.stream().noneMatch(block -> block.has(address));
            default -> false;
        };
    }

    @Override
    public boolean allowsPort(int port) {
        return port == 80 || port == 443;
    }
}
