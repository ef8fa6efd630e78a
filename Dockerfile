# Build: the jars, OR-Tools' native library unpacked, and a Java runtime of just the modules that Muster uses.
FROM maven:3.9-eclipse-temurin-21 AS build
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/m2 \
    mvn -B -q -Dmaven.repo.local=/m2 -Dquick -pl bot -am package \
    && mkdir -p /out/lib /out/native \
    && cp bot/target/bot-*.jar /out/lib/ \
    && tr ':' '\n' < bot/target/classpath.txt | xargs -I{} cp {} /out/lib/
# Unpacked once here, or else OR-Tools unpacks 70 MB into the temp folder at every start.
RUN cd /out/native \
    && jar xf /out/lib/ortools-linux-*.jar \
    && mv ortools-linux-*/* . \
    && rm -r META-INF ortools-linux-* /out/lib/ortools-linux-*.jar
# java.rmi: Quartz; java.desktop: Quartz and charts; jdk.naming.dns: mongodb+srv addresses; jdk.crypto.ec: TLS.
RUN jlink --strip-debug --no-man-pages --no-header-files --output /out/java --add-modules \
    java.base,java.desktop,java.instrument,java.management,java.naming,java.rmi,java.security.jgss,java.security.sasl,java.sql,jdk.crypto.ec,jdk.naming.dns,jdk.net,jdk.unsupported

# Run: OR-Tools needs glibc, so no Alpine.
FROM debian:bookworm-slim
# Charts have words: Java finds the font by fontconfig.
RUN apt-get update \
    && apt-get install -y --no-install-recommends fontconfig fonts-dejavu-core \
    && rm -rf /var/lib/apt/lists/*
RUN useradd --system --uid 10001 --home-dir /var/lib/muster --create-home --shell /usr/sbin/nologin muster
COPY --from=build /out /opt/muster
ENV LANG=C.UTF-8 \
    MUSTER_DATA_DIR=/var/lib/muster
VOLUME /var/lib/muster
EXPOSE 3000
USER muster
# bash opens the connection itself: the image needs no curl.
HEALTHCHECK --interval=15s --timeout=3s --start-period=30s CMD ["bash", "-c", \
    "exec 3<>/dev/tcp/127.0.0.1/${MUSTER_PORT:-3000} && printf 'GET /healthz HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["/opt/muster/java/bin/java", "-XX:+UseSerialGC", "-XX:MaxRAMPercentage=50", "-Dfile.encoding=UTF-8", \
    "-Djava.awt.headless=true", \
    "--enable-native-access=ALL-UNNAMED", "-Djava.library.path=/opt/muster/native", "-cp", "/opt/muster/lib/*", \
    "dev.muster.bot.app.Main"]
CMD ["serve"]
