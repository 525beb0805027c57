/* What is typed on a page and not saved is kept in this tab of the browser until it is saved, so that it outlives the end of the session
 * and of the server: it is offered on the same page again. A draft has only what differs from what the page showed, with both values, so
 * that a value which someone else changed meanwhile is told and not overwritten. Passwords are on no page that keeps a draft. */
(() => {
  'use strict';
  const PREFIX = 'matricula.draft ', KEY = PREFIX + location.pathname + location.search;
  const main = document.getElementById('main'), form = document.getElementById('form'), offer = document.getElementById('draft');
  const caller = main.dataset.caller, refused = !!document.querySelector('[data-refused=true]');
  let waiting = null, later = 0;

  function all(selector, within) { return Array.from((within || document).querySelectorAll(selector)); }
  function read(key) { try { return JSON.parse(sessionStorage.getItem(key)); } catch (e) { return null; } }
  function write(draft) { try { sessionStorage.setItem(KEY, JSON.stringify(draft)); } catch (e) { /* a full or forbidden store: the page asks before it is left */ } }
  function drafts() { return Object.keys(sessionStorage).filter(key => key.startsWith(PREFIX)); }

  // ---- the fields, by a name that holds when the page is opened anew: a row goes by the id of its other end, not by its place

  function value(field) { return field.type === 'checkbox' ? String(field.checked) : field.value; }
  function shown(field) {
    if ('shown' in field.dataset) return field.dataset.shown;
    if ('cell' in field.dataset) return field.defaultValue;
    if (field.type === 'checkbox') return String(field.defaultChecked);
    if (field.tagName !== 'SELECT') return field.defaultValue;
    const option = all('option', field).find(each => each.defaultSelected) || field.options[0];
    return option ? option.value : '';
  }
  function ends() { return all('.enrollments button[data-value]', form); }
  function fields() {
    const found = all('.fields input:not([type=hidden]):not([type=password]), .fields select, .fields textarea', form).map(field => {
      const label = form.querySelector('label[for="' + CSS.escape(field.id) + '"] .ui-outputlabel-label') || (field.labels || [])[0];
      return { key: field.id, field: field, label: label ? label.textContent : field.id };
    });
    ends().forEach(end => {
      if (/row-(removed|gone)/.test(end.closest('tr').className)) return;
      all('.choice', end.closest('tr')).forEach(field => {
        const key = 'row ' + end.dataset.value + ' ' + field.id.split(':').pop();
        found.push({ key: key, field: field, label: field.getAttribute('aria-label'), added: end.closest('tr').classList.contains('row-added') });
      });
    });
    all('[data-key]', form).forEach(field => { found.push({ key: field.dataset.key, field: field, label: field.getAttribute('aria-label') }); });
    all('[data-cell]', form).forEach(cell => {
      if ('touched' in cell.dataset) found.push({ key: cell.id, field: cell, label: cell.getAttribute('aria-label') });
    });
    return found;
  }
  function place(end) { return { value: end.dataset.value, label: end.dataset.label }; }

  /** The page as a draft; null where it is as it was opened. */
  function taken(former) {
    const draft = { caller: caller, at: Date.now(), values: {}, added: {}, dropped: {}, removed: [], pressed: [] }, known = (former && former.values) || {};
    fields().forEach(each => {
      if (each.field.validity.badInput) return;   // it reads as empty, which nobody typed
      const base = each.key in known ? known[each.key].base : shown(each.field);
      if (value(each.field) !== base) draft.values[each.key] = { base: base, typed: value(each.field), label: each.label, added: each.added };
    });
    all('.picker', form).forEach(frame => {
      const name = frame.dataset.name, table = form.querySelector('.enrollments[data-rows-of="' + CSS.escape(name) + '"]');
      const chosen = all('.ui-picklist-target li', frame).map(item => ({ value: item.dataset.itemValue, label: item.dataset.itemLabel }));
      const seen = (frame.dataset.seen || '').split(' ').filter(id => id);
      draft.added[name] = table ? ends().filter(end => end.closest('tr').matches('.row-added')).map(place) : chosen.filter(each => !seen.includes(each.value));
      draft.dropped[name] = seen.filter(id => !chosen.some(each => each.value === id));
    });
    draft.removed = ends().filter(end => end.closest('tr').matches('.row-removed')).map(place);
    draft.pressed = all('.roster .row-removed [data-press=toggle]', form).map(button => ({ id: button.id, label: button.getAttribute('aria-label') }));
    if (window.matriculaKey) draft.key = window.matriculaKey.get();
    return size(draft) ? draft : null;
  }
  function size(draft) {
    const moved = [draft.added, draft.dropped].flatMap(Object.values).reduce((sum, some) => sum + some.length, 0);
    return Object.keys(draft.values).length + moved + draft.removed.length + draft.pressed.length;
  }

  /** Keeps the page as it is now; while an older draft is still offered, that one is kept. */
  function keep() {
    clearTimeout(later);
    if (!form || !caller || !offer || !offer.hidden || waiting) return;
    const draft = taken(read(KEY));
    if (draft) write(draft); else sessionStorage.removeItem(KEY);
  }
  function keepSoon() { clearTimeout(later); later = setTimeout(keep, 300); }

  // ---- putting it back

  function fill(field, typed) {
    if (field.type === 'checkbox') field.checked = typed === 'true'; else field.value = typed;
    field.classList.toggle('touched', field.classList.contains('choice'));
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
    if ('cell' in field.dataset) field.dispatchEvent(new Event('focusout', { bubbles: true }));
  }
  /** Fills what stands on the page by now; what does not, or was changed by someone else, stays in the draft. */
  function fillIn(draft) {
    const here = {};
    fields().concat(all('[data-cell]', form).map(cell => ({ key: cell.id, field: cell }))).forEach(each => { here[each.key] = each; });
    Object.keys(draft.values).forEach(key => {
      const kept = draft.values[key], each = here[key];
      if (!each || each.field.disabled || (!kept.added && shown(each.field) !== kept.base && shown(each.field) !== kept.typed)) return;
      fill(each.field, kept.typed);
      delete draft.values[key];
    });
  }
  function putBack() {
    const draft = read(KEY);
    waiting = draft;
    offer.hidden = true;
    if (draft.key && window.matriculaKey) window.matriculaKey.set(draft.key);
    draft.removed.forEach(gone => {
      const end = ends().find(each => each.dataset.value === gone.value);
      if (end && end.closest('tr').matches('.row-plain')) end.click();
    });
    draft.pressed = draft.pressed.filter(mark => {
      const button = document.getElementById(mark.id);
      if (button && button.getAttribute('aria-pressed') === 'false') button.click();
      return !button;
    });
    Object.keys(draft.dropped || {}).forEach(name => { if (draft.dropped[name].length) PF(name).drop(draft.dropped[name]); });
    Object.keys(draft.added).forEach(name => {
      const there = ends().map(end => end.dataset.value);
      const missing = draft.added[name].filter(each => !there.includes(each.value));
      if (missing.length) PF(name).bring(missing);
    });
    setTimeout(goOn);
  }
  /** The rows of what was picked come with the answers; when the last one is here, what is left over is told. */
  function goOn() {
    if (!waiting || !PrimeFaces.ajax.Queue.isEmpty()) return;
    fillIn(waiting);
    const draft = waiting, left = Object.keys(draft.values).map(key => draft.values[key].label + ': ' + (draft.values[key].typed || '–'));
    waiting = null;
    tell(left.concat(draft.pressed.map(mark => mark.label)));
    keep();
  }
  function tell(left) {
    const list = document.getElementById('draftLeft');
    list.querySelector('ul').replaceChildren.apply(list.querySelector('ul'), left.map(words => {
      const item = document.createElement('li');
      item.textContent = words;
      return item;
    }));
    list.hidden = !left.length;
  }

  // ---- when a page is opened: one draft at most is for it; the others were left behind, but not by way of a sign-in or an error

  function arrive() {
    const came = performance.getEntriesByType('navigation')[0], draft = read(KEY);
    if (main.dataset.draft === 'forget') return drafts().forEach(key => { sessionStorage.removeItem(key); });
    if (main.dataset.draft === 'keep') {
      return drafts().forEach(key => { const each = read(key); if (each) sessionStorage.setItem(key, JSON.stringify(Object.assign(each, { sent: false }))); });
    }
    drafts().filter(key => key !== KEY).forEach(key => { sessionStorage.removeItem(key); });
    if (!draft || refused) return;
    const saved = draft.sent && !(came && /reload|back_forward/.test(came.type));
    if (saved || draft.caller !== caller || !offer) return sessionStorage.removeItem(KEY);
    document.getElementById('draftAt').textContent = new Date(draft.at).toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' });
    offer.hidden = false;
  }

  arrive();
  if (!form || !offer) return;
  ['input', 'change'].forEach(event => { form.addEventListener(event, keepSoon); });
  form.addEventListener('submit', () => {
    keep();
    const draft = read(KEY);
    if (draft && offer.hidden) write(Object.assign(draft, { sent: true }));
  });
  window.addEventListener('pagehide', () => { if (!(read(KEY) || {}).sent) keep(); });
  $(document).on('pfAjaxComplete.draft', () => { setTimeout(goOn); keepSoon(); });   // its queue is empty a moment later
  document.getElementById('putBack').addEventListener('click', putBack);
  document.getElementById('discard').addEventListener('click', () => { sessionStorage.removeItem(KEY); offer.hidden = true; });
  window.matriculaDraft = { keep: keep };
})();
