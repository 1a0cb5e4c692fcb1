'use strict';

// Gives the client's window to the chat. The client opens its log beside the chat and has no setting for it, but on a narrow
// screen it closes the log itself: so its page is told once that the screen has become narrow, and never that it has grown. The
// client's own button still opens the log. Its menu bar keeps to one line, or the chat would not fit below it.

const fs = require('node:fs');
const path = require('node:path');

const oneLine = `@media (max-width: 1260px) {
  #mockActivityMenuButtonText, #authenticationMenuButtonText, #debugMenuButtonText { display: none }
  h1:has(~ [role=toolbar]) { min-width: 0; white-space: nowrap; overflow: hidden; text-overflow: ellipsis }
  h1 ~ [role=toolbar], h1 ~ [role=toolbar] ~ *, :has(> button):has(~ h1) { flex-shrink: 0; white-space: nowrap }
  h1 ~ [role=toolbar] button { min-width: 0; padding: 0 6px }
}
@media (max-width: 720px) { h1:has(~ [role=toolbar]) { opacity: 0 } }`;

// Of one client, whose page is served by this server.
module.exports = function chatFirst(server, cli) {
  const file = path.join(path.dirname(cli), 'dist', 'client', 'index.html');
  const page = fs.readFileSync(file, 'utf8')
    .replace('<head>', () => `<head><script>(${tellNarrow})()</script>`).replace('</head>', () => `<style>${oneLine}</style></head>`);

  const { emit } = server;
  server.emit = function (event, request, response, ...rest) {
    const isPage = event === 'request' && request.method === 'GET' && request.url.split('?')[0] === '/';
    if (!isPage) return emit.call(this, event, request, response, ...rest);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(page);
    return true;
  };
  return server;
};

// Runs in the client's page, before the client.
function tellNarrow() {
  const ask = window.matchMedia.bind(window);
  window.matchMedia = query => query !== '(max-width: 930px)' ? ask(query) : {
    matches: true,
    addEventListener: (event, changed) => changed({ matches: true }),
    removeEventListener() {},
  };
}
