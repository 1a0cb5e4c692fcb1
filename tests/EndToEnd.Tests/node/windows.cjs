'use strict';

// Runs the Teams clients of many windows inside this process, so that the client's large script is compiled once:
//   node windows.cjs
// All of them are in one time zone, that of the process: a client takes it from TZ, for the names and for the local times
// in its activities.
// Each line of stdin opens a window, { open: id, arguments: [as for window.cjs], environment, folder }, or closes one,
// { close: id }. Each line of stdout says what became of one: { window: id, port }, { window: id, closed: true } or
// { window: id, broken: why }. When stdin closes all end.

const { AsyncLocalStorage } = require('node:async_hooks');
const fs = require('node:fs');
const path = require('node:path');
const { createInterface } = require('node:readline');
const vm = require('node:vm');
const loopback = require('../../../Bot/Rehearsal/node/loopback.cjs');
const Surroundings = require('./surroundings.cjs');

const own = ['global', 'process', 'console', 'setTimeout', 'setInterval'];
const windows = new Map();
const acting = new AsyncLocalStorage();
const clients = new Map();

process.on('SIGINT', () => {});
createInterface({ input: process.stdin }).on('line', line => obey(JSON.parse(line))).on('close', () => process.exit(0));

// What nobody catches ends a client that has its process to itself; here it ends the window in which it happened.
process.on('uncaughtException', error => {
  const id = acting.getStore();
  if (id === undefined) throw error;
  broken(id, error.stack);
});

function obey(order) {
  if (order.open !== undefined) open(order.open, order);
  else close(order.close, () => tell(order.close, { closed: true }));
}

function open(id, { arguments: [cli, wanted, ...command], environment, folder }) {
  windows.set(id, null);
  loopback.choose(Number(wanted), free => acting.run(id, () => {
    if (!windows.has(id)) return;
    const argv = [process.execPath, cli, ...command, ...loopback.options(free)];
    const listening = port => tell(id, { port });
    const surroundings = new Surroundings({ argv, environment, folder, listening, ended: why => broken(id, why) });
    windows.set(id, surroundings);
    start(path.join(path.dirname(cli), 'dist', 'index.js'), surroundings).catch(error => broken(id, error.stack));
  }));
}

async function start(file, surroundings) {
  if (!clients.has(file)) clients.set(file, compiled(file));
  const module = { exports: {} };
  clients.get(file)(module.exports, surroundings.require(file), module, file, path.dirname(file), ...own.map(name => surroundings[name]));
  await module.exports.start();
}

function compiled(file) {
  const parameters = ['exports', 'require', 'module', '__filename', '__dirname', ...own];
  return vm.compileFunction(fs.readFileSync(file, 'utf8'), parameters, { filename: file });
}

function broken(id, why) {
  tell(id, { broken: why });
  close(id, () => {});
}

function close(id, closed) {
  const surroundings = windows.get(id);
  windows.delete(id);
  if (surroundings) surroundings.close(closed);
  else closed();
}

function tell(id, what) {
  process.stdout.write(`${JSON.stringify({ window: id, ...what })}\n`);
}
