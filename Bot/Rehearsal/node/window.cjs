'use strict';

// Runs the Teams client of one rehearsal window inside this process:
//   node window.cjs <the client's cli.js> <port, 0 for a free one> start ...
// The host holds the other end of stdin. However the host ends, a kill included, that end closes and so does the window.

const http = require('node:http');
const net = require('node:net');

const [cli, wanted, ...command] = process.argv.slice(2);
const loopback = '127.0.0.1';

// Ctrl+C reaches every process of the console; this one ends when the host has ended its work.
process.on('SIGINT', () => {});
process.stdin.on('end', () => process.exit(0)).on('error', () => process.exit(0)).resume();

// The client listens on every interface and has no option for another; a rehearsal is for this machine alone.
const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (port, ...rest) {
  return listen.call(this, typeof port === 'number' ? { port, host: loopback } : port, ...rest);
};

// A page that is loaded anew has forgotten all messages, and breaks at an update of one that it does not know: it is told
// everything again. A stream that is opened without a page load belongs to somebody who remembers.
const stream = '/_ws_conversation/v1/conversations/stream';
const said = [];
const listeners = new Set();
let loaded = false;

const emit = http.Server.prototype.emit;
http.Server.prototype.emit = function (event, request, socket, ...rest) {
  if (event === 'request' && request.method === 'GET' && request.url.split('?')[0] === '/') loaded = true;
  if (event === 'upgrade' && request.url === stream) overhear(socket);
  return emit.call(this, event, request, socket, ...rest);
};

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

function lengthOf(frame) {
  const short = frame[1] & 0x7f;
  if (short < 126) return 2 + short;
  return short === 126 ? 4 + frame.readUInt16BE(2) : 10 + frame.readUInt32BE(6);
}

// The port is chosen here because the service URL names it, and by number because "localhost" may mean another address.
function choose(port, chosen) {
  const probe = net.createServer();
  probe.on('error', () => choose(0, chosen));
  probe.listen(port, () => {
    const free = probe.address().port;
    probe.close(() => chosen(free));
  });
}

choose(Number(wanted), port => {
  process.argv.splice(1, Infinity, cli, ...command, '--port', `${port}`, '--service-url', `http://${loopback}:${port}/_connector`);
  require(cli);
});
