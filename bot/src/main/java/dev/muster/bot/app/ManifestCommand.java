package dev.muster.bot.app;

import java.net.URI;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code muster manifest}: prints the app manifest to create or update the Slack app with. */
@Command(
        name = "manifest",
        description = "Prints the app manifest to create the Slack app with.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills the fields in
final class ManifestCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--url",
            required = true,
            description = "where Slack reaches this Muster, e.g. https://muster.example.com")
    private String url;

    @Override
    public Integer call() {
        spec.commandLine().getOut().println(Manifest.json(checked(url)));
        spec.commandLine().getOut().flush();
        return 0;
    }

    private String checked(String given) {
        URI uri;
        try {
            uri = URI.create(given.strip());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--url is '" + given + "', which is not an address.", e);
        }
        if (!"https".equals(uri.getScheme()) || uri.getHost() == null) {
            throw new ParameterException(
                    spec.commandLine(), "--url is '" + given + "'; Slack wants an address that begins with https://.");
        }
        return uri.toString().replaceFirst("/+$", "");
    }
}
