/* The buttons of a form that makes something new are disabled while its post is under way: a second press sends nothing. They are enabled
 * again where the page stays after all: it comes back from the history, the user stops it, or no answer comes. Buttons that ask for a
 * part of the page only are PrimeFaces' own to disable; it does not enable them where the network fails. */
(() => {
  'use strict';
  const PATIENCE = 30000, form = document.querySelector('[data-key-of-form]').form;
  let disabled = [], focused = null, timer = null;

  function enable() {
    clearTimeout(timer);
    disabled.forEach(button => { button.disabled = false; });
    if (focused && document.activeElement === document.body) focused.focus();
    disabled = [];
    focused = null;
  }
  function disable() {
    if (disabled.length) return;
    focused = document.activeElement;
    disabled = Array.from(form.querySelectorAll('button[type=submit]:enabled, input[type=submit]:enabled'));
    disabled.forEach(button => { button.disabled = true; });
    timer = setTimeout(enable, PATIENCE);
  }

  // at the window, where every other script has had its say; a button that is disabled before the form is read would not be sent with it
  window.addEventListener('submit', e => { if (e.target === form && !e.defaultPrevented) setTimeout(disable); });
  window.addEventListener('pageshow', enable);
  document.addEventListener('keydown', e => { if (e.key === 'Escape') enable(); });
  $(document).on('pfAjaxComplete.sending', (e, xhr, settings, answer) => {
    if (answer) return;
    document.querySelectorAll('button.ui-state-loading').forEach(button => {
      const widget = PrimeFaces.getWidgetById(button.id);
      if (widget) PrimeFaces.buttonEndAjaxDisabled(widget, widget.jq);
    });
  });
  if (window.navigation) navigation.addEventListener('navigateerror', enable);
})();
