'use strict';
// A small app as anybody would write it with Bolt: it knows Slack, and nothing of the simulator but its address.
const { App, LogLevel } = require('@slack/bolt');
const { commands } = require('./commands');

const socketMode = process.env.MODE === 'socket';
const slackApiUrl = process.env.SLACK_API_URL;

const app = new App({
  token: process.env.SLACK_BOT_TOKEN,
  signingSecret: process.env.SLACK_SIGNING_SECRET,
  appToken: process.env.SLACK_APP_TOKEN,
  socketMode,
  logLevel: LogLevel.WARN,
  clientOptions: { slackApiUrl },
});

commands(app, slackApiUrl);

app.command('/count', async ({ command, ack }) => {
  await ack(`Counted: ${command.text}`);
});

app.command('/shout', async ({ command, ack, respond }) => {
  await ack();
  await respond({ response_type: 'in_channel', text: command.text.toUpperCase() });
});

app.command('/form', async ({ ack, body, client }) => {
  await ack();
  await client.views.open({ trigger_id: body.trigger_id, view: form('New thing') });
});

function form(title) {
  return {
    type: 'modal',
    callback_id: 'thing',
    title: { type: 'plain_text', text: title },
    submit: { type: 'plain_text', text: 'Save' },
    blocks: [
      {
        type: 'input',
        block_id: 'subject',
        label: { type: 'plain_text', text: 'Subject' },
        element: { type: 'plain_text_input', action_id: 'value' },
      },
      {
        type: 'input',
        block_id: 'customer',
        label: { type: 'plain_text', text: 'Customer' },
        element: { type: 'external_select', action_id: 'customer', min_query_length: 2 },
      },
    ],
  };
}

app.options('customer', async ({ options, ack }) => {
  const names = ['Alba Ltd', 'Alder & Sons', 'Birch plc'];
  await ack({
    options: names
      .filter((name) => name.toLowerCase().startsWith(options.value.toLowerCase()))
      .map((name) => ({ text: { type: 'plain_text', text: name }, value: name })),
  });
});

app.view('thing', async ({ ack, body, view, client }) => {
  const values = view.state.values;
  const subject = values.subject.value.value;
  if (subject.length < 5) {
    await ack({ response_action: 'errors', errors: { subject: 'Say a little more.' } });
    return;
  }
  await ack();
  const customer = values.customer.customer.selected_option.value;
  await client.chat.postMessage({ channel: body.user.id, text: `Saved "${subject}" of ${customer}` });
});

app.command('/card', async ({ command, ack, client }) => {
  await ack();
  await client.chat.postMessage({
    channel: command.channel_id,
    text: 'A card',
    blocks: [
      { type: 'section', text: { type: 'mrkdwn', text: 'Who does it?' } },
      {
        type: 'actions',
        elements: [{ type: 'button', action_id: 'take', text: { type: 'plain_text', text: 'Take' }, value: '7' }],
      },
    ],
  });
});

app.action('take', async ({ ack, body, action, respond }) => {
  await ack();
  await respond({ replace_original: true, text: `Number ${action.value} is ${body.user.username}'s` });
});

app.event('app_mention', async ({ event, say }) => {
  await say({ text: `You called, <@${event.user}>?`, thread_ts: event.ts });
});

app.event('member_joined_channel', async ({ event, say }) => {
  await say(`Welcome, <@${event.user}>!`);
});

app.error(async (error) => {
  console.error(error);
});

(async () => {
  const server = await app.start(socketMode ? undefined : { port: 0, host: '127.0.0.1' });
  console.log(`ready ${socketMode ? 0 : server.address().port}`);
})().catch((failed) => {
  console.error(failed);
  process.exit(1);
});

// Whoever started this holds its input open; when that ends, so does this.
process.stdin.on('end', () => process.exit(0)).resume();
