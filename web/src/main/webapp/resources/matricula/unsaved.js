/* Asks before a page is left on which something was typed, picked or refused, and not saved. The roster asks for its own cells. */
(function () {
  'use strict';
  var form = document.getElementById('form'), edited = form.querySelector('[data-refused=true]') !== null, leaving = false;

  ['input', 'change'].forEach(function (event) {
    form.addEventListener(event, function (e) { if (e.target.closest('.fields, .enrollments')) edited = true; });
  });
  form.addEventListener('submit', function () { leaving = true; });
  window.addEventListener('pageshow', function () { leaving = false; });
  window.addEventListener('beforeunload', function (e) {
    var counted = document.getElementById('form:unsaved');
    if (!leaving && !window.matriculaLeft && (edited || (counted && counted.textContent.trim()))) e.preventDefault();
  });
}());
