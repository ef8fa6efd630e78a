package dev.muster.bot.slack;

import com.google.gson.JsonParseException;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import java.io.IOException;

/**
 * What came of a call to Slack's Web API.
 *
 * @param <T> what Slack answers when it does what it was asked
 */
public sealed interface SlackReply<T> {
    record Ok<T>(T response) implements SlackReply<T> {}

    record Failed<T>(SlackFailure failure) implements SlackReply<T> {}

    /** One call to the Web API. */
    @FunctionalInterface
    interface Call<T> {
        T make() throws IOException, SlackApiException;
    }

    /** Makes a call; whatever goes wrong with it is a value. */
    static <T extends SlackApiTextResponse> SlackReply<T> of(Call<T> call) {
        try {
            T response = call.make();
            return response.isOk() ? new Ok<>(response) : new Failed<>(SlackFailure.of(response));
        } catch (SlackApiException e) {
            return new Failed<>(SlackFailure.of(e));
        } catch (IOException e) {
            return new Failed<>(SlackFailure.of(e));
        } catch (JsonParseException e) {
            // A proxy's page in place of Slack's answer; what was asked may well be done.
            return new Failed<>(new SlackFailure.Temporary("unreadable_answer"));
        }
    }
}
