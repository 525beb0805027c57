/* A button beside the date field that has the focus: today. Not every browser's own calendar has one, and none says it to the keyboard. */
(function () {
  'use strict';
  var button = document.createElement('button'), field = null;
  button.type = 'button';
  button.className = 'today button secondary small';
  button.textContent = document.getElementById('main').dataset.today;

  function two(number) { return String(number).padStart(2, '0'); }
  document.addEventListener('focusin', function (e) {
    if (e.target === button) return;
    field = e.target.matches('input[type=date]:enabled') ? e.target : null;
    if (field) field.after(button); else button.remove();
  });
  button.addEventListener('click', function () {
    var now = new Date();
    field.value = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-');
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
    field.focus();
  });
}());
