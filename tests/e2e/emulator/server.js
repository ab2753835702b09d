// Starts the Bot API emulator `telegram-test-api` on 127.0.0.1 and the port given, and mends the few
// answers in which it differs from https://core.telegram.org/bots/api, so that a strict client can
// read them. Also tells a test which calls the bot has made, waiting for the next one if need be.
'use strict';

const express = require('express');
const TelegramServer = require('telegram-test-api');

const LONGEST_WAIT_MS = 10000;
const EMPTY_POLL_MS = 100;

const server = new TelegramServer({ host: '127.0.0.1', port: Number(process.argv[2]) });
const calls = [];
const waiting = new Set();

function called(method, body, answer) {
  const message = Number(body.message_id) || (answer.result && answer.result.message_id) || 0;
  calls.push({ method, body, message });
  for (const look of [...waiting]) look();
}

function callsTo(chat, from) {
  const mine = chat ? calls.filter((call) => String(call.body.chat_id) === chat) : calls;
  return mine.slice(from);
}

function parsed(value) {
  return typeof value === 'string' ? JSON.parse(value) : value;
}

// What the emulator leaves out: `is_bot`, `chat_instance`, seconds instead of milliseconds, the
// edited message, `true` for done.
function mended(method, body, answer) {
  const result = answer.result;
  if (method === 'getMe') return { ...answer, result: { ...result, is_bot: true } };
  if (method === 'getUpdates') {
    for (const { callback_query: press } of result) if (press) press.chat_instance = '1';
    return answer;
  }
  if (method === 'editMessageText') {
    const chat = { id: Number(body.chat_id), type: 'private', first_name: 'x' };
    const message_id = Number(body.message_id);
    return { ...answer, result: { message_id, date: 1, chat, text: body.text } };
  }
  if (result === null) return { ...answer, result: true };
  if (result && result.date) {
    // A keyboard at the bottom of the screen is no part of a message in the real answer.
    const { reply_markup: markup, link_preview_options: _, ...rest } = result;
    const inline = markup && parsed(markup).inline_keyboard ? { reply_markup: parsed(markup) } : {};
    return { ...answer, result: { ...rest, ...inline, date: Math.floor(result.date / 1000) } };
  }
  return answer;
}

// Methods that the emulator does not have, in terms of those that it has.
const ours = {
  deleteMessages(body) {
    const ids = parsed(body.message_ids);
    // Not through server.deleteMessage: that takes a waiting press for the message of its number.
    const stays = ({ message, messageId }) =>
      !message
      || !ids.includes(messageId)
      || String(message.chat_id || message.chat.id) !== String(body.chat_id);
    server.storage.userMessages = server.storage.userMessages.filter(stays);
    server.storage.botMessages = server.storage.botMessages.filter(stays);
    return true;
  },
  sendVenue(body, token) {
    const message = server.addBotMessage({ ...body, text: `${body.title}, ${body.address}` }, token);
    return { ...message, date: Math.floor(message.date / 1000), text: undefined };
  },
};

// A picture or a voice, as a message whose text is its caption.
function sendsMedia(kind) {
  return (body, token) => {
    const message = server.addBotMessage({ ...body, text: body.caption }, token);
    const known = { file_id: `${kind}-${message.message_id}`, file_unique_id: `${message.message_id}` };
    const size = { width: 640, height: 320, duration: 1 };
    const what = kind === 'photo' ? [{ ...known, ...size }] : { ...known, ...size };
    return { ...message, date: Math.floor(message.date / 1000), text: undefined, [kind]: what };
  };
}
ours.sendPhoto = sendsMedia('photo');
ours.sendVoice = sendsMedia('voice');

// The fields of an upload; of a file only that there was one.
function fieldsOf(request) {
  const boundary = /boundary=(.+)$/.exec(request.headers['content-type'])[1];
  const fields = {};
  for (const part of request.body.toString('latin1').split(`--${boundary}`)) {
    const found = /name="([^"]+)"(; filename)?[^]*?\r\n\r\n([^]*)\r\n$/.exec(part);
    if (found) fields[found[1]] = found[2] ? 'a file' : Buffer.from(found[3], 'latin1').toString();
  }
  return fields;
}

const front = express();
front.use(express.raw({ type: 'multipart/form-data', limit: '20mb' }));
front.use((request, response, next) => {
  if (Buffer.isBuffer(request.body)) request.body = fieldsOf(request);
  next();
});
front.use(express.json());
front.use(express.urlencoded({ extended: true }));

// The calls to a chat (all calls, if none is named) from a number on; waits until there is one.
front.get('/calls', (request, response) => {
  const { chat, from } = request.query;
  const finish = () => {
    waiting.delete(look);
    clearTimeout(timer);
    response.json(callsTo(chat, Number(from)));
  };
  const look = () => {
    if (callsTo(chat, Number(from)).length > 0) finish();
  };
  const timer = setTimeout(finish, LONGEST_WAIT_MS);
  waiting.add(look);
  look();
});

front.all('/bot:token/:method', (request, response, next) => {
  const { token, method } = request.params;
  const body = { ...request.body }; // as the bot sent it: the emulator changes its own in place
  if (ours[method]) {
    const answer = { ok: true, result: ours[method](body, token) };
    response.json(answer);
    called(method, body, answer);
    return;
  }
  const send = response.json.bind(response);
  response.json = (answer) => {
    if (method === 'getUpdates' && answer.result.length === 0) {
      setTimeout(() => send(answer), EMPTY_POLL_MS);
      return response;
    }
    send(mended(method, body, answer));
    if (method !== 'getUpdates') called(method, body, answer);
    return response;
  };
  next();
});

front.use(server.webServer);
server.webServer = front;
server.start().then(() => console.log('ready'));
