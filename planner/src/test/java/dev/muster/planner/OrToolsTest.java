package dev.muster.planner;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class OrToolsTest {
    @Test
    void loadsOnceHoweverManyAskAtTheSameTime() {
        assertThatCode(() -> {
                    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
                        OrTools.warmUpInBackground();
                        List<Future<?>> loads = new ArrayList<>();
                        for (int i = 0; i < 8; i++) {
                            loads.add(threads.submit(OrTools::load));
                        }
                        for (Future<?> load : loads) {
                            load.get();
                        }
                    }
                })
                .doesNotThrowAnyException();
    }
}
