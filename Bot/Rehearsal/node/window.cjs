'use strict';

// Runs the Teams client of one rehearsal window inside this process:
//   node window.cjs <the client's cli.js> start ...
// The host holds the other end of stdin. However the host ends, a kill included, that end closes and so does the window.

const net = require('node:net');

// The client listens on every interface and has no option for another; a rehearsal is for this machine alone.
const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (port, ...rest) {
  const where = typeof port === 'number' ? { port, host: 'localhost' } : port;
  return listen.call(this, where, ...rest);
};

// Ctrl+C reaches every process of the console; this one ends when the host has ended its work.
process.on('SIGINT', () => {});
process.stdin.on('end', () => process.exit(0)).on('error', () => process.exit(0)).resume();

process.argv.splice(1, 1);
require(process.argv[1]);
