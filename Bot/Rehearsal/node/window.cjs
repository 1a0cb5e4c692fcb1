'use strict';

// Runs the Teams client of one rehearsal window inside this process:
//   node window.cjs <the client's cli.js> <port, 0 for a free one> start ...
// The host holds the other end of stdin. However the host ends, a kill included, that end closes and so does the window.

const http = require('node:http');
const chatFirst = require('./chat-first.cjs');
const loopback = require('./loopback.cjs');
const replay = require('./replay.cjs');

const [cli, wanted, ...command] = process.argv.slice(2);

// Ctrl+C reaches every process of the console; this one ends when the host has ended its work.
process.on('SIGINT', () => {});
process.stdin.on('end', () => process.exit(0)).on('error', () => process.exit(0)).resume();

const { createServer } = http;
http.createServer = (...args) => replay(chatFirst(createServer(...args), cli));

loopback.choose(Number(wanted), port => {
  process.argv.splice(1, Infinity, cli, ...command, ...loopback.options(port));
  require(cli);
});
