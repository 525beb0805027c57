/* Before the page is complete, no script listens to what is typed. It is kept here, and told to the scripts as soon as they listen.
 * Enter waits too: the browser alone would send the whole form, where a script means the cell or the search that has the focus. */
(() => {
  const KINDS = ['input', 'change', 'keydown'];
  const heard = [];
  function keep(event) {
    if (event.type !== 'keydown') return heard.push(event);
    if (event.key !== 'Enter' || event.isComposing || !event.target.matches('input:not([type=submit], [type=button])')) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!heard.some(each => each.type === 'keydown' && each.target === event.target)) heard.push(event);   // impatience is no second wish
  }
  function tell() {
    KINDS.forEach(kind => removeEventListener(kind, keep, true));
    heard.filter(event => event.target.isConnected).forEach(event => event.type === 'keydown' ? press(event.target) : event.target.dispatchEvent(new Event(event.type, { bubbles: true })));
  }
  /** What no script takes for itself is for the first button of the form, as in the browser. */
  function press(field) {
    const meant = field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    const button = meant && field.form && field.form.querySelector('[type=submit]');
    if (button) button.click();
  }

  KINDS.forEach(kind => addEventListener(kind, keep, true));
  addEventListener('DOMContentLoaded', () => window.jQuery ? jQuery(tell) : tell());   // PrimeFaces' widgets come first
})();
