/*
 * The upload zone: what is dropped or chosen is offered at once, one file after the other, each with a row of its own until
 * its verdict is there. Without script the form sends all files together.
 */
(function () {
  'use strict';
  var queue = [];
  var sent = {};
  var rows = null;
  var busy = false;

  function row(file) {
    var item = document.createElement('li');
    var name = document.createElement('span');
    var bar = document.createElement('progress');
    var state = document.createElement('small');
    name.className = 't';
    name.textContent = file.name;
    bar.max = 100;
    bar.setAttribute('aria-label', file.name);
    state.textContent = zone().dataset.waits;
    item.append(name, bar, state);
    return item;
  }

  function zone() {
    return document.querySelector('form[data-drop]');
  }

  function say(entry, text) {
    entry.row.lastChild.textContent = text;
  }

  function stop(entry, text) {
    say(entry, text);
    entry.row.querySelector('progress').remove();
    entry.row.className = 'stopped';
  }

  function add(files) {
    if (!rows) {
      rows = document.createElement('ul');
      rows.className = 'uploads card';
      rows.setAttribute('aria-live', 'polite');
    }
    Array.prototype.forEach.call(files, function (file) {
      var entry = { file: file, row: row(file) };
      rows.append(entry.row);
      if (file.size > Number(zone().dataset.most)) { stop(entry, zone().dataset.tooBig); } else { queue.push(entry); }
    });
    zone().after(rows);
    next();
  }

  function next() {
    var entry = !busy && queue.shift();
    if (!entry) { return; }
    busy = true;
    sent[entry.file.name] = entry.file;
    var form = zone();
    var field = form.querySelector('input[type="file"]');
    var button = form.querySelector('button');
    var body = new FormData();
    Array.prototype.forEach.call(form.elements, function (part) {
      if (part.name && part !== field && part !== button) { body.append(part.name, part.value); }
    });
    body.append(field.name, entry.file, entry.file.name);
    body.append(button.name, button.value);
    send(form, body, entry);
  }

  /* Where the file is in the line, as long as others are read before it. */
  function watch(form, entry) {
    var asking = setInterval(function () {
      fetch(form.dataset.place, { headers: { 'X-Upload-Ticket': entry.ticket }, redirect: 'error' }).then(function (answer) { return answer.ok ? answer.text() : '0'; }).then(function (place) {
        if (entry.sent && /^\d+$/.test(place)) { say(entry, place === '0' ? form.dataset.busy : form.dataset.line.replace('{0}', place)); }
      }).catch(function () { /* It shows when it is there again. */ });
    }, 1500);
    return function () { entry.sent = false; clearInterval(asking); };
  }

  function send(form, body, entry) {
    var request = new XMLHttpRequest();
    var stopWatching = function () { };
    request.open('POST', form.action);
    request.responseType = 'document';
    if (window.crypto && crypto.randomUUID) {
      entry.ticket = crypto.randomUUID();
      request.setRequestHeader('X-Upload-Ticket', entry.ticket);
      request.upload.addEventListener('load', function () { entry.sent = true; stopWatching = watch(form, entry); });
    }
    request.addEventListener('loadend', function () { stopWatching(); });
    request.upload.addEventListener('progress', function (event) {
      var bar = entry.row.querySelector('progress');
      if (event.lengthComputable && event.loaded < event.total) { bar.value = 100 * event.loaded / event.total; } else { bar.removeAttribute('value'); say(entry, form.dataset.busy); }
    });
    request.addEventListener('load', function () { answer(form, entry, request.status === 200 && request.response && request.response.querySelector('form[data-drop]') ? request.response : null); });
    request.addEventListener('error', function () { answer(form, entry, null); });
    request.send(body);
  }

  /* What the page shows now takes the place of what it showed; rows that still wait stay. */
  function answer(form, entry, page) {
    busy = false;
    if (!page) {
      stop(entry, form.dataset.failed);
      next();
      return;
    }
    entry.row.remove();
    document.getElementById('offering').replaceWith(document.adoptNode(page.getElementById('offering')));
    if (rows.childElementCount > 0) { zone().after(rows); }
    listen();
    next();
  }

  /* A file that was refused is sent again from here, without the pages that can't stay: the server kept nothing of it. */
  function sendAgain() {
    document.querySelectorAll('button[data-again]').forEach(function (button) {
      var file = sent[button.dataset.again];
      var field = button.closest('article').querySelector('input[type="file"]');
      if (!file || !field) { return; }
      field.closest('.again').classList.add('known');
      button.addEventListener('click', function () {
        var transfer = new DataTransfer();
        transfer.items.add(file);
        field.files = transfer.files;
      });
    });
  }

  function listen() {
    sendAgain();
    var form = zone();
    if (!form) { return; }
    var field = form.querySelector('input[type="file"]');
    form.classList.add('scripted');
    field.addEventListener('change', function () { add(Array.from(field.files)); field.value = ''; });
    ['dragenter', 'dragover'].forEach(function (kind) {
      form.addEventListener(kind, function (event) { event.preventDefault(); form.classList.add('over'); });
    });
    form.addEventListener('dragleave', function () { form.classList.remove('over'); });
    form.addEventListener('drop', function (event) {
      event.preventDefault();
      form.classList.remove('over');
      add(event.dataTransfer.files);
    });
  }

  document.addEventListener('DOMContentLoaded', listen);
})();
