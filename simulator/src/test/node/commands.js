'use strict';
// What the app does with the Web API, one command for each; the answer says what came of it.
const { WebClient, ErrorCode } = require('@slack/web-api');

exports.commands = (app, slackApiUrl) => {
  const says = (name, work) =>
    app.command(name, async ({ command, ack, client, respond }) => {
      await ack();
      try {
        await respond(await work(client, command));
      } catch (failed) {
        await respond(`failed: ${failed.code} ${failed.data ? failed.data.error : failed}`);
      }
    });

  // Every method that this app has a use for, and each answer used for the next call.
  says('/tour', async (client, command) => {
    const me = await client.auth.test();
    const team = await client.team.info();
    const user = await client.users.info({ user: command.user_id });
    const channel = await client.conversations.info({ channel: command.channel_id });
    const members = await client.conversations.members({ channel: command.channel_id });
    const posted = await client.chat.postMessage({ channel: command.channel_id, text: 'one' });
    await client.chat.update({ channel: posted.channel, ts: posted.ts, text: 'two' });
    const link = await client.chat.getPermalink({ channel: posted.channel, message_ts: posted.ts });
    const history = await client.conversations.history({ channel: posted.channel, latest: posted.ts, inclusive: true, limit: 1 });
    await client.chat.delete({ channel: posted.channel, ts: posted.ts });
    const direct = await client.conversations.open({ users: command.user_id });
    return [
      me.team_id === team.team.id,
      user.user.name === command.user_name,
      channel.channel.is_member,
      members.members.includes(me.user_id),
      history.messages[0].text === 'two',
      link.permalink.includes(posted.ts.replace('.', '')),
      direct.channel.id.startsWith('D'),
    ].join(' ');
  });

  says('/walk', async (client) => {
    let pages = 0;
    const names = [];
    for await (const page of client.paginate('conversations.list', { limit: 2 })) {
      pages += 1;
      names.push(...page.channels.map((channel) => channel.name));
    }
    return `${names.length} channels on ${pages} pages`;
  });

  says('/upload', async (client, command) => {
    const content = Buffer.from('week,opened\n46,12\n');
    const done = await client.filesUploadV2({
      channel_id: command.channel_id,
      file: content,
      filename: 'week.csv',
      title: 'Week 46',
    });
    return done.files[0].files[0].id;
  });

  says('/wrong', async (client) => {
    try {
      await client.chat.postMessage({ channel: 'C0NOWHERE', text: 'x' });
      return 'no error';
    } catch (failed) {
      return `${failed.code === ErrorCode.PlatformError} ${failed.data.error}`;
    }
  });

  // Exchanges the code that somebody got by approving the app, as on the way back from Slack's page.
  says('/install', async (_, command) => {
    const [code, clientId, clientSecret, redirectUri] = command.text.split(' ');
    const installed = await new WebClient('', { slackApiUrl }).oauth.v2.access({
      client_id: clientId,
      client_secret: clientSecret,
      code,
      redirect_uri: redirectUri,
    });
    const me = await new WebClient(installed.access_token, { slackApiUrl }).auth.test();
    return `installed in ${installed.team.id} as ${me.user_id}`;
  });
};
