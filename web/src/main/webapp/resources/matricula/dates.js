/* A button in the date field that has the focus, and the key T: today. Not every browser's own calendar has one. The button lies on room
 * that the field keeps for it, and is no stop of the Tab key. */
(() => {
  'use strict';
  const button = document.createElement('button'), words = document.getElementById('main').dataset.today;
  let field = null;
  button.type = 'button';
  button.tabIndex = -1;
  button.className = 'today';
  button.textContent = 'T';
  button.title = words;
  button.setAttribute('aria-label', words);

  function two(number) { return String(number).padStart(2, '0'); }
  function place() {
    field.after(button);
    button.style.left = field.offsetLeft + field.offsetWidth - button.offsetWidth - 3 + 'px';
    button.style.top = field.offsetTop + (field.offsetHeight - button.offsetHeight) / 2 + 'px';
  }
  function fill() {
    const now = new Date();
    field.value = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-');
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
    field.focus();
  }
  document.addEventListener('focusin', e => {
    if (e.target === button) return;
    field = e.target.matches('input[type=date]:enabled') ? e.target : null;
    if (field) place(); else button.remove();
  });
  document.addEventListener('keydown', e => {
    if (e.target !== field || e.key.toLowerCase() !== 't' || e.ctrlKey || e.metaKey || e.altKey) return;
    e.preventDefault();
    fill();
  });
  button.addEventListener('click', fill);
})();
