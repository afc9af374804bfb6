// What every page needs: keys for the navigation, rows by keyboard, and htmx that speaks up.
(() => {
  const announcement = () => document.getElementById('melding');

  function say(text) {
    const place = announcement();
    if (!place) return;
    const toast = document.createElement('p');
    toast.className = 'toast';
    toast.textContent = text;
    place.replaceChildren(toast);
  }

  document.addEventListener('keydown', (event) => {
    const digit = /^Digit([1-5])$/.exec(event.code);
    if (digit && event.altKey && event.shiftKey && !event.ctrlKey && !event.metaKey) {
      const link = document.querySelectorAll('.nav-list a')[Number(digit[1]) - 1];
      if (link) {
        event.preventDefault();
        link.click();
      }
      return;
    }
    if (event.key === 'Escape') {
      for (const menu of document.querySelectorAll('details.account[open], details.me[open]')) {
        menu.open = false;
        menu.querySelector('summary').focus();
      }
      return;
    }
    moveInRows(event);
  });

  // J, K and the arrows walk through the rows of a list that asks for it with data-keys.
  function moveInRows(event) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.target.closest('input, textarea, select')) return;
    const list = event.target.closest('[data-keys]');
    const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
    if (!list || !step) return;
    const stops = [...list.querySelectorAll('a.row-title')];
    const row = event.target.closest('.row, tr');
    const at = row ? stops.findIndex((stop) => row.contains(stop)) : -1;
    const next = stops[at + step];
    if (next) {
      event.preventDefault();
      next.focus();
    }
  }

  document.addEventListener('htmx:configRequest', (event) => {
    const csrf = document.querySelector('meta[name="csrf"]');
    if (csrf && event.detail.verb !== 'get') event.detail.headers[csrf.dataset.header] = csrf.content;
  });

  // Focus follows the change, so that a screen reader reads what is new.
  document.addEventListener('htmx:afterSettle', (event) => {
    const heading = event.detail.target.querySelector('[data-focus]');
    if (heading) {
      heading.tabIndex = -1;
      heading.focus();
    }
  });

  document.addEventListener('htmx:responseError', (event) => {
    const reference = event.detail.xhr.getResponseHeader('X-Balie-Reference');
    const place = announcement();
    if (place) say(reference ? `${place.dataset.failed} ${reference}` : place.dataset.failed);
  });

  document.addEventListener('htmx:sendError', () => {
    const place = announcement();
    if (place) say(place.dataset.offline);
  });
})();
