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

  /* one that is open while it is sent stays so on this list until it is closed, and then lies between the filters and the rows */
  const OPEN = `matricula.open ${location.pathname}`;
  const kept = drops.find(drop => drop.dataset.filter === sessionStorage.getItem(OPEN));
  if (kept) {
    kept.open = true;
    kept.classList.add('kept');
  }
  drops.forEach(drop => drop.addEventListener('toggle', () => {
    if (drop.open) {
      drops.filter(other => other !== drop).forEach(other => { other.open = false; });
      if (drop.querySelector('button[type=submit]')) {
        sessionStorage.setItem(OPEN, drop.dataset.filter);
      }
    } else {
      drop.classList.remove('kept');
      if (sessionStorage.getItem(OPEN) === drop.dataset.filter) {
        sessionStorage.removeItem(OPEN);
      }
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

    /* the rows are edited on a page of their own, which knows nothing of what is chosen here */
    const edit = document.getElementById('edit-rows');
    edit?.addEventListener('click', event => {
      const ticked = all.checked ? bar.dataset.total : rows.filter(each => each.checked).length;
      if (Number(ticked) > 0 && !event.ctrlKey && !event.metaKey && !confirm(edit.dataset.ask.replace('{0}', ticked))) {
        event.preventDefault();
      }
    });
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
