package dev.muster.simulator.page;

import java.util.List;
import java.util.Locale;

/** Draws a small portrait for anybody, always the same for the same id, and a badge for apps. */
final class Avatars {
    private static final List<String> GROUNDS =
            List.of("#f6d8ae", "#cfe3d4", "#d5d9f0", "#f3cdd0", "#c9e4ea", "#e6d3ea", "#f7e3a1", "#d9e2c4");
    private static final List<String> SKINS = List.of("#f3cfb3", "#e0ac86", "#c68863", "#9a6244", "#6d4330");
    private static final List<String> HAIRS = List.of("#2b2220", "#5a3a26", "#8a5a2e", "#c9973f", "#3b3f4a", "#9a9a9a");
    private static final List<String> SHIRTS =
            List.of("#1f5f5b", "#8c3b3b", "#3d4f8a", "#b06a1f", "#5b4677", "#2f6b3c", "#4a5560", "#a03f6a");
    /** Drawn over the head: short, long, bun, curls, side parting, cap of short curls. */
    private static final List<String> CUTS = List.of(
            "<path d='M20 27c-1-12 6-17 12-17s13 5 12 17c-2-6-5-9-12-9s-10 3-12 9z'/>",
            "<path d='M19 46c-3-14-4-36 13-36s16 22 13 36l-5-2c1-6 2-12 0-19-3-1-6-3-8-5-2 3-5 5-8 5-2 7-1 13 0 19z'/>",
            "<circle cx='32' cy='9' r='6'/><path d='M20 28c-1-12 6-17 12-17s13 5 12 17c-1-6-6-10-12-10s-11 4-12 10z'/>",
            "<circle cx='22' cy='20' r='6'/><circle cx='28' cy='14' r='6'/><circle cx='36' cy='14' r='6'/>"
                    + "<circle cx='42' cy='20' r='6'/><circle cx='20' cy='28' r='4'/><circle cx='44' cy='28' r='4'/>",
            "<path d='M20 28c-2-13 5-18 13-18 7 0 12 5 11 18-1-4-3-7-6-9-5 1-11 0-14-3-2 4-3 7-4 12z'/>",
            "<path d='M19 26c0-3 1-5 2-7 1-5 6-9 11-9s10 4 11 9c1 2 2 4 2 7l-3-4c-3-4-6-5-10-5s-7 1-10 5z'/>");

    private Avatars() {}

    static String person(String id) {
        int seed = scramble(id);
        String cut = pick(CUTS, seed / 1009);
        boolean glasses = Math.floorMod(seed / 97, 4) == 0;
        return "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 64 64'>"
                + "<rect width='64' height='64' fill='" + pick(GROUNDS, seed) + "'/>"
                + "<path d='M10 66c0-14 9-20 22-20s22 6 22 20z' fill='" + pick(SHIRTS, seed / 31) + "'/>"
                + "<g fill='" + pick(SKINS, seed / 7) + "'><path d='M27 38h10v9c0 3-10 3-10 0z'/>"
                + "<ellipse cx='32' cy='29' rx='11' ry='13'/></g>"
                + "<g fill='" + pick(HAIRS, seed / 211) + "'>" + cut + "</g>"
                + "<g fill='#241a17'><circle cx='28' cy='30' r='1.3'/><circle cx='36' cy='30' r='1.3'/></g>"
                + "<path d='M28.5 35.5q3.5 3 7 0' fill='none' stroke='#241a17' stroke-width='1.3' stroke-linecap='round'/>"
                + (glasses ? GLASSES : "")
                + "</svg>";
    }

    private static final String GLASSES = "<g fill='none' stroke='#241a17' stroke-width='1.2'>"
            + "<circle cx='27.5' cy='30' r='3.6'/><circle cx='36.5' cy='30' r='3.6'/><path d='M31 30h2'/></g>";

    /** A badge with the first letter of an app's name. */
    static String app(String name) {
        String letter = name.isEmpty() ? "?" : name.substring(0, name.offsetByCodePoints(0, 1));
        return "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 64 64'>"
                + "<rect width='64' height='64' rx='14' fill='#1f5f5b'/>"
                + "<text x='32' y='45' font-family='system-ui,sans-serif' font-size='36' font-weight='700'"
                + " text-anchor='middle' fill='#ffffff'>" + escaped(letter.toUpperCase(Locale.ROOT)) + "</text></svg>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String pick(List<String> choices, int seed) {
        return choices.get(Math.floorMod(seed, choices.size()));
    }

    /** Spreads ids that differ in a letter over all choices. */
    private static int scramble(String id) {
        int hash = id.hashCode() * 0x9E3779B9;
        return (hash ^ (hash >>> 15)) & Integer.MAX_VALUE;
    }
}
