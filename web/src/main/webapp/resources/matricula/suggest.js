/* Fields that name an object offer what matches while someone types. They work without. */
(() => {
  const pause = 150; // milliseconds without a key before the server is asked
  let waiting;
  let asked;

  document.addEventListener('input', event => {
    const field = event.target;
    if (!field.dataset.suggest) {
      return;
    }
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      asked?.abort();
      asked = new AbortController();
      try {
        const answer = await fetch(field.dataset.from + encodeURIComponent(field.value), { signal: asked.signal });
        const found = answer.ok ? await answer.json() : [];
        field.list.replaceChildren(...found.map(each => new Option(each.label, each.key)));
      } catch {
        // a later key asked again, or the desk does not answer: what is typed can be sent all the same
      }
    }, pause);
  });
})();
