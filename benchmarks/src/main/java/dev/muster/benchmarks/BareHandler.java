package dev.muster.benchmarks;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.jakarta_servlet.SlackAppServlet;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** What Muster is compared with: Bolt as its documentation shows it, and one conditional update per claim. */
final class BareHandler implements AutoCloseable {
    private static final int INSERTED_AT_ONCE = 500;

    private final MongoClient client;
    private final MongoCollection<Document> tickets;
    private final App app;
    private final Server server = new Server(0);

    BareHandler(String mongodbUri, Workplace workplace) throws Exception {
        client = MongoClients.create(mongodbUri);
        tickets = client.getDatabase("bare").getCollection("tickets");
        SlackConfig slack = new SlackConfig();
        slack.setMethodsEndpointUrlPrefix(workplace.slack().apiUrl());
        slack.setProxyUrl(null);
        app = new App(AppConfig.builder()
                .slack(Slack.getInstance(slack))
                .singleTeamBotToken(workplace.slack().botToken())
                .signingSecret(Workplace.SIGNING_SECRET)
                .authTestCacheEnabled(true)
                .build());
        app.command("/claim", (request, context) -> {
            String number = request.getPayload().getText();
            String user = request.getPayload().getUserId();
            Document claimed = tickets.findOneAndUpdate(
                    and(eq("_id", number), eq("state", "OPEN")),
                    Updates.combine(Updates.set("state", "CLAIMED"), Updates.set("owner", user)));
            String line = claimed == null ? "can't be claimed." : "is yours.";
            return context.ack(r -> r.responseType("ephemeral").text("#" + number + " " + line));
        });
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(new ServletHolder(new SlackAppServlet(app)), Workplace.PATH);
        server.setHandler(context);
        app.start();
        server.start();
    }

    int port() {
        return ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    }

    /** Stores the same tickets that Muster gets. */
    void open(List<dev.muster.domain.ticket.Ticket> opened) {
        List<Document> batch = new ArrayList<>();
        for (dev.muster.domain.ticket.Ticket ticket : opened) {
            batch.add(new Document("_id", Integer.toString(ticket.number().value()))
                    .append("subject", ticket.subject())
                    .append("details", ticket.details())
                    .append("state", "OPEN"));
            if (batch.size() == INSERTED_AT_ONCE) {
                tickets.insertMany(batch);
                batch.clear();
            }
        }
        if (!batch.isEmpty()) {
            tickets.insertMany(batch);
        }
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the bare handler doesn't stop", e);
        }
        app.stop();
        client.close();
    }
}
