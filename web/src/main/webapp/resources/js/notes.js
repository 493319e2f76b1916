/* The drawer: opens what asks for attention, closes with Escape, and keeps the focus where the work was. */
(function () {
  'use strict';
  var WORKED_IN_DRAWER = 'drawer';

  function openWhatAsks(drawer) {
    drawer.querySelectorAll('details').forEach(function (part) {
      var fault = part.querySelector('.fault:not(:empty)');
      var kept = part.querySelector('form[data-keep] textarea');
      if (fault || (kept && kept.value)) { part.open = true; }
    });
  }

  document.addEventListener('DOMContentLoaded', function () {
    var drawer = document.getElementById('drawer');
    if (!drawer) { return; }
    openWhatAsks(drawer);
    if (window.sessionStorage.getItem(WORKED_IN_DRAWER) && !drawer.contains(document.activeElement)) {
      drawer.focus();
    }
    window.sessionStorage.removeItem(WORKED_IN_DRAWER);
    drawer.addEventListener('submit', function () { window.sessionStorage.setItem(WORKED_IN_DRAWER, 'yes'); });
    drawer.addEventListener('toggle', function (event) {
      var field = event.target.open && event.target.querySelector('textarea, input:not([type=hidden])');
      if (field && document.activeElement === event.target.querySelector('summary')) { field.focus(); }
    }, true);
    drawer.addEventListener('keydown', function (event) {
      // All notes are one form; Enter in a field means the button beside that field.
      var beside = event.key === 'Enter' && event.target.matches('input') && event.target.closest('details');
      if (beside) { event.preventDefault(); beside.querySelector('button').click(); }
      var part = event.key === 'Escape' && event.target.closest('details[open]');
      if (part) { part.open = false; part.querySelector('summary').focus(); }
    });
  });
})();
