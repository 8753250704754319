/** Where a quick exit leads: a page that anybody might have open. Changed here and nowhere else. */
export const ELSEWHERE = 'https://www.smhi.se/';

const LEFT = 'left';

/** Hides the page at once, whatever the line, and puts another one in its place. */
export function leaveAtOnce() {
  document.documentElement.dataset.left = '';
  document.title = '';
  document.querySelector('link[rel=icon]')?.remove();
  sessionStorage.setItem(LEFT, '');
  window.location.replace(ELSEWHERE);
}

/** True once somebody is leaving in haste: then nothing may ask whether they are sure. */
export const leavingNow = () => document.documentElement.dataset.left !== undefined;

/**
 * The pages that were open before are still behind the Back button: whoever presses it after a quick exit leaves again,
 * before anything is shown. Whoever comes back in any other way is welcome. True when nothing may be shown.
 */
export function staysAway(): boolean {
  const left = () => sessionStorage.getItem(LEFT) !== null;
  window.addEventListener('pageshow', (e) => {
    if (e.persisted && left()) leaveAtOnce();
  });
  const [arrival] = performance.getEntriesByType('navigation');
  if (left() && (arrival as PerformanceNavigationTiming | undefined)?.type === 'back_forward') {
    leaveAtOnce();
    return true;
  }
  sessionStorage.removeItem(LEFT);
  return false;
}
