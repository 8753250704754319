import { call } from '../api/client';
import { forgetDrafts, hasDrafts } from '../ui/useDraft';

/** Things that were typed or filled in and have not been sent. */
export async function hasUnsent(who: string): Promise<boolean> {
  if (hasDrafts(who)) return true;
  const { lettersOf } = await import('../offline/outbox');
  return (await lettersOf(who)).length > 0;
}

/** What was not sent stays on the device for the next login, or goes: whoever logs out may leave the computer to somebody else. */
export async function logout({ who, keep }: { who: string; keep: boolean }) {
  const { next } = (await call('POST', '/logout')).data as { next: string };
  if (!keep) {
    forgetDrafts(who);
    const { discard, lettersOf } = await import('../offline/outbox');
    for (const letter of await lettersOf(who)) await discard(letter.key);
  }
  const { forgetShell } = await import('../offline/keepShell');
  await forgetShell();
  // The login service ends its session too, and leads back.
  window.location.assign(next);
}
