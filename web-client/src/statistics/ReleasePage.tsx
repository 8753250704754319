import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { api, type Tagged } from '../api/client';
import type { Release } from '../api/model';
import { queries } from '../api/queries';
import { useWrite } from '../api/useWrite';
import { useSession } from '../app/session';
import { Said } from '../i18n';
import { useFederationName } from '../ui/FederationChoice';
import { Loaded } from '../ui/Loaded';
import { OneText } from '../ui/OneText';
import { Note, PageHead } from '../ui/parts';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useBlock } from './block';
import { Instead } from './Instead';
import { ReleaseTag } from './ReleasesPage';
import css from './statistics.module.css';
import { TableParts } from './TableParts';
import { useTexts } from './texts';

const OPEN = ['ASKED', 'PROVING'];
const EVERY = 1000;
/** Other people answer: nobody waits for them in front of the page, but whoever has it open sees it. */
const NOW_AND_THEN = 5000;
const soon = (state: string | undefined) => (state === 'AGREEING' ? NOW_AND_THEN : state && OPEN.includes(state) ? EVERY : false);

/** One table: on its way, with its figures, or why there are none. */
export default function ReleasePage() {
  const { id = '' } = useParams();
  // While it is being proved the page goes on by itself.
  const query = useQuery({ ...queries.release(id), refetchInterval: ({ state }) => soon(state.data?.data.state) });
  return <Loaded query={query} alone>{(tagged) => <One tagged={tagged} onLatest={() => void query.refetch()} />}</Loaded>;
}

function One({ tagged, onLatest }: { tagged: Tagged<Release>; onLatest: () => void }) {
  const { t, lang, date } = useTexts();
  const block = useBlock(true);
  const name = useFederationName();
  const { federations } = useSession();
  const r = tagged.data;
  const office = federations('releases').includes(r.federation);
  const title = r.title?.[lang] || r.title?.sv || r.scheme;
  return (
    <article className={ui.page}>
      <PageHead title={<>{r.title ? <Said words={r.title} /> : r.scheme}, {block(r.block)}</>} windowTitle={`${title}, ${block(r.block)}`} crumbs={[{ to: `/statistik?forbund=${r.federation}`, text: t.statistics.back }]}>
        <p className={ui.soft}>{name(r.federation)}</p>
        <ReleaseTag state={r.state} />
      </PageHead>
      {r.state === 'AGREEING' && <Agreeing tagged={tagged} />}
      {OPEN.includes(r.state) && <Proving tagged={tagged} office={office} />}
      {r.state === 'WITHHELD' && <Note icon="lock" title={t.statistics.withheld}><p>{t.statistics.withheldText}</p></Note>}
      {r.state === 'CANCELLED' && <Note icon="cross"><p>{t.statistics.cancelled}</p></Note>}
      {r.state === 'RECALLED' && (
        <Note tone="bad" icon="alarm" title={t.statistics.recalled}>
          {r.recalledOn && <p>{t.statistics.recalledOn(date(r.recalledOn))}</p>}
          {r.recallReason && <p lang="sv">{t.because(r.recallReason)}</p>}
        </Note>
      )}
      {r.state === 'SEALED' && <Table of={r} />}
      {['SEALED', 'WITHHELD'].includes(r.state) && office && !r.subject && r.pool.length === 0 && r.shown !== r.cells && <Instead release={r} />}
      {r.state === 'SEALED' && office && (
        <section className={ui.stack}>
          <OneText quiet title={t.statistics.recall.title} label={t.statistics.recall.reason} hint={`${t.statistics.recall.lead} ${t.statistics.recall.hint}`} at="/reason" submit={t.statistics.recall.submit} outdates={['releases']}
            send={(reason, idempotencyKey) => api.post('/statistics/v1/releases/{id}/recall', { path: { id: r.id }, body: { reason }, idempotencyKey, etag: tagged.etag })}
            onDone={onLatest} onLatest={onLatest} />
        </section>
      )}
    </article>
  );
}

/** A table of several federations waits for each of them. */
function Agreeing({ tagged: { data: r, etag } }: { tagged: Tagged<Release> }) {
  const { t, date } = useTexts();
  const name = useFederationName();
  const { federations } = useSession();
  const mine = federations('releases');
  const words = t.statistics.agreeing;
  const agree = useWrite(
    (tag: string, idempotencyKey) => api.post('/statistics/v1/releases/{id}/agreement', { path: { id: r.id }, idempotencyKey, etag: tag }),
    { outdates: ['releases'] },
  );
  return (
    <section className={ui.stack} aria-labelledby="agreeing">
      <h2 id="agreeing">{words.title}</h2>
      <p className={ui.soft}>{words.lead}</p>
      <ul>
        {r.pool.map((p) => <li key={p.federation}>{name(p.federation)}: {p.agreedOn ? words.agreedOn(date(p.agreedOn)) : words.waits}</li>)}
      </ul>
      <WriteTrouble of={agree} />
      {r.pool.some((p) => !p.agreedOn && mine.includes(p.federation)) && (
        <div><button type="button" className={ui.primary} aria-disabled={agree.isPending} onClick={() => !agree.isPending && agree.mutate(etag ?? '')}>{words.agree}</button></div>
      )}
    </section>
  );
}

function Proving({ tagged: { data: r, etag }, office }: { tagged: Tagged<Release>; office: boolean }) {
  const { t } = useTexts();
  const cancel = useWrite(
    (tag: string, idempotencyKey) => api.post('/statistics/v1/releases/{id}/cancellation', { path: { id: r.id }, idempotencyKey, etag: tag }),
    { outdates: ['releases'] },
  );
  return (
    <section className={ui.stack} aria-labelledby="proving">
      <h2 id="proving">{t.statistics.proving}</h2>
      <p className={ui.soft}>{t.statistics.provingLead}</p>
      <progress className={css.progress} aria-labelledby="proving" max={Math.max(1, r.of)} value={r.proved} />
      <p><output>{t.statistics.provingOf(r.proved, r.of)}</output></p>
      <WriteTrouble of={cancel} />
      {office && <div><button type="button" className={ui.secondary} aria-disabled={cancel.isPending} onClick={() => !cancel.isPending && cancel.mutate(etag ?? '')}>{cancel.isPending ? t.statistics.cancelling : t.statistics.cancel}</button></div>}
    </section>
  );
}

function Table({ of: r }: { of: Release }) {
  const table = useQuery(queries.releasedTable(r.id));
  return <Loaded query={table}>{(it) => <TableParts table={it} release={r} />}</Loaded>;
}
