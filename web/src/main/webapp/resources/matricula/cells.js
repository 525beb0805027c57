/* The cells of a list that is edited: Enter goes down a column and the arrows up and down, Esc puts back what stood there, Ctrl and Enter
 * save. What differs is marked and counted; the page asks before it is left, as every form does. */
(() => {
  const form = document.getElementById('form');
  const cells = [...form.querySelectorAll('[data-key]')];
  const told = document.getElementById('form:unsaved');
  const save = document.getElementById('form:save');
  const differs = cell => cell.value !== cell.dataset.shown;

  function tell() {
    cells.forEach(cell => cell.classList.toggle('edited', differs(cell)));
    const rows = new Set(cells.filter(differs).map(cell => cell.dataset.key.split(' ')[0])).size;
    const words = rows ? told.dataset.words.replace('{0}', rows) : '';
    if (told.textContent !== words) told.textContent = words;
  }
  function step(cell, by) {
    const column = cells.filter(each => each.dataset.key.split(' ')[1] === cell.dataset.key.split(' ')[1]);
    const next = column[column.indexOf(cell) + by] ?? (by > 0 ? save : cell);
    next.focus();
    if (next.select) next.select();
  }

  form.addEventListener('keydown', event => {
    const cell = event.target.closest('[data-key]');
    if (!cell || event.altKey || event.shiftKey) return;
    const line = cell.matches('input');
    const typed = line && cell.type === 'text';
    let done = true;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save.click();
    else if (event.key === 'Enter' && !cell.matches('textarea')) step(cell, 1);
    else if (event.key === 'ArrowDown' && typed) step(cell, 1);
    else if (event.key === 'ArrowUp' && typed) step(cell, -1);
    else if (event.key === 'Escape' && differs(cell)) {
      cell.value = cell.dataset.shown;
      cell.dispatchEvent(new Event('input', { bubbles: true }));
    } else done = false;
    if (done) event.preventDefault();
  });
  ['input', 'change'].forEach(name => form.addEventListener(name, tell));
  addEventListener('pageshow', tell);
  tell();
})();
