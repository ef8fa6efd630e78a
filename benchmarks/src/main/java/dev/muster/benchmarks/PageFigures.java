package dev.muster.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How soon the page shows its first message, and how smoothly one scrolls back through a long conversation. */
record PageFigures(Devtools browser, String address) {
    private static final int LOADS = 9;

    private static final String FIRST_MESSAGE = """
            new Promise((done) => { const look = () => (document.querySelector('main .message')
              ? done(performance.now()) : requestAnimationFrame(look)); look(); })
            """;

    /** Scrolls up until there is nothing older, and tells the longest time between two frames while doing so. */
    private static final String SCROLL = """
            new Promise((done) => {
              const list = document.querySelector('main .messages');
              const gaps = [];
              let before = performance.now();
              const step = (now) => {
                gaps.push(now - before);
                before = now;
                list.scrollTop -= 400;
                const more = document.querySelector('.more').textContent.startsWith('Loading');
                if (more || list.scrollTop > 0) requestAnimationFrame(step);
                else {
                  gaps.sort((a, b) => a - b);
                  done(JSON.stringify([document.querySelectorAll('main .message').length,
                    gaps[Math.floor(gaps.length * 0.5)], gaps[Math.floor(gaps.length * 0.99)], gaps.length]));
                }
              };
              requestAnimationFrame(step);
            })
            """;

    String measure() throws Exception {
        List<Double> loads = new ArrayList<>();
        for (int i = 0; i < LOADS; i++) {
            browser.freshPage(address);
            loads.add(Double.parseDouble(browser.evaluate(FIRST_MESSAGE)));
        }
        loads.sort(null);
        String[] scrolled = browser.evaluate(SCROLL).replaceAll("[\\[\\]]", "").split(",", -1);
        return String.format(
                Locale.ROOT,
                "{\"target\":\"page\",\"first_message_ms\":%.0f,\"fastest_ms\":%.0f,\"slowest_ms\":%.0f,"
                        + "\"messages\":%s,\"frames\":%s,\"frame_p50_ms\":%.0f,\"frame_p99_ms\":%.0f}",
                loads.get(LOADS / 2),
                loads.getFirst(),
                loads.getLast(),
                scrolled[0],
                scrolled[3],
                Double.parseDouble(scrolled[1]),
                Double.parseDouble(scrolled[2]));
    }
}
