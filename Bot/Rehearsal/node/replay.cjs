'use strict';

// A page that is loaded anew has forgotten all messages, and breaks at an update of one that it does not know: it is told
// everything again. It drops what it hears before it knows its chats, so it is told nothing until it says that it has them: then it
// installs the bot. A stream that is opened without a page load belongs to somebody who remembers.

const stream = '/_ws_conversation/v1/conversations/stream';
const install = /^\/_debug\/conversation\/[^/]+\/installation$/;
const text = 0x81;

// Of one client, whose pages and streams come through this server.
module.exports = function replay(server) {
  const said = [];
  const listeners = new Set();
  // The streams of a page that does not know its chats yet, each with how to write to it.
  const waiting = new Map();
  let loading = false;

  const { emit } = server;
  server.emit = function (event, request, socket, ...rest) {
    const path = event === 'request' ? request.url.split('?')[0] : '';
    if (request?.method === 'GET' && path === '/') loading = true;
    if (request?.method === 'POST' && install.test(path)) tellAgain();
    if (event === 'upgrade' && request.url === stream) overhear(socket);
    return emit.call(this, event, request, socket, ...rest);
  };
  return server;

  function tellAgain() {
    loading = false;
    for (const write of waiting.values()) said.forEach(frame => write(frame));
    waiting.clear();
  }

  function overhear(socket) {
    const write = socket.write.bind(socket);
    listeners.add(socket);
    if (loading) waiting.set(socket, write);
    socket.on('close', () => { listeners.delete(socket); waiting.delete(socket); });
    let greeted = false;
    let parts = [];
    socket.write = function (data, ...rest) {
      const isAnswer = !greeted;
      greeted = true;
      const bytes = Buffer.concat([...parts, Buffer.from(data)]);
      if (isAnswer || bytes[0] !== text) return write(data, ...rest);
      const isHeld = waiting.has(socket);
      const isWhole = bytes.length >= lengthOf(bytes);
      parts = isWhole ? [] : [bytes];
      // What is said to several listeners is kept once, from the first; a frame comes in one piece or two.
      if (isWhole && socket === listeners.values().next().value) said.push(bytes);
      if (!isHeld) return write(data, ...rest);
      rest.filter(one => typeof one === 'function').forEach(done => setImmediate(done));
      return true;
    };
  }
};

function lengthOf(frame) {
  const short = frame[1] & 0x7f;
  if (short < 126) return 2 + short;
  return short === 126 ? 4 + frame.readUInt16BE(2) : 10 + frame.readUInt32BE(6);
}
