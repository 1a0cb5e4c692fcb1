// Preloaded into a server that was told to take any free port and does not say which one it took.
const net = require("node:net");

const listen = net.Server.prototype.listen;

net.Server.prototype.listen = function (...args) {
  this.once("listening", () => console.log(`listening on port ${this.address().port}`));
  return listen.apply(this, args);
};
