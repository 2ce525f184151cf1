// Keeps the first page up to date. Without it the page loads itself again, and every link and form works as well.
(() => {
  'use strict';
  const pause = 5000;
  const live = document.querySelector('[data-live]');
  if (!live) return;
  const asOf = document.querySelector('[data-as-of-text]');
  const stale = document.querySelector('[data-stale]');

  // Replaces what has changed. Focus stays on what it was on, by its id; a text that somebody is marking is left alone.
  const show = (text) => {
    const next = new DOMParser().parseFromString(text, 'text/html').querySelector('[data-as-of]');
    const now = live.querySelector('[data-as-of]');
    if (!next || !now) return false;
    asOf.textContent = next.getAttribute('data-as-of');
    if (next.innerHTML === now.innerHTML) return true;
    const selection = document.getSelection();
    if (selection && !selection.isCollapsed && live.contains(selection.anchorNode)) return true;
    const focused = document.activeElement;
    const id = focused && live.contains(focused) ? focused.id : null;
    live.replaceChildren(document.adoptNode(next));
    if (id !== null) (document.getElementById(id) || live).focus({ preventScroll: true });
    return true;
  };

  const look = async () => {
    if (document.hidden) return;
    let isThere = false;
    try {
      const answer = await fetch(live.dataset.live, { cache: 'no-store', redirect: 'error' });
      isThere = answer.ok && show(await answer.text());
      // Who is not signed in any more is asked to.
      if (answer.status === 401) location.reload();
    } catch {
      isThere = false;
    }
    stale.hidden = isThere;
  };

  setInterval(look, pause);
  document.addEventListener('visibilitychange', look);
})();
