/* Finalising by key: A, R and D choose for the row that has the focus, the arrows go from row to row; after a choice the next row has the focus. */
(function () {
  'use strict';
  var PLACE = 'finalise:place';
  var KEYS = ['a', 'r', 'd'];

  function rows(list) {
    return Array.prototype.slice.call(list.querySelectorAll('[data-row]'));
  }

  function typing(target) {
    return target.matches('input, textarea, select');
  }

  function go(list, index) {
    var all = rows(list);
    var row = all[Math.max(0, Math.min(index, all.length - 1))];
    if (row) {
      all.forEach(function (other) { other.tabIndex = other === row ? 0 : -1; });
      row.focus();
    }
  }

  function choose(row, key) {
    var button = row.querySelector('button.key[data-key="' + key + '"]');
    if (button) { button.click(); }
  }

  document.addEventListener('DOMContentLoaded', function () {
    var confirm = document.getElementById('confirm');
    document.querySelectorAll('ul.list').forEach(function (list) {
      var all = rows(list);
      if (all.length) { all[0].tabIndex = 0; }
      list.addEventListener('keydown', function (event) {
        var row = event.target.closest('[data-row]');
        if (!row || typing(event.target) || event.ctrlKey || event.metaKey || event.altKey) { return; }
        var key = event.key.toLowerCase();
        if (KEYS.indexOf(key) >= 0) { event.preventDefault(); choose(row, key); }
        if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
          event.preventDefault();
          go(list, rows(list).indexOf(row) + (event.key === 'ArrowDown' ? 1 : -1));
        }
      });
    });
    var work = document.querySelector('[data-rows="work"]');
    if (work) {
      document.getElementById('work').addEventListener('submit', function (event) {
        var row = event.submitter && event.submitter.closest('[data-row]');
        window.sessionStorage.setItem(PLACE, row ? String(rows(work).indexOf(row)) : '0');
      });
      // Enter in a reason means that row's first key, not the first row's.
      work.addEventListener('keydown', function (event) {
        var row = event.key === 'Enter' && typing(event.target) && event.target.closest('[data-row]');
        if (row) { event.preventDefault(); choose(row, 'a'); }
      });
    }
    var place = window.sessionStorage.getItem(PLACE);
    window.sessionStorage.removeItem(PLACE);
    if (confirm) {
      confirm.focus();
    } else if (place !== null && work) {
      if (rows(work).length) { go(work, Number(place)); } else { document.getElementById('work-file').focus(); }
    }
    ['acts', 'confirmed'].map(function (id) { return document.getElementById(id); }).filter(Boolean).forEach(function (make) {
      make.addEventListener('submit', function (event) {
        if (event.submitter && event.submitter.dataset.busy) {
          event.submitter.textContent = event.submitter.dataset.busy;
          event.submitter.setAttribute('aria-busy', 'true');
        }
      });
    });
  });
})();
