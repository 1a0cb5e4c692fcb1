'use strict';

// A page that is loaded anew has forgotten all messages, and breaks at an update of one that it does not know: it is told
// everything again. A stream that is opened without a page load belongs to somebody who remembers.

const stream = '/_ws_conversation/v1/conversations/stream';

// Of one client, whose pages and streams come through this server.
module.exports = function replay(server) {
  const said = [];
  const listeners = new Set();
  let loaded = false;

  const { emit } = server;
  server.emit = function (event, request, socket, ...rest) {
    if (event === 'request' && request.method === 'GET' && request.url.split('?')[0] === '/') loaded = true;
    if (event === 'upgrade' && request.url === stream) overhear(socket);
    return emit.call(this, event, request, socket, ...rest);
  };
  return server;

  function overhear(socket) {
    const again = loaded ? [...said] : [];
    loaded = false;
    listeners.add(socket);
    socket.on('close', () => listeners.delete(socket));
    const { write } = socket;
    let greeted = false;
    let parts = [];
    socket.write = function (data, ...rest) {
      const done = write.call(this, data, ...rest);
      if (!greeted) {
        greeted = true;
        again.forEach(frame => write.call(this, frame));
      } else if (socket === listeners.values().next().value) {
        parts = keep([...parts, Buffer.from(data)]);
      }
      return done;
    };
  }

  // What is said to several listeners is kept once, from the first; a frame comes in one piece or two.
  function keep(parts) {
    const text = 0x81;
    const frame = Buffer.concat(parts);
    if (frame[0] !== text) return [];
    if (frame.length < lengthOf(frame)) return parts;
    said.push(frame);
    return [];
  }
};

function lengthOf(frame) {
  const short = frame[1] & 0x7f;
  if (short < 126) return 2 + short;
  return short === 126 ? 4 + frame.readUInt16BE(2) : 10 + frame.readUInt32BE(6);
}
