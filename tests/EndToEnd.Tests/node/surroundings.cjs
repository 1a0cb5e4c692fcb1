'use strict';

// What a Teams client takes for a process of its own. Everything it opens is known here, so that all of it can be closed.

const child_process = require('node:child_process');
const http = require('node:http');
const Module = require('node:module');
const path = require('node:path');
const util = require('node:util');
const replay = require('../../../Bot/Rehearsal/node/replay.cjs');

// A client asks a shell for the id of the machine, twice, and that id stays as it is.
const answers = new Map();
const execSync = (...command) => {
  const asked = JSON.stringify(command);
  if (!answers.has(asked)) answers.set(asked, child_process.execSync(...command));
  return answers.get(asked);
};

module.exports = class Surroundings {
  #timers = new Set();
  #sockets = new Set();
  #agent = new http.Agent({ keepAlive: true, scheduling: 'lifo', timeout: 5000 }); // as the one that a process has
  #server = null;
  #words = [];
  #closed = false;

  // Calls listening(port) once, and ended(why) when the client wants its process to end.
  constructor({ argv, environment, folder, listening, ended }) {
    this.process = this.#process(argv, environment, folder, code => ended(`It ended with ${code}. ${this.#words.join(' ')}`));
    this.console = new Proxy({}, { get: (_, level) => (level === 'error' ? this.#hear : () => {}), set: () => true });
    // Its libraries leave things in global and in Module.prototype, which would keep a closed client in memory.
    this.global = Object.create(globalThis);
    this.setTimeout = this.#kept(setTimeout);
    this.setInterval = this.#kept(setInterval);
    this.http = this.#http(listening);
  }

  // The client's own require: what is one for a whole process is its own, the rest is that of Node.js.
  require(file) {
    const module = { ...Module, prototype: Object.create(Module.prototype) };
    const own = { child_process: { ...child_process, execSync }, http: this.http, module, process: this.process };
    const shared = Module.createRequire(file);
    return name => own[name.replace(/^node:/, '')] ?? shared(name);
  }

  close(closed) {
    this.#closed = true;
    this.#timers.forEach(clearTimeout);
    this.#agent.destroy();
    if (!this.#server) return closed();
    this.#server.close(closed);
    this.#sockets.forEach(socket => socket.destroy());
  }

  #hear = (...words) => void this.#words.push(util.stripVTControlCharacters(util.format(...words)));

  #process(argv, environment, folder, exit) {
    const env = { ...environment, M365_AGENTS_PLAYGROUND_LOGFILE: path.join(folder, 'client.log') };
    const [stdout, stderr] = [() => {}, this.#hear].map(write => ({ write, isTTY: false }));
    const own = { ...process, [Symbol.toStringTag]: 'process', argv, env, stdout, stderr, cwd: () => folder, exit };
    // Signals, and the end of the process that it shares, are not for one client to deal with.
    own.on = own.once = own.addListener = () => own;
    return own;
  }

  #http(listening) {
    const createServer = (...args) => {
      this.#server = replay(http.createServer(...args));
      this.#server.on('connection', socket => {
        this.#sockets.add(socket);
        socket.on('close', () => this.#sockets.delete(socket));
      });
      this.#server.once('listening', () => (this.#closed ? this.#server.close() : listening(this.#server.address().port)));
      return this.#server;
    };
    const request = (options, answered) => http.request({ ...options, agent: options.agent ?? this.#agent }, answered);
    return { ...http, createServer, request };
  }

  #kept(start) {
    return (...args) => {
      const timer = start(...args);
      this.#timers.add(timer);
      return timer;
    };
  }
};
