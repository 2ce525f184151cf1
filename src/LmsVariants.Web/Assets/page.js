// Keeps a page up to date. Without it the page loads itself again, and every link and form works as well.
(() => {
  'use strict';
  const pause = 5000;
  const formField = 'input[name="__RequestVerificationToken"]';
  const live = document.querySelector('[data-live]');
  if (!live) return;
  const asOf = document.querySelector('[data-as-of-text]');
  const stale = document.querySelector('[data-stale]');

  // What somebody has opened stays open.
  const keepOpen = (part, by) => {
    for (const opened of part.querySelectorAll('details[open]')) by.querySelector(`#${opened.id}`)?.setAttribute('open', '');
  };

  // What was focused, in the new part: by its id, else a link by where it leads.
  const same = (part, focused) =>
    (focused.id && document.getElementById(focused.id)) || [...part.querySelectorAll('a')].find((link) => link.getAttribute('href') === focused.getAttribute('href')) || live;

  // Focus stays on what it was on.
  const replace = (part, by) => {
    const focused = part.contains(document.activeElement) ? document.activeElement : null;
    part.replaceChildren(...document.adoptNode(by).childNodes);
    if (focused) same(part, focused).focus({ preventScroll: true });
  };

  // Replaces those parts that have changed: all of them or, while somebody is marking a text there, none, so that what the page says fits together.
  const show = (text) => {
    const next = new DOMParser().parseFromString(text, 'text/html');
    const root = next.querySelector('[data-as-of]');
    if (!root) return false;
    // What shows that a form is ours is another one each time.
    const ours = next.querySelector(formField);
    if (ours) for (const field of document.querySelectorAll(formField)) field.setAttribute('value', ours.value);
    const parts = [...live.querySelectorAll('[data-part]')]
      .map((part) => [part, next.querySelector(`[data-part="${part.dataset.part}"]`)])
      .filter(([, by]) => by);
    for (const [part, by] of parts) keepOpen(part, by);
    const changed = parts.filter(([part, by]) => by.innerHTML !== part.innerHTML);
    const selection = document.getSelection();
    if (changed.length > 0 && selection && !selection.isCollapsed && live.contains(selection.anchorNode)) return true;
    for (const [part, by] of changed) replace(part, by);
    asOf.textContent = root.getAttribute('data-as-of');
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
