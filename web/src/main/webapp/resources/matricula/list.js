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
  /* it opens to the left where the page ends on its right */
  const fit = panel => {
    panel.classList.remove('leftward');
    panel.classList.toggle('leftward', panel.getBoundingClientRect().right > document.documentElement.clientWidth);
  };
  drops.forEach(drop => drop.addEventListener('toggle', () => {
    if (drop.open) {
      drops.filter(other => other !== drop).forEach(other => { other.open = false; });
      fit(drop.querySelector('.drop-panel'));
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

  /* which rows are selected, on whatever page of the list: the others go along when the bar is sent. One box ticks all of this page */
  const bar = document.getElementById('chosen');
  if (bar) {
    const TICKED = `matricula.ticked ${document.getElementById('main').dataset.caller} ${location.pathname}`;
    const rows = [...document.querySelectorAll('input[name=row]')];
    const kept = JSON.parse(sessionStorage.getItem(TICKED)) ?? { rows: [], sent: false };
    /* a value is the id of a row and the version that was shown last */
    const idOf = each => each.value.split('.')[0];
    /* once something was done with them, nothing is selected any more */
    const done = kept.sent && document.querySelector('.messages .info');
    const ids = new Map(done ? [] : kept.rows);
    const most = Number(bar.dataset.most);
    const keep = sent => sessionStorage.setItem(TICKED, JSON.stringify({ rows: [...ids], sent }));
    const take = () => {
      rows.forEach(each => {
        if (!each.checked) ids.delete(idOf(each));
        else if (ids.size < most || ids.has(idOf(each))) ids.set(idOf(each), each.value);
        each.checked = ids.has(idOf(each));
      });
      keep(false);
    };
    const show = () => {
      bar.querySelectorAll('[type=hidden][name=row]').forEach(each => each.remove());
      rows.forEach(each => {
        each.checked = ids.has(idOf(each));
        if (each.checked) ids.set(idOf(each), each.value);
      });
      keep(false);
      count();
    };
    const page = document.getElementById('page-rows');
    const all = bar.querySelector('[name=all]');
    const clear = bar.querySelector('.clear-chosen');
    /* when all rows are selected, their snapshot is sent too: changes are reported before anything is done */
    const snapshot = bar.elements.snapshot;
    let asked = null;
    const compare = () => {
      if (!all.checked || !snapshot.dataset.address) return null;
      asked = asked ?? fetch(snapshot.dataset.address).then(answer => answer.ok ? answer.text() : snapshot.value).catch(() => snapshot.value).then(text => {
        snapshot.value = text;
        delete snapshot.dataset.address;
      });
      return asked;
    };
    const count = () => {
      const ticked = rows.filter(each => each.checked).length;
      page.checked = ticked > 0 && ticked === rows.length;
      page.indeterminate = ticked > 0 && ticked < rows.length;
      const elsewhere = all.checked ? 0 : ids.size - ticked;
      const words = elsewhere ? bar.dataset.elsewhere.replace('{1}', elsewhere) : bar.dataset.counter;
      const full = !all.checked && ids.size >= most ? ` ${bar.dataset.full.replace('{0}', most)}` : '';
      bar.querySelector('.chosen-count').textContent = words.replace('{0}', all.checked ? bar.dataset.total : ids.size) + full;
      clear.hidden = !ids.size && !all.checked;
    };
    page.addEventListener('change', () => { rows.forEach(each => { each.checked = page.checked; }); take(); count(); });
    document.addEventListener('change', event => {
      if (event.target.name === 'row') take();
      if (event.target.name === 'row' || event.target === all) count();
      compare();
    });
    clear.addEventListener('click', () => {
      ids.clear();
      all.checked = false;
      show();
      page.focus();
    });
    let ready = false;
    bar.addEventListener('submit', event => {
      const waited = ready ? null : compare();
      if (waited) {
        event.preventDefault();
        waited.then(() => { ready = true; bar.requestSubmit(event.submitter); ready = false; });
        return;
      }
      const here = new Set(rows.map(idOf));
      const others = all.checked ? [] : [...ids].filter(([id]) => !here.has(id)).map(([, value]) => value);
      others.forEach(value => bar.append(Object.assign(document.createElement('input'), { type: 'hidden', name: 'row', value })));
      keep(true);
    });
    addEventListener('pageshow', show);
    show();

    /* the rows are edited on a page of their own, which knows nothing of what is chosen here */
    const edit = document.getElementById('edit-rows');
    edit?.addEventListener('click', event => {
      const ticked = all.checked ? bar.dataset.total : ids.size;
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
