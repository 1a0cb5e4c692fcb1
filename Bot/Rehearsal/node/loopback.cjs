'use strict';

// The client listens on every interface and has no option for another; a rehearsal is for this machine alone.

const net = require('node:net');

const loopback = '127.0.0.1';

const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (port, ...rest) {
  return listen.call(this, typeof port === 'number' ? { port, host: loopback } : port, ...rest);
};

// The port is chosen here because the service URL names it, and by number because "localhost" may mean another address.
exports.choose = function choose(port, chosen) {
  const probe = net.createServer();
  probe.on('error', () => choose(0, chosen));
  probe.listen(port, () => {
    const free = probe.address().port;
    probe.close(() => chosen(free));
  });
};

exports.options = port => ['--port', `${port}`, '--service-url', `http://${loopback}:${port}/_connector`];
