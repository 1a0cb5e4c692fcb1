'use strict';

// Runs the Teams client of one rehearsal window inside this process:
//   node window.cjs <the client's cli.js> <port, 0 for a free one> start ...
// The host holds the other end of stdin. However the host ends, a kill included, that end closes and so does the window.

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
