package dev.muster.bot.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Tells addresses that anybody on the internet may have from those of this machine and its networks. */
final class PublicInternet {
    private static final List<Range> NOT_PUBLIC = List.of(
            // IPv4: this network, private, shared by carriers, loopback, link-local (where clouds keep credentials),
            // protocols,
            // documentation, 6to4 relays, benchmarks, multicast, reserved.
            range("0.0.0.0", 8),
            range("10.0.0.0", 8),
            range("100.64.0.0", 10),
            range("127.0.0.0", 8),
            range("169.254.0.0", 16),
            range("172.16.0.0", 12),
            range("192.0.0.0", 24),
            range("192.0.2.0", 24),
            range("192.88.99.0", 24),
            range("192.168.0.0", 16),
            range("198.18.0.0", 15),
            range("198.51.100.0", 24),
            range("203.0.113.0", 24),
            range("224.0.0.0", 4),
            range("240.0.0.0", 4),
            // IPv6 within what is routed: Teredo and other protocols, documentation, 6to4, which hides an IPv4 address.
            range("2001::", 23),
            range("2001:db8::", 32),
            range("2002::", 16),
            range("3fff::", 20));
    /** All of IPv6 that is routed; loopback, local and mapped addresses are outside of it. */
    private static final Range ROUTED = range("2000::", 3);

    private PublicInternet() {}

    private static final class Range {
        private final byte[] prefix;
        private final int bits;

        Range(byte[] prefix, int bits) {
            this.prefix = prefix;
            this.bits = bits;
        }

        boolean includes(byte[] address) {
            if (address.length != prefix.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    static boolean has(InetAddress address) {
        byte[] bytes = address.getAddress();
        return (address instanceof Inet4Address || ROUTED.includes(bytes))
                && NOT_PUBLIC.stream().noneMatch(range -> range.includes(bytes));
    }

    private static Range range(String prefix, int bits) {
        try {
            return new Range(InetAddress.getByName(prefix).getAddress(), bits);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(prefix, e);
        }
    }
}
