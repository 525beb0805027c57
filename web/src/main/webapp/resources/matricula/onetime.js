/* The one-time key of a form that makes something new stays with its entry in the history of the tab: whoever goes back to the form, or loads
 * it again, sends the same key, and the server knows what the form has made already. A draft keeps the key too. */
(() => {
  'use strict';
  const field = document.querySelector('[data-key-of-form]'), came = performance.getEntriesByType('navigation')[0];
  const kept = history.state && history.state.matriculaKey;

  if (!field) return;
  if (kept && field.dataset.keyOfForm === 'false' && came && /reload|back_forward/.test(came.type)) field.value = kept;
  history.replaceState(Object.assign({}, history.state, { matriculaKey: field.value }), '');
  window.matriculaKey = {
    get() { return field.value; },
    set(key) { field.value = key; history.replaceState(Object.assign({}, history.state, { matriculaKey: key }), ''); }
  };
})();
