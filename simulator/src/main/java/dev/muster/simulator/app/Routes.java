package dev.muster.simulator.app;

import dev.muster.simulator.manifest.AppManifest;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;

/** Where each kind of request goes over HTTP. */
public sealed interface Routes {
    /** An app that nobody has named yet. */
    Routes NOWHERE = new Nowhere();

    /** Where a request goes; empty when the app said no address for its kind. */
    Optional<URI> url(AppRequest request);

    /** Where events go, and the handshake that checks the address. */
    Optional<URI> eventsUrl();

    /** Where a request goes whose kind isn't known. */
    Optional<URI> anyUrl();

    /** No address at all. */
    record Nowhere() implements Routes {
        @Override
        public Optional<URI> url(AppRequest request) {
            return Optional.empty();
        }

        @Override
        public Optional<URI> eventsUrl() {
            return Optional.empty();
        }

        @Override
        public Optional<URI> anyUrl() {
            return Optional.empty();
        }
    }

    /** One address for everything. */
    record OneUrl(URI url) implements Routes {
        @Override
        public Optional<URI> url(AppRequest request) {
            return Optional.of(url);
        }

        @Override
        public Optional<URI> eventsUrl() {
            return Optional.of(url);
        }

        @Override
        public Optional<URI> anyUrl() {
            return Optional.of(url);
        }
    }

    /**
     * The addresses of a manifest.
     *
     * @param base takes the place of scheme, host and port of each, and is itself where the manifest says no address
     */
    record OfManifest(AppManifest manifest, Optional<URI> base) implements Routes {
        @Override
        public Optional<URI> url(AppRequest request) {
            return switch (request) {
                case AppRequest.SlashCommand command ->
                    based(manifest.command(command.command()).flatMap(AppManifest.Command::url));
                case AppRequest.Interaction interaction -> based(manifest.interactivityUrl());
                case AppRequest.OptionsRequest options ->
                    based(manifest.optionsUrl().or(manifest::interactivityUrl));
                case AppRequest.Event event -> eventsUrl();
            };
        }

        @Override
        public Optional<URI> eventsUrl() {
            return based(manifest.eventsUrl());
        }

        @Override
        public Optional<URI> anyUrl() {
            return Stream.concat(
                            Stream.of(manifest.interactivityUrl(), manifest.eventsUrl()),
                            manifest.commands().stream().map(AppManifest.Command::url))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .map(url -> based(Optional.of(url)))
                    .orElse(base);
        }

        private Optional<URI> based(Optional<URI> url) {
            return base.isEmpty() ? url : url.map(own -> moved(own, base.get())).or(() -> base);
        }

        private static URI moved(URI url, URI base) {
            String path = url.getRawPath() == null ? "" : url.getRawPath();
            String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
            return URI.create(base.getScheme() + "://" + base.getRawAuthority() + path + query);
        }
    }
}
