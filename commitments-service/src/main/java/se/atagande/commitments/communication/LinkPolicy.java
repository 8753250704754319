package se.atagande.commitments.communication;

import java.net.InetAddress;

/** Where a link may lead. */
interface LinkPolicy {

    boolean allows(InetAddress address);

    boolean allowsPort(int port);
}
