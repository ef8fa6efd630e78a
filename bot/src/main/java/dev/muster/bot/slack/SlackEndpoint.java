package dev.muster.bot.slack;

import com.slack.api.bolt.response.Response;
import java.util.List;
import java.util.Map;

/** Answers what Slack sends; whoever calls it has checked the signature. */
@FunctionalInterface
public interface SlackEndpoint {
    /**
     * Answers one request.
     *
     * @throws NotFromSlackException when Slack doesn't send such a body
     */
    Answered answer(String body, Map<String, List<String>> headers) throws Exception;

    /**
     * An answer, and what is to follow it.
     *
     * @param afterAck to be run once the response is on its way, whether it arrived or not; returns at once
     */
    record Answered(Response response, Runnable afterAck) {}
}
