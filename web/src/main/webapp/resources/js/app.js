/* What was typed survives a lost session: it waits in this tab, for this person under this hat, until it is stored or the tab closes. */
(function () {
  'use strict';
  var store = window.sessionStorage;

  function keyOf(form) {
    return 'kept:' + document.body.dataset.user + ':' + document.body.dataset.hat + ':' + location.pathname + location.search + ':' + form.id;
  }

  function fieldsOf(form) {
    return Array.prototype.filter.call(form.elements, function (field) {
      return field.name && field.type !== 'hidden' && field.type !== 'password' && field.type !== 'file' && field.type !== 'submit' && field.tagName !== 'BUTTON';
    });
  }

  function keep(form) {
    var kept = {};
    fieldsOf(form).forEach(function (field) {
      kept[field.name + '\u0000' + (field.type === 'radio' || field.type === 'checkbox' ? field.value : '')] =
        field.type === 'radio' || field.type === 'checkbox' ? field.checked : field.value;
    });
    store.setItem(keyOf(form), JSON.stringify(kept));
  }

  function restore(form) {
    var kept = JSON.parse(store.getItem(keyOf(form)) || 'null');
    var changed = false;
    if (!kept) { return; }
    fieldsOf(form).forEach(function (field) {
      var choice = field.type === 'radio' || field.type === 'checkbox';
      var value = kept[field.name + '\u0000' + (choice ? field.value : '')];
      if (value === undefined) { return; }
      if (choice && field.checked !== value) { field.checked = value; changed = true; }
      if (!choice && field.value !== value && field.value === field.defaultValue) { field.value = value; changed = true; }
    });
    if (changed && document.body.dataset.restored) {
      var note = document.createElement('p');
      note.className = 'notice';
      note.setAttribute('role', 'status');
      note.textContent = document.body.dataset.restored;
      form.insertBefore(note, form.firstChild);
    }
  }

  function forgetSubmitted() {
    var last = store.getItem('submitted');
    if (last && document.body.dataset.saved === 'true') { store.removeItem(last); }
    store.removeItem('submitted');
  }

  /* A form is sent to the address with its dossier and tab, so that who has to sign in again on the way comes back there. */
  function keepAddress(form) {
    var to = new URL(form.action, location.href);
    if (form.method === 'post' && to.origin === location.origin && to.pathname === location.pathname && !to.search) { form.action = to.pathname + location.search; }
  }

  document.addEventListener('DOMContentLoaded', function () {
    document.querySelectorAll('form').forEach(keepAddress);
    forgetSubmitted();
    document.querySelectorAll('form[data-keep]').forEach(function (form) {
      restore(form);
      form.addEventListener('input', function () { keep(form); });
      form.addEventListener('change', function () { keep(form); });
      form.addEventListener('submit', function () { store.setItem('submitted', keyOf(form)); });
    });
    document.addEventListener('click', function (event) {
      document.querySelectorAll('details.menu[open]').forEach(function (menu) {
        if (!menu.contains(event.target)) { menu.open = false; }
      });
    });
    document.addEventListener('keydown', function (event) {
      var open = document.querySelector('details.menu[open]');
      if (event.key === 'Escape' && open) { open.open = false; open.querySelector('summary').focus(); }
    });
    var fault = document.querySelector('.fault:not(:empty)');
    var field = fault && fault.parentElement.querySelector('input, select, textarea');
    for (var around = fault && fault.closest('details'); around; around = around.parentElement.closest('details')) { around.open = true; }
    if (field) { field.focus(); }
  });
})();
