'use strict';

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

// Newer elements, which this renderer does not know and some clients neither: it draws what they name as their fallback, and warns.
function withoutFallback(json, types = new Set()) {
  if (json === null || typeof json !== 'object') return types;
  if (json.type && typeof json.fallback !== 'object' && json.fallback !== 'drop') types.add(json.type);
  Object.values(json).forEach(inner => withoutFallback(inner, types));
  return types;
}

function warnings(context, json) {
  const left = withoutFallback(json);
  return Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message)
    .filter(message => !/^Unknown element type/.test(message) || left.has(message.split('"')[1]));
}

// The renderer says nothing in the page about a container's style; the sheet needs it.
function markGrounds(element) {
  const hasGround = element instanceof AdaptiveCards.StylableCardElementContainer && (element.style ?? 'default') !== 'default';
  if (hasGround) element.renderedElement?.classList.add('on-ground');
  for (let at = 0; at < (element.getItemCount?.() ?? 0); at++) markGrounds(element.getItemAt(at));
}

// Cards stand in one page here, and two of them may well call something by the same id.
function ownIds(pane, name) {
  for (const attribute of ['id', 'for', 'aria-labelledby', 'aria-describedby', 'aria-controls'])
    for (const element of pane.querySelectorAll(`[${attribute}]`))
      element.setAttribute(attribute, element.getAttribute(attribute).split(' ').map(id => `${name}-${id}`).join(' '));
}

// The list of people that Teams itself draws from the directory: this renderer knows it only as a field without a label, so it draws
// the choices that stand in the card, or where there are none a field to search in, as Teams does.
function withoutDirectory(json) {
  if (json === null || typeof json !== 'object') return;
  if (/^graph\.microsoft\.com\/users/.test(json['choices.data']?.dataset)) {
    delete json['choices.data'];
    if (!json.choices?.length) Object.assign(json, { type: 'Input.Text', style: undefined });
  }
  Object.values(json).forEach(withoutDirectory);
}

// The same card in a wider pane: nothing is drawn anew, it only finds more room.
function overflowingAt(pane, width) {
  pane.style.width = `${width}px`;
  const found = overflowing(pane).map(what => `at ${width} pixels: ${what}`);
  pane.style.width = '';
  return found;
}

function drawCard(name, json, wider = []) {
  withoutDirectory(json);
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = processMarkdown;
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = hostConfig(document.documentElement.dataset.theme);
  const context = new AdaptiveCards.SerializationContext();
  card.parse(json, context);
  const pane = document.createElement('article');
  pane.className = 'pane';
  pane.dataset.card = name;
  document.getElementById('cards').append(pane);
  const drawn = card.render();
  if (drawn) pane.append(drawn);
  markGrounds(card);
  ownIds(pane, name);
  return {
    name,
    warnings: warnings(context, json),
    overflowing: overflowing(pane),
    overflowingWider: wider.flatMap(width => overflowingAt(pane, width)),
    height: drawn ? drawn.getBoundingClientRect().height : 0,
  };
}

function widen(width) {
  document.getElementById('cards').style.width = `${width}px`;
  document.querySelectorAll('[data-card]').forEach(pane => pane.style.width = `${width}px`);
}

const copies = () => Object.fromEntries([...document.querySelectorAll('[data-card]')].map(pane => [pane.dataset.card, copyOf(pane)]));

// A copy shows the same without the renderer: what was typed or ticked is no attribute by itself.
function copyOf(pane) {
  const copy = pane.cloneNode(true);
  const inputs = copy.querySelectorAll('input, textarea, select');
  pane.querySelectorAll('input, textarea, select').forEach((input, at) => {
    if (input.matches('textarea')) inputs[at].textContent = input.value;
    else if (input.matches('select')) inputs[at].options[input.selectedIndex]?.setAttribute('selected', '');
    else if (input.checked) inputs[at].setAttribute('checked', '');
    else inputs[at].setAttribute('value', input.value);
    inputs[at].removeAttribute('name');
  });
  return copy.outerHTML;
}
