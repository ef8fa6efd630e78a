package dev.muster.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The promise of the privacy tiers, kept by the compiler: the same code but for the tier compiles, or does not. */
class PrivacyPromiseTest {
    private static final String SNIPPET = """
            import dev.muster.domain.delivery.*;
            import dev.muster.domain.team.*;
            class Sender {
                Message send(Content<%s> content) {
                    return Message.%s(
                        new WorkspaceId("T0MUSTER1"), new TeamId("team-a"), new MessageId("a/1"), %s, content, 1);
                }
            }
            """;
    private static final String CHANNEL = "new ChannelId(\"C0BILLING\")";
    private static final String PERSON = "new UserId(\"U0ANA\")";

    private static List<String> errors(String source) throws URISyntaxException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        Path classes = Path.of(Message.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///Sender.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        compiler.getTask(
                        null,
                        null,
                        found,
                        // stop before any class file is written
                        List.of(
                                "-proc:none",
                                "-Xdiags:verbose",
                                "-XDshould-stop.ifNoError=FLOW",
                                "-classpath",
                                classes + File.pathSeparator + System.getProperty("java.class.path")),
                        null,
                        List.of(file))
                .call();
        return found.getDiagnostics().stream()
                .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
                .map(d -> d.getCode() + ": " + d.getMessage(Locale.ENGLISH))
                .toList();
    }

    private static List<String> sending(String tier, String method, String destination) throws URISyntaxException {
        return errors(SNIPPET.formatted(tier, method, destination));
    }

    @Test
    void aTextForTheTeamMayGoToAChannel() throws URISyntaxException {
        assertThat(sending("Tier.ForTeam", "toChannel", CHANNEL)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tier.ForLead", "Tier.ForOne", "?", "? extends Tier", "Tier"})
    void aTextOfAnyOtherTierToAChannelDoesNotCompile(String tier) throws URISyntaxException {
        assertThat(sending(tier, "toChannel", CHANNEL)).singleElement().satisfies(error -> {
            assertThat(error).startsWith("compiler.err.cant.apply.symbol");
            assertThat(error).contains("Content<", "cannot be converted to", "Content<", "ForTeam>");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tier.ForTeam", "Tier.ForLead", "Tier.ForOne"})
    void aTextOfAnyTierMayGoToAPerson(String tier) throws URISyntaxException {
        assertThat(sending(tier, "toPerson", PERSON)).isEmpty();
    }

    @Test
    void aMessageCannotBeMadeInAnyOtherWay() throws URISyntaxException {
        assertThat(Message.class.getConstructors()).isEmpty();
        assertThat(errors("class More extends dev.muster.domain.delivery.Message { More() { super(); } }"))
                .isNotEmpty()
                .anySatisfy(error -> assertThat(error).startsWith("compiler.err.cant.inherit.from.final"));
    }
}
