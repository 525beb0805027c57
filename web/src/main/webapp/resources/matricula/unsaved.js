/* Asks before a page is left on which something was typed, picked or refused, and not saved. The roster asks for its own cells. */
(() => {
  'use strict';
  const form = document.getElementById('form');
  let edited = form.querySelector('[data-refused=true]') !== null, leaving = false;

  ['input', 'change'].forEach(event => {
    form.addEventListener(event, e => { if (e.target.closest('.fields, .enrollments')) edited = true; });
  });
  form.addEventListener('submit', () => { leaving = true; });
  window.addEventListener('pageshow', () => { leaving = false; });
  window.addEventListener('beforeunload', e => {
    const counted = document.getElementById('form:unsaved');
    if (!leaving && !window.matriculaLeft && (edited || (counted && counted.textContent.trim()))) e.preventDefault();
  });
})();
