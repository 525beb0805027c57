/* The page of a list: filters that open one at a time, rows that are chosen. It works without. */
(() => {
  const form = document.getElementById('filters');
  const drops = [...form.querySelectorAll('details')];

  /* an address holds what was filled in, and nothing else */
  form.addEventListener('submit', () => {
    const fields = [...form.querySelectorAll('input, select')].filter(each => each.name);
    const same = [...form.querySelectorAll('[data-usual]')];
    const empty = fields.filter(each => each.value === '' || each.value === each.dataset.usual);
    const usual = same.filter(each => [...each.querySelectorAll('input')].every(box => box.checked === (box.dataset.shown === 'true')));
    const left = empty.concat(usual.flatMap(each => [...each.querySelectorAll('input')]));
    left.forEach(each => { each.disabled = true; });
    addEventListener('pagehide', () => left.forEach(each => { each.disabled = false; }), { once: true });
  });

  drops.forEach(drop => drop.addEventListener('toggle', () => {
    if (drop.open) {
      drops.filter(other => other !== drop).forEach(other => { other.open = false; });
    }
  }));
  form.addEventListener('keydown', event => {
    const open = drops.find(drop => drop.open);
    if (event.key === 'Escape' && open) {
      open.open = false;
      open.querySelector('summary').focus();
    }
  });

  /* how many rows are chosen; one box ticks them all */
  const bar = document.getElementById('chosen');
  if (bar) {
    const rows = [...document.querySelectorAll('input[name=row]')];
    const page = document.getElementById('page-rows');
    const all = bar.querySelector('[name=all]');
    const count = () => {
      const ticked = rows.filter(each => each.checked).length;
      page.checked = ticked > 0 && ticked === rows.length;
      page.indeterminate = ticked > 0 && ticked < rows.length;
      bar.querySelector('.chosen-count').textContent = bar.dataset.counter.replace('{0}', all.checked ? bar.dataset.total : ticked);
    };
    page.addEventListener('change', () => { rows.forEach(each => { each.checked = page.checked; }); count(); });
    document.addEventListener('change', event => { if (event.target.name === 'row' || event.target === all) count(); });
    addEventListener('pageshow', count);
    count();
  }

  document.addEventListener('click', event => {
    const sort = event.target.closest('a.sort');
    const then = sort?.parentElement.querySelector('a.sort-more[data-then]');
    if (then && event.shiftKey) {
      event.preventDefault();
      location.assign(then.href);
    }
  });
})();
