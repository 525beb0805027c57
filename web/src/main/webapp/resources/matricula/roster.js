/* The roster's keyboard. A cell sends itself when it is left or at Enter: one small request with the id of its row, so that a page of
 * the table may be turned while answers are on their way. PrimeFaces queues the requests; answers come in the order of the questions. */
(() => {
  'use strict';
  const CELL = '.roster [data-cell]', FILTER = '[id^="form:roster"]:is(input, select)', TURN = '.roster :is(.ui-paginator, thead)';
  const AGAIN = ':is(.mark-stale, .mark-uncertain)';   // the same text can be sent once more
  const waiting = [], drafts = new Map();
  let serial = 0, submitter = null, leaving = false, keyed = null;

  function all(selector, within) { return Array.from((within || document).querySelectorAll(selector)); }
  function idOf(element) { return element.closest('tr').querySelector('.mark').id.slice('mark-'.length); }
  function rowOf(cell) { return cell.id.slice(cell.dataset.cell.length + 1); }
  function markOf(id) { return document.getElementById('mark-' + id); }
  function attribute(cell) { return 'data-' + cell.dataset.cell.replace(/[A-Z]/g, c => '-' + c.toLowerCase()); }

  /** What the server holds, as far as the page knows; the cell itself may hold what is being typed. */
  function shown(cell) { return 'shown' in cell.dataset ? cell.dataset.shown : cell.defaultValue; }
  /** Only what the user touched is ever sent: a value that a browser restored, or that was never drawn right, is nobody's wish. */
  function isTyped(cell) { return isWrong(cell) || ('touched' in cell.dataset && cell.value !== ('sent' in cell.dataset ? cell.dataset.sent : shown(cell))); }
  /** A page that is left while it loads has no validity.js yet. */
  function isWrong(cell) { return !!window.matriculaValidity && matriculaValidity.isWrong(cell); }

  function ask(command, id, params, cell) {
    serial++;
    waiting.push({ serial: String(serial), id: id, cell: cell && cell.dataset.cell, text: cell && cell.value });
    command([{ name: 'row', value: id }, { name: 'serial', value: serial }].concat(params));
  }
  function commit(cell) {
    drafts.delete(cell.id);
    if (isWrong(cell)) return refuse(cell);
    if ('refused' in cell.dataset) {
      delete cell.dataset.refused;
      if (!isTyped(cell)) return putBack(cell);
    }
    if (!isTyped(cell)) return;
    cell.dataset.sent = cell.value;
    ask(rosterType, rowOf(cell), [{ name: 'cell', value: cell.dataset.cell }, { name: 'typed', value: cell.value }], cell);
  }
  /** What the browser calls invalid reads as empty: it stays in its cell, is not sent, and is told in the row. */
  function refuse(cell, beside) {
    const row = cell.closest('tr'), mark = row.querySelector('.mark'), words = document.createElement('span');
    cell.dataset.refused = '';
    cell.setAttribute('aria-invalid', 'true');
    cell.setAttribute('aria-describedby', mark.id);
    words.className = 'mark-invalid';
    words.textContent = matriculaValidity.reason(cell);
    if (!beside) mark.replaceChildren();
    mark.append(words);
    say(row, mark);
  }
  function press(button) {
    ask(rosterPress, idOf(button), [{ name: 'press', value: button.dataset.press }, { name: 'cell', value: button.dataset.of || '' }]);
  }

  /** Back to what the server holds; a text that it refused is let go of there too. */
  function putBack(cell) {
    const refused = cell.getAttribute('aria-invalid') === 'true';
    delete cell.dataset.refused;
    cell.value = shown(cell);
    if (!refused) return commit(cell);
    drafts.delete(cell.id);
    delete cell.dataset.sent;
    ask(rosterPress, rowOf(cell), [{ name: 'press', value: 'theirs' }, { name: 'cell', value: cell.dataset.cell }]);
  }
  function step(cell, by) {
    const cells = all('.roster [data-cell="' + cell.dataset.cell + '"]:enabled'), next = cells[cells.indexOf(cell) + by];
    if (!next) return;
    next.focus();
    if (next.select) next.select();
  }

  /** The answer to the oldest question: its mark goes to its row, its values into the cells that nobody has typed into since. */
  function answered() {
    const asked = waiting.shift(), answer = document.getElementById('answered'), mark = markOf(asked.id);
    if (!answer || answer.dataset.serial !== asked.serial) lost(asked, mark);
    else if (mark) show(asked, answer, mark);
    if (!waiting.length && submitter) { const button = submitter; submitter = null; button.click(); }
  }
  function show(asked, answer, mark) {
    const row = mark.closest('tr'), focused = mark.contains(document.activeElement) && document.activeElement.dataset.of;
    const unsettled = (answer.dataset.unsettled || '').split(' ');
    row.classList.remove('row-plain', 'row-removed', 'row-lost');
    row.classList.add(answer.dataset.look);
    all('[data-press="toggle"]', row).forEach(toggle => { toggle.setAttribute('aria-pressed', String(answer.dataset.look === 'row-removed')); });
    mark.replaceChildren.apply(mark, answer.childNodes);
    all(CELL, row).forEach(cell => {
      const name = cell.dataset.cell, refused = unsettled.includes(name), typed = isTyped(cell), stands = answer.getAttribute(attribute(cell)) || '';
      if ('shown' in cell.dataset) cell.dataset.shown = stands; else cell.defaultValue = stands;
      cell.disabled = answer.dataset.look !== 'row-plain';
      if (isWrong(cell)) return refuse(cell, true);
      if (waiting.some(later => later.id === asked.id && later.cell === name)) return;
      if (refused) {
        cell.setAttribute('aria-invalid', 'true');
        cell.setAttribute('aria-describedby', mark.id);
        if (mark.querySelector(AGAIN + '[data-of="' + name + '"]')) delete cell.dataset.sent;
        return;
      }
      delete cell.dataset.sent;
      delete cell.dataset.refused;
      cell.removeAttribute('aria-invalid');
      cell.removeAttribute('aria-describedby');
      if (!typed) cell.value = stands;
    });
    if (focused) row.querySelector('[data-cell="' + focused + '"]').focus();
    say(row, mark);
  }
  /** The text stays in its cell and can be sent again. */
  function lost(asked, mark) {
    submitter = null;
    if (!mark) return;
    const cell = asked.cell && mark.closest('tr').querySelector('[data-cell="' + asked.cell + '"]'), words = document.createElement('span');
    if (cell) { delete cell.dataset.sent; cell.setAttribute('aria-describedby', mark.id); }
    words.className = 'mark-lost';
    words.textContent = document.getElementById('rosterSaid').dataset.lost;
    mark.replaceChildren(words);
    say(mark.closest('tr'), mark);
  }
  /** One line for screen readers, instead of a live region in each row. */
  function say(row, mark) {
    const words = Array.from(mark.childNodes).map(node => node.textContent).join(' ').replace(/\s+/g, ' ').trim();
    document.getElementById('rosterSaid').textContent = words && row.querySelector('.who').textContent + ': ' + words;
  }

  /** After the table was drawn: texts that were sent, typed or refused stand in their cells again; one whose row is gone is sent. */
  function settle() {
    waiting.forEach(asked => {
      const cell = asked.cell && document.getElementById(asked.cell + '-' + asked.id);
      if (cell && !('touched' in cell.dataset)) { cell.value = cell.dataset.sent = asked.text; cell.dataset.touched = ''; }
    });
    Array.from(drafts.values()).filter(draft => !draft.isConnected && isWrong(draft)).forEach(draft => {
      const cell = document.getElementById(draft.id), focused = cell && cell === document.activeElement;
      if (!cell) return;
      cell.replaceWith(draft);   // half a date is no value that another cell could take
      refuse(draft);
      if (focused) draft.focus();
    });
    Array.from(drafts.values()).filter(draft => !draft.isConnected && isTyped(draft) && !isWrong(draft)).forEach(draft => {
      const cell = document.getElementById(draft.id);
      if (!cell) return commit(draft);
      if (shown(cell) !== shown(draft)) return drafts.delete(draft.id);   // someone else gave it another value: that is seen first
      cell.value = draft.value;
      touch(cell);
    });
    all('.roster tr:not(.row-plain) [data-cell]').forEach(cell => { cell.disabled = true; });
    all('.roster .mark span[data-of]:not(.mark-saved)').forEach(outcome => {
      const cell = outcome.closest('tr').querySelector('[data-cell="' + outcome.dataset.of + '"]');
      if (!('touched' in cell.dataset)) cell.value = cell.dataset.sent = outcome.dataset.typed || '';
      if (outcome.matches(AGAIN)) {
        delete cell.dataset.sent;
        touch(cell);
      }
      cell.setAttribute('aria-invalid', 'true');
    });
  }

  document.addEventListener('keydown', e => {
    if (e.key === 'Enter' && e.target.closest('.filters')) e.preventDefault();
    const cell = e.target.closest(CELL);
    if (!cell) return;
    keyed = cell;
    if (e.key === 'Enter') { e.preventDefault(); commit(cell); if (!isWrong(cell)) step(cell, 1); }
    if (e.key === 'Escape') { e.preventDefault(); putBack(cell); }
    if (e.altKey && e.key === 'ArrowDown') suggest(e);
    if (cell.dataset.cell !== 'grade' || e.altKey || e.ctrlKey || e.metaKey) return;
    if (e.key === 'ArrowDown') { e.preventDefault(); step(cell, 1); }
    if (e.key === 'ArrowUp') { e.preventDefault(); step(cell, -1); }
    if (e.key.length === 1) cell.removeAttribute('list');   // the list of suggestions would take Enter, Esc and the arrows from a typist
  });
  /** Only for who asks by mouse, touch or Alt+Down: with suggestions, Chromium lays out the whole page at every step. */
  function suggest(e) {
    const cell = e.target.closest(CELL + '[data-cell="grade"]');
    if (cell) cell.setAttribute('list', 'scale');
  }
  function touch(cell) {
    cell.dataset.touched = '';
    drafts.set(cell.id, cell);
  }
  document.addEventListener('input', e => { if (e.target.closest(CELL)) touch(e.target); });
  // a cell also loses the focus when the table is drawn anew: that is not the user's leaving it
  document.addEventListener('focusout', e => {
    if (!e.target.closest(CELL)) return;
    e.target.removeAttribute('list');
    queueMicrotask(() => { if (e.target.isConnected) commit(e.target); });
  });
  // a closed menu changes with every arrow key: what the keys chose is sent when the menu is left, what the mouse chose at once
  document.addEventListener('pointerdown', e => { keyed = null; suggest(e); });
  document.addEventListener('change', e => { if (e.target.closest('.roster select[data-cell]') && e.target !== keyed) commit(e.target); });
  document.addEventListener('click', e => { const button = e.target.closest('.roster [data-press]'); if (button) press(button); });

  /** Another page, order or filter would drop what the browser calls invalid: the user stays, and is told what to correct. */
  function stay(e) {
    const wrong = all(CELL).find(isWrong);
    if (!wrong) return false;
    e.preventDefault();
    e.stopImmediatePropagation();
    refuse(wrong);
    wrong.focus();
    return true;
  }
  ['click', 'keydown'].forEach(type => {
    document.addEventListener(type, e => {
      if (e.target.closest(TURN) && (!e.key || e.key === 'Enter' || e.key === ' ')) stay(e);
    }, true);
  });
  document.addEventListener('focusin', e => { if (e.target.matches(FILTER)) e.target.dataset.asked = e.target.value; });
  ['input', 'change'].forEach(type => {
    document.addEventListener(type, e => {
      const filter = e.target;
      if (!filter.matches(FILTER)) return;
      if (stay(e)) filter.value = filter.dataset.asked || ''; else filter.dataset.asked = filter.value;
    }, true);
  });

  // the picker looks for students when it is unfolded
  document.addEventListener('toggle', e => {
    const search = e.target.matches('.enroll[open]') && e.target.querySelector('.picker-search');
    if (search) search.dispatchEvent(new Event('input', { bubbles: true }));
  }, true);

  // the page's own buttons wait for the cells; leaving the page asks where something is not saved
  document.addEventListener('submit', e => {
    if (!e.target.querySelector('.roster')) return;   // signing out asks
    if (document.activeElement.closest(CELL)) commit(document.activeElement);
    leaving = !waiting.length || !e.submitter;
    if (leaving) return;
    e.preventDefault();
    submitter = e.submitter;
  }, true);
  window.addEventListener('beforeunload', e => {
    if (!leaving && !window.matriculaLeft && (waiting.length || all(CELL).some(cell => isTyped(cell) || cell.hasAttribute('aria-invalid')))) e.preventDefault();
  });

  window.matriculaRoster = { answered: answered };
  $(document).on('pfAjaxComplete.roster', settle);
  settle();
})();
