'use strict';

const hostConfig = {
  supportsInteractivity: true,
  fontFamily: '"Segoe UI", system-ui, sans-serif',
  fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
  lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: '#e0e0e0' },
  actions: { maxActions: 6, actionsOrientation: 'horizontal', actionAlignment: 'left', buttonSpacing: 8, spacing: 'default', showCard: { actionMode: 'inline', inlineTopMargin: 16 } },
  adaptiveCard: { allowCustomStyle: false },
  imageSizes: { small: 32, medium: 52, large: 100 },
  factSet: { title: { weight: 'bolder', wrap: true, maxWidth: 110 }, value: { wrap: true }, spacing: 16 },
};

// Emphasis and links are all that chat cards use; what a card shows literally must not become markup.
function processMarkdown(text, result) {
  const escaped = text.replace(/[&<>"]/g, c => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]);
  result.outputHtml = '<p>' + escaped
    .replace(/\*\*(.+?)\*\*/g, '<b>$1</b>')
    .replace(/\[([^\]]+)\]\((https:[^)\s]+)\)/g, '<a href="$2">$1</a>')
    .replace(/\n/g, '<br>') + '</p>';
  result.didProcess = true;
}

const named = element => (element.textContent || element.getAttribute('aria-label') || element.tagName).trim().replace(/\s+/g, ' ').slice(0, 80);

function overflowing(pane) {
  const edge = pane.getBoundingClientRect().right;
  return [...pane.querySelectorAll('*')]
    .filter(element => element.getClientRects().length > 0)
    .filter(element => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0 && getComputedStyle(element).display !== 'inline'
      || element.getBoundingClientRect().right > edge + 1)
    .filter((element, _, all) => !all.some(other => other !== element && element.contains(other)))
    .map(named);
}

function renderCard(json) {
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = new AdaptiveCards.HostConfig(hostConfig);
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = processMarkdown;
  const context = new AdaptiveCards.SerializationContext();
  card.parse(json, context);
  const pane = document.getElementById('pane');
  const drawn = card.render();
  pane.replaceChildren(...(drawn ? [drawn] : []));
  return {
    warnings: Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message),
    overflowing: overflowing(pane),
    height: drawn ? drawn.getBoundingClientRect().height : 0,
  };
}
