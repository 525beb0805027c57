/* A key that belongs to an input method, as the Enter that accepts a candidate does, is no command: no script of the page hears it, ours as
 * little as PrimeFaces'. Safari sends the last of these keys when the composition is over: only its code tells. */
['keydown', 'keypress', 'keyup'].forEach(name => addEventListener(name, event => {
  if (event.isComposing || event.keyCode === 229) event.stopImmediatePropagation();
}, true));
