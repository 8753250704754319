/** Lets pages of whoever is logged in open without a network. Nothing is kept for those who only read or report. */
export function keepShell() {
  if (import.meta.env.DEV || !('serviceWorker' in navigator)) return;
  void navigator.serviceWorker.register('/offline.js', { updateViaCache: 'none' }).catch(() => undefined);
}

/** Whoever logs out leaves neither pages nor answers of the services behind. */
export async function forgetShell() {
  if (!('serviceWorker' in navigator)) return;
  await Promise.all((await navigator.serviceWorker.getRegistrations()).map((r) => r.unregister()));
  await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
}
