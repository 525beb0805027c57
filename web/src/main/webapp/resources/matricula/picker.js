/* What p:pickList lacks for a desk: a left box that the server fills, a right box that a table is another view of, listbox semantics
 * and a keyboard. It overrides functions of PrimeFaces' widget (ADR 24, WidgetFunctionsTest). */
(() => {
  'use strict';
  const ITEM = 'li.ui-picklist-item', SHOWN = ITEM + ':not([style*="none"])', MARKED = 'ui-state-highlight', HERE = 'ui-picklist-outline';

  const APOSTROPHE = /['`\u00B4\u02B9-\u02BF\u02C8\u02CA\u02CB\u055A\u05F3\u2018-\u201B\u2032\u2035\uA78B\uA78C\uFF07\uFF40]/g;
  const MARK = /(?![\u3099\u309A])(?=[\p{Mn}\p{Me}])[\p{Script=Inherited}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}]/gu;
  const SPELLED = { 'ß': 'ss', 'ı': 'i', 'ȷ': 'j', 'ø': 'o', 'đ': 'd', 'ð': 'd', 'ł': 'l', 'æ': 'ae', 'œ': 'oe', 'þ': 'th', 'ħ': 'h', 'ŧ': 't', 'ŋ': 'n', 'ĸ': 'q', 'ς': 'σ' };

  /** Folds a text as the server does for its searches (SearchFold.java), so that both boxes find the same. */
  function folded(text) {
    return text.replace(APOSTROPHE, '').normalize('NFKD').replace(MARK, '').replace(/\p{Cf}/gu, '').toLowerCase().normalize('NFKD').replace(MARK, '')
      .replace(/[ßıȷøđðłæœþħŧŋĸς]/g, letter => SPELLED[letter]).replace(APOSTROPHE, '')
      .replace(/[\p{Pd}\u02D7\u2043\u2212\u2796]/gu, '-').replace(/\s+/g, ' ').trim().normalize('NFC');
  }
  /** White space and commas separate words, quotes hold them together (TextSearch.java). */
  function words(text) {
    const found = (text || '').replace(/[“-‟«»＂]/g, '"').match(/"[^"]+"|[^\s,،、，]+/g) || [];
    return found.map(word => folded(word.length > 2 && word[0] === '"' ? word.slice(1, -1) : word));
  }

  PrimeFaces.widget.PickList = PrimeFaces.widget.PickList.extend({

    /** The frame (.picker) has the search field, the words and what was found; the number of ids goes along with them (PostedBox.java). */
    init(cfg) {
      this._super(cfg);
      [this.sourceList[0], this.targetList[0]].forEach(list => { // a page that scrolled when the list gets the focus would move the item away from under a double click
        list.focus = () => { HTMLElement.prototype.focus.call(list, { preventScroll: true }); };
      });
      this.frame = this.jq.closest('.picker');
      this.frame.find('.picker-untouched').remove(); // a post before this script has run leaves the right box as it is
      this.number = $('<input type="hidden">').attr('name', this.id + '_count').appendTo(this.jq);
      ['add', 'add-all', 'remove', 'remove-all'].forEach(button => {
        const words = this.frame.attr('data-' + button);
        if (words) this.jq.find('.ui-picklist-button-' + button).attr({ title: words, 'aria-label': words }).find('.ui-button-text').text(words);
      });
      this.bindSearch();
      this.bindTable();
      this.settle();
    },

    /** Writes what is about to be posted, all at once, and counts it in the same breath. */
    saveState() {
      [[this.sourceList, this.sourceInput], [this.targetList, this.targetInput]].forEach(box => {
        box[1][0].replaceChildren.apply(box[1][0], box[0].children(ITEM).get()
          .map(item => new Option(item.dataset.itemLabel, item.dataset.itemValue, true, true)));
      });
      this.cursorItem = null;
      if (this.number) this.number.val(this.targetInput[0].length);
    },

    /** Every item in its place: events, roles, buttons and the posted lists agree with what is seen. May be called at any time. */
    settle() {
      const all = this.jq.find(ITEM + ':not(.ui-state-disabled)');
      this.items = all.not(this.items);              // newcomers only: the others have their events
      this.bindItemEvents();
      this.items = all;
      this.filter(this.targetFilter.val(), this.targetList);
      this.saveState();
      this.updateButtonsState();
    },

    /** An item is an option of a listbox, with its full text at hand (B64); PrimeFaces says menu, which promises something else. */
    updateListRole() {
      const picker = this;
      $(document.getElementById(this.id + '_ariaRegion')).attr('role', 'status');   // one of several pickers is no landmark without a name
      this.sourceList.add(this.targetList).attr({ role: 'listbox', 'aria-multiselectable': 'true' }).children(ITEM + ':not([role=option])').each(function () {
        const item = $(this), value = item.attr('data-item-value');
        item.attr({ role: 'option', id: picker.id + '_' + value, title: item.attr('data-item-label'), 'aria-selected': item.hasClass(MARKED) });
      });
    },
    selectItem(item, tell) { this._super(item, tell); item.attr('aria-selected', 'true'); },
    unselectItem(item, tell) { this._super(item, tell); item.attr('aria-selected', 'false'); },

    /** All words, any case (B61). What is hidden is not marked, so no button moves it (B62), but it is posted, and said to be (B63). */
    filter(text, list) {
      const picker = this;
      let hidden = 0;
      list.children(ITEM).each(function () {
        const item = $(this), fits = picker.fits(this, text);
        this.style.display = fits ? '' : 'none';     // not toggle(): that reads the layout back for each item
        if (!fits) { hidden++; if (item.hasClass(MARKED)) picker.unselectItem(item); }
      });
      if (this.frame) this.frame.find('.picker-hidden').text(hidden ? this.frame.attr('data-hidden').replace('{0}', hidden) : '');
      this.updateListRole();
      this.updateButtonsState();
    },
    fits(item, text) {
      const label = folded(item.getAttribute('data-item-label'));
      return words(text).every(word => label.includes(word));
    },
    refilterSource: $.noop,
    refilterTarget: $.noop,
    bindTextFilter(field) {
      const picker = this;
      field.on('input', function () { picker.filter(this.value, picker.targetList); }).on('keydown', function (e) {
        if (e.key === 'Enter') { e.preventDefault(); if (this.value.trim()) picker.moveFirst(picker.targetList); }
        if (e.key === 'ArrowDown') { e.preventDefault(); picker.enter(picker.targetList); }
      });
    },

    /** "All" means all that are seen: no button that would do nothing (B60). */
    updateButtonsState() {
      this._super();
      if (!this.targetList.children(SHOWN).length) this.disableButton(this.jq.find('.ui-picklist-button-remove-all'));
    },

    /** After the items moved and before anybody is told: nothing stands twice, the filter holds for newcomers, the lists to post are right. */
    fireTransferEvent(items, from, to, type) {
      const picker = this;
      this.unselectAll();
      items.toggleClass('returned', to.is(this.sourceList)).each(function () {
        picker.unselectItem($(this));
        picker.jq.find(ITEM + '[data-item-value="' + CSS.escape(this.getAttribute('data-item-value')) + '"]').not(this).remove();
      });
      this.settle();
      this._super(items, from, to, type);
      this.toggleDragDrop(true);
      this.updateButtonsState();
    },

    // ---- keyboard: PrimeFaces' own goes deaf after a move and cannot mark more than one

    bindKeyEvents() {
      const picker = this;
      this.sourceList.add(this.targetList)
        .on('keydown', function (e) { if (picker.key(e, $(this))) e.preventDefault(); })
        .on('click', ITEM, function () { picker.stand($(this)); });
    },
    key(e, list) {
      const source = list.is(this.sourceList), here = list.children('.' + HERE + ':visible'), all = list.children(SHOWN);
      const at = all.index(here), steps = { ArrowDown: at + 1, ArrowUp: Math.max(at - 1, 0), Home: 0, End: all.length - 1 };
      if (e.key in steps) {
        if (e.key === 'ArrowUp' && at <= 0) (source ? this.frame.find('.picker-search') : this.targetFilter).trigger('focus');
        else this.mark(all.eq(Math.min(steps[e.key], all.length - 1)), e.shiftKey);
      } else if (e.key === ' ' && here.length) {
        if (here.hasClass(MARKED)) this.unselectItem(here); else this.selectItem(here);
      } else if (e.key === 'Enter' || (source ? ['ArrowRight'] : ['ArrowLeft', 'Delete', 'Backspace']).includes(e.key)) {
        this.move(all.filter('.' + MARKED).length ? all.filter('.' + MARKED) : here);
      } else if (e.key === 'a' && (e.ctrlKey || e.metaKey)) {
        this.items.filter(all).each((i, item) => { this.selectItem($(item)); });
      } else return false;
      return true;
    },
    /** Marks an item and stands on it; with Shift the marks before it stay. */
    mark(item, more) {
      if (!item.length) return;
      if (!more) this.unselectAll();
      this.selectItem(item);
      this.stand(item);
    },
    stand(item) {
      item.siblings('.' + HERE).removeClass(HERE);
      item.addClass(HERE).parent().attr('aria-activedescendant', item.attr('id'));
      PrimeFaces.scrollInView(item.parent(), item);
    },
    enter(list) { list.trigger('focus'); this.mark(list.children(SHOWN).first()); },
    /** To the other box; then stands on the neighbour, so that the next key has something to do. */
    move(items) {
      if (!items.length) return;
      const list = items.parent();
      let next = items.last().nextAll(SHOWN).first();
      if (!next.length) next = items.first().prevAll(SHOWN).first();
      items.removeClass(HERE);
      this.transfer(items, list, list.is(this.sourceList) ? this.targetList : this.sourceList, 'keyboard');
      list.removeAttr('aria-activedescendant');
      if (document.activeElement === list[0]) this.mark(next);
    },
    moveFirst(list) { this.move(list.children(SHOWN).first()); },

    // ---- the left box is the server's answer

    /** Enter chooses the first match and never sends the form; it waits for the answer to what is in the field. Down goes to the box. */
    bindSearch() {
      const picker = this;
      this.frame.find('button[data-related]').on('click', () => { picker.openRelated(''); });
      this.frame.find('.picker-search').on('input', () => { picker.enterWaits = false; }).on('keydown', function (e) {
        if (e.key === 'ArrowDown') { e.preventDefault(); picker.enter(picker.sourceList); }
        if (e.key !== 'Enter') return;
        e.preventDefault();
        picker.enterWaits = !!this.value.trim();
        picker.chooseFirstMatch();
      });
    },
    chooseFirstMatch() {
      const asked = this.frame.find('.picker-search').val(), answered = this.frame.find('.picker-found').attr('data-text');
      if (!this.enterWaits || asked !== answered) return;
      this.enterWaits = false;
      this.moveFirst(this.sourceList);
    },
    /** Swaps the left box's items only: what was picked or put back while the search was on its way stays so, the right box is not touched. */
    showFound() {
      const picker = this, answer = this.frame.find('.picker-found'), text = answer.attr('data-text');
      const returned = this.sourceList.children('.returned').filter(function () { return picker.fits(this, text); });
      const placed = new Set(this.targetList.children(ITEM).add(returned).get().map(item => item.dataset.itemValue));
      const found = answer.children(ITEM).filter(function () { return !placed.has(this.dataset.itemValue); });
      this.sourceList.children().not(returned).remove();
      this.sourceList.append(found.clone()).scrollTop(0).removeAttr('aria-activedescendant');
      this.settle();
      this.chooseFirstMatch();
    },

    // ---- the table below is another view of the right box: its buttons move the item, as if in the box

    bindTable() {
      const picker = this, form = this.jq.closest('form');
      this.table = form.find('[data-rows-of="' + this.widgetVar + '"]');
      this.shown = $('<input type="hidden">').attr('name', this.widgetVar + 'Shown').appendTo(this.jq).val(this.rows().length);
      this.table.on('click', 'button[data-value]', function () {
        const value = this.getAttribute('data-value'), label = this.getAttribute('data-label');
        const removed = $(this).closest('tr').hasClass('row-removed'), chosen = picker.item(picker.targetList, value);
        if (removed === chosen.length > 0) return;
        if (removed) picker.move(picker.item(picker.sourceList, value).add(picker.make(value, label)).first());
        else picker.move(chosen);
      }).on('click', 'button[data-related]', function () { picker.openRelated(this.dataset.related); })
        .on('input change', '.choice', function () { this.classList.add('touched'); });
    },
    rows() { return this.table.find('tr[data-ri]'); },
    /** The answer to a move has the table with its new rows only; they are put below the others, whose fields are left alone. */
    answered(answer, status, xhr) {
      PrimeFaces.ajax.Response.handle(answer, status, xhr, { widget: { id: this.table.attr('id') }, handle: this.draw.bind(this) });
      return true;
    },
    draw(html) {
      const sent = new DOMParser().parseFromString(html, 'text/html'), table = this.table[0], body = table.querySelector('tbody');
      const added = sent.querySelectorAll('tr[data-ri]'), looks = sent.querySelector('[data-looks]').dataset.looks.split(' ');
      if (added.length) table.querySelectorAll('.ui-datatable-empty-message').forEach(row => { row.remove(); });
      added.forEach(this.entitle, this);
      body.append.apply(body, added);
      const rows = this.rows().each(function (at) {
        if (this.classList.contains(looks[at])) return;
        const removed = looks[at] === 'row-removed', button = this.querySelector('button[data-value]');
        this.classList.remove('row-plain', 'row-added', 'row-removed', 'row-gone');
        this.classList.add(looks[at]);
        this.querySelectorAll('.choice').forEach(field => { field.disabled = removed; });
        button.textContent = removed ? table.dataset.undo : '✕';
        button.setAttribute('aria-label', (removed ? table.dataset.undo : table.dataset.remove) + ': ' + button.dataset.label);
      });
      this.shown.val(rows.length);
    },
    /** On a phone each value says what it is, as PrimeFaces wrote it into the rows that it drew. */
    entitle(row) {
      const heads = this.table.find('thead th');
      Array.from(row.cells).forEach((cell, at) => { cell.prepend($('<span class="ui-column-title">').text(heads.eq(at).text())[0]); });
    },
    /** Chooses items that the left box may not have: the server is asked to offer them first. */
    bring(items) {
      this.coming = items;
      window[this.widgetVar + 'Offer']([{ name: 'ids', value: items.map(each => each.value).join(',') }]);
    },
    brought() {
      const picker = this, items = this.coming || [];
      this.coming = [];
      this.move($($.map(items, each => {
        if (picker.item(picker.targetList, each.value).length) return null;
        return picker.item(picker.sourceList, each.value).add(picker.make(each.value, each.label)).first().get();
      })));
    },
    /** Moves chosen items back to the left box. */
    drop(values) { this.move($($.map(values, value => this.item(this.targetList, value).get()))); },

    // ---- what the picker lacks is created beside it, what it has is edited there; the page around is neither sent nor drawn anew

    openRelated(id) { window[this.widgetVar + 'Open']([{ name: 'related', value: id }]); },
    related() {
      const saved = document.querySelector('[id="' + this.widgetVar + 'Related"] .related-saved');
      if (!saved) { PF(this.widgetVar + 'Dialog').resetPosition(); return; }
      PF(this.widgetVar + 'Dialog').hide();
      const value = saved.dataset.value, label = saved.dataset.label, chosen = this.item(this.targetList, value);
      if (chosen.length) this.rename(chosen, label);
      else this.move(this.item(this.sourceList, value).add(this.make(value, label)).first());
    },
    rename(item, label) {
      const former = item.attr('data-item-label');
      item.attr({ 'data-item-label': label, title: label }).text(label);
      const row = this.table.find('button[data-value="' + CSS.escape(item.attr('data-item-value')) + '"]').attr('data-label', label).closest('tr');
      row.find('td.what a').text(label);
      row.find('[aria-label]').each(function () { this.setAttribute('aria-label', this.getAttribute('aria-label').replace(former, label)); });
      this.saveState();
    },
    item(list, value) { return list.children(ITEM + '[data-item-value="' + CSS.escape(value) + '"]'); },
    /** An item that is in neither box any more: a search swapped it away after it was removed. */
    make(value, label) {
      if (this.item(this.sourceList, value).length) return $();
      return $('<li class="ui-picklist-item">').attr({ 'data-item-value': value, 'data-item-label': label }).text(label).appendTo(this.sourceList);
    }
  });
})();
