import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client';
import type { DeliveryAttempt, Sharing } from '../api/model';
import { queries } from '../api/queries';
import { useWrite } from '../api/useWrite';
import { wordFor } from '../i18n';
import { First } from '../ui/First';
import { Fold } from '../ui/Fold';
import { Loaded } from '../ui/Loaded';
import { Note } from '../ui/parts';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { EndpointForm } from './EndpointForm';
import { useTexts } from './texts';

/** How the partner gets what is shared: whether it is sent, how that goes, and what was answered. Fetched when somebody wants it. */
export function Deliveries({ of, ours }: { of: Sharing; ours: boolean }) {
  const { t } = useTexts();
  const [open, toggle] = useState(false);
  return (
    <Fold title={t.partners.deliveries} onToggle={toggle}>
      {open && <Endpoint of={of} ours={ours} />}
    </Fold>
  );
}

function Endpoint({ of, ours }: { of: Sharing; ours: boolean }) {
  const { t, date } = useTexts();
  const endpoint = useQuery(queries.endpoint(of.federation, of.id));
  return (
    <Loaded query={endpoint}>
      {(tagged) => {
        const it = tagged.data;
        return (
          <>
            {!it.url || !it.state ? <p>{t.partners.endpoint.none}</p> : (
              <dl className={ui.facts}>
                <div><dt>{t.partners.endpoint.url}</dt><dd className={ui.address}>{it.url}</dd></div>
                <div><dt>{t.partners.endpoint.state}</dt><dd>{wordFor(t.partners.endpoint.states, it.state)} {it.failingSince && t.partners.endpoint.since(date(it.failingSince))}</dd></div>
                <div><dt>{t.partners.endpoint.waiting}</dt><dd>{t.partners.endpoint.waitingCount(it.waiting)}</dd></div>
                {it.keys.filter((key) => key.publicKey).map((key) => (
                  <div key={key.id}>
                    <dt>{t.endpoint.key}</dt>
                    <dd className={ui.address}><code>{key.publicKey}</code> {key.retiresAt && t.endpoint.retires(date(key.retiresAt))}</dd>
                  </div>
                ))}
              </dl>
            )}
            {ours && <Fold title={t.endpoint.title}><EndpointForm of={of} now={tagged} /></Fold>}
            {ours && it.url && <Test of={of} />}
            {it.url && <Log of={of} ours={ours} />}
          </>
        );
      }}
    </Loaded>
  );
}

function Test({ of }: { of: Sharing }) {
  const { t } = useTexts();
  const test = useWrite((_: null, idempotencyKey) => api.post('/feeds/v1/{federation}/agreements/{id}/endpoint/tests', { path: { federation: of.federation, id: of.id }, idempotencyKey }), { outdates: [] });
  const said = test.data?.data;
  return (
    <>
      <WriteTrouble of={test} />
      <div className={ui.actions}><button type="button" className={ui.secondary} aria-disabled={test.isPending} onClick={() => test.mutate(null)}>{t.partners.test}</button></div>
      <div role="status">{said && <Note tone={said.taken ? 'good' : 'warn'} icon={said.taken ? 'check' : 'alarm'}><p>{said.taken ? t.partners.tested : t.partners.notTested(said.answer)}</p></Note>}</div>
    </>
  );
}

function Log({ of, ours }: { of: Sharing; ours: boolean }) {
  const { t } = useTexts();
  const log = useQuery(queries.deliveries(of.federation, of.id));
  return <Loaded query={log}>{(all) => (all.length === 0 ? <p>{t.partners.noDeliveries}</p> : <Rows of={of} ours={ours} all={all} />)}</Loaded>;
}

const FEW = 10;

function Rows({ of, ours, all }: { of: Sharing; ours: boolean; all: DeliveryAttempt[] }) {
  const { t, date } = useTexts();
  const replay = useWrite((eventId: string | null, idempotencyKey) => api.post('/feeds/v1/{federation}/agreements/{id}/endpoint/replays', { path: { federation: of.federation, id: of.id }, body: { eventId }, idempotencyKey }), { outdates: ['sharings'] });
  return (
    <>
      <WriteTrouble of={replay} />
      <First all={all} few={all.slice(0, FEW)}>
        {(shown) => (
          <table className={ui.narrowTable}>
            <caption>{t.partners.log}</caption>
            <thead>
              <tr>
                <th scope="col">{t.partners.when}</th>
                <th scope="col">{t.partners.what}</th>
                <th scope="col">{t.partners.answer}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((one) => (
                <tr key={one.number}>
                  <th scope="row"><time dateTime={one.day}>{date(one.day)}</time></th>
                  <td data-label={t.partners.what}><span lang="sv">{of.shares.find((s) => s.type === one.type)?.name ?? one.type}</span></td>
                  <td data-label={t.partners.answer}>
                    {one.taken ? t.partners.taken : t.partners.notTaken(one.answer)}
                    {ours && <div><button type="button" className={ui.plain} aria-disabled={replay.isPending} onClick={() => replay.mutate(one.eventId)}>{t.partners.replay}</button></div>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </First>
      {ours && <div><button type="button" className={ui.plain} aria-disabled={replay.isPending} onClick={() => replay.mutate(null)}>{t.endpoint.replayAll}</button></div>}
      <div role="status">{replay.isSuccess && <Note tone="good" icon="check"><p>{t.partners.replayed}</p></Note>}</div>
    </>
  );
}
