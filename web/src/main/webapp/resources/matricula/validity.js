/* A value that the browser calls invalid reads as empty, as half a date does: it is never sent. The error is shown at its field and the
 * form stays on the page. Without this script the browser itself sends no such form. */
(() => {
  const words = document.getElementById('main').dataset;
  const notes = new Map();

  /* what came from the server is the server's to judge */
  const isWrong = field => field.validity?.valid === false && field.willValidate
    && (field.validity.badInput || field.value !== field.defaultValue);
  function reason(field) {
    if (field.type === 'date') return words.wrongDate.replace('{0}', field.min).replace('{1}', field.max);
    return field.type === 'number' ? words.wrongNumber : field.validationMessage;
  }
  function describe(field, id, present) {
    const ids = (field.getAttribute('aria-describedby') ?? '').split(' ').filter(each => each && each !== id);
    if (present) ids.push(id);
    if (ids.length) field.setAttribute('aria-describedby', ids.join(' ')); else field.removeAttribute('aria-describedby');
  }
  function tell(field) {
    const note = notes.get(field);
    if (!isWrong(field)) {
      if (!note) return;
      note.remove();
      notes.delete(field);
      field.removeAttribute('aria-invalid');
      describe(field, note.id, false);
    } else if (note) note.textContent = reason(field);
    else if (!('cell' in field.dataset)) {   // the roster tells it beside its row
      const fresh = document.createElement('span');
      fresh.id = `wrong-${Date.now()}-${notes.size}`;
      fresh.className = 'wrong';
      fresh.textContent = reason(field);
      (field.closest('label') ?? field).after(fresh);
      notes.set(field, fresh);
      field.setAttribute('aria-invalid', 'true');
      describe(field, fresh.id, true);
    }
  }
  function guard(event, form) {
    const wrong = [...form.elements].filter(isWrong);
    if (!wrong.length) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    wrong.forEach(tell);
    const folded = wrong[0].closest('details');
    if (folded) folded.open = true;
    wrong[0].focus();
  }

  document.querySelectorAll('form').forEach(form => { form.noValidate = true; });
  /* a note that appears between press and release would move the button away from under the pointer */
  let pressed = false;
  addEventListener('pointerdown', () => { pressed = true; }, true);
  ['pointerup', 'pointercancel'].forEach(name => addEventListener(name, () => { pressed = false; }, true));
  document.addEventListener('focusout', event => {
    const field = event.target;
    if (!field.validity) return;
    if (pressed) addEventListener('pointerup', () => setTimeout(() => tell(field)), { once: true });
    else tell(field);
  });
  document.addEventListener('input', event => { if (notes.has(event.target)) tell(event.target); });
  document.addEventListener('click', event => {
    const button = event.target.closest('button, input');
    if (button?.form && button.type === 'submit') guard(event, button.form);
  }, true);
  document.addEventListener('submit', event => guard(event, event.target), true);
  window.matriculaValidity = { isWrong, reason };
})();
