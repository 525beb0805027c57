/* A one-time code comes behind the # of its link, which the browser sends to nobody and no proxy logs. It stays with the page's entry in
 * the history of the tab, so that it is there again for whoever goes back to the page. */
(() => {
  'use strict';
  const field = document.getElementById('form:code'), code = location.hash.slice(1) || (history.state && history.state.matriculaCode);

  if (!field || !code) return;
  if (!field.value) field.value = code;
  history.replaceState(Object.assign({}, history.state, { matriculaCode: code }), '', location.pathname + location.search);
})();
