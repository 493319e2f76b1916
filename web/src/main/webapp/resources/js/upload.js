/* The upload zone: what is dropped or chosen is offered at once, and the button says that the gate is at work. */
(function () {
  'use strict';
  document.addEventListener('DOMContentLoaded', function () {
    var zone = document.querySelector('form[data-drop]');
    if (!zone) { return; }
    var field = zone.querySelector('input[type="file"]');
    var button = zone.querySelector('button');

    function send() {
      if (field.files.length > 0) { button.click(); }
    }

    zone.addEventListener('submit', function () {
      button.textContent = button.dataset.busy;
      button.setAttribute('aria-busy', 'true');
    });
    field.addEventListener('change', send);
    ['dragenter', 'dragover'].forEach(function (kind) {
      zone.addEventListener(kind, function (event) { event.preventDefault(); zone.classList.add('over'); });
    });
    zone.addEventListener('dragleave', function () { zone.classList.remove('over'); });
    zone.addEventListener('drop', function (event) {
      event.preventDefault();
      zone.classList.remove('over');
      field.files = event.dataTransfer.files;
      send();
    });
  });
})();
