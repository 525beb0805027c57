/* Before the page is complete, no script listens to what is typed. It is kept here, and told to the scripts as soon as they listen. */
(() => {
  const KINDS = ['input', 'change'];
  const heard = [];
  const keep = event => heard.push(event);
  function tell() {
    KINDS.forEach(kind => removeEventListener(kind, keep, true));
    heard.filter(event => event.target.isConnected).forEach(event => event.target.dispatchEvent(new Event(event.type, { bubbles: true })));
  }

  KINDS.forEach(kind => addEventListener(kind, keep, true));
  addEventListener('DOMContentLoaded', () => window.jQuery ? jQuery(tell) : tell());   // PrimeFaces' widgets come first
})();
