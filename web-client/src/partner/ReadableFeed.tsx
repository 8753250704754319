import { api } from '../api/client';
import type { Sharing } from '../api/model';
import { useWrite } from '../api/useWrite';
import { Fold } from '../ui/Fold';
import { focusOnArrival, Note } from '../ui/parts';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useTexts } from './texts';

/** An address for a feed reader: told once, taken back whenever one wants. */
export function ReadableFeed({ of }: { of: Sharing }) {
  const { t } = useTexts();
  const path = { federation: of.federation, id: of.id };
  const make = useWrite((_: null, idempotencyKey) => api.post('/feeds/v1/{federation}/agreements/{id}/atom-address', { path, idempotencyKey }), { outdates: [], onDone: () => revoke.reset() });
  const revoke = useWrite((_: null, idempotencyKey) => api.post('/feeds/v1/{federation}/agreements/{id}/atom-address/revocations', { path, idempotencyKey }), { outdates: [], onDone: () => make.reset() });
  const address = make.data?.data.address;
  return (
    <Fold title={t.atom.title}>
      <p>{t.atom.lead}</p>
      <WriteTrouble of={make} />
      <WriteTrouble of={revoke} />
      {address && (
        <div ref={focusOnArrival} tabIndex={-1}>
          <Note tone="good" icon="check" title={t.atom.addressTitle} level="h3">
            <p className={ui.address}><code>{address}</code></p>
            <p>{t.atom.addressText}</p>
          </Note>
        </div>
      )}
      <div className={ui.actions}>
        <button type="button" className={ui.secondary} aria-disabled={make.isPending} onClick={() => make.mutate(null)}>{t.atom.make}</button>
        <button type="button" className={ui.plain} aria-disabled={revoke.isPending} onClick={() => revoke.mutate(null)}>{t.atom.revoke}</button>
      </div>
      <div role="status">{revoke.isSuccess && <p>{t.atom.revoked}</p>}</div>
    </Fold>
  );
}
