import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { Release } from '../api/model';
import { queries } from '../api/queries';
import { useSession } from '../app/session';
import { Said, wordFor } from '../i18n';
import { useFederationName, useOtherFederations } from '../ui/FederationChoice';
import { Choice } from '../ui/Field';
import { Loaded } from '../ui/Loaded';
import { Empty, PageHead, Tag, type Tone } from '../ui/parts';
import type { IconName } from '../ui/icons';
import ui from '../ui/ui.module.css';
import { grouped } from '../ui/grouped';
import { useBlock } from './block';
import { OpenData } from './OpenData';
import { useTexts } from './texts';

// Only the office asks for tables.
const AskForm = lazy(() => import('./AskForm'));

/** Every table that the reader may see, by federation and kind, the latest time first. */
export default function ReleasesPage() {
  const { t, lang, compare } = useTexts();
  const { federations } = useSession();
  const [params, setParams] = useSearchParams();
  const [federation, scheme] = [params.get('forbund') ?? '', params.get('tabell') ?? ''];
  const known = useOtherFederations('');
  const releases = useQuery(queries.releases(federation || undefined));
  const schemes = useQuery(queries.schemes);
  const choose = (key: string, value: string) => {
    const next = new URLSearchParams(params);
    if (value) next.set(key, value);
    else next.delete(key);
    setParams(next, { replace: true });
  };
  const title = (id: string) => {
    const found = schemes.data?.find((s) => s.id === id)?.title;
    return found?.[lang] || found?.sv || id;
  };
  const office = federations('releases');
  return (
    <div className={ui.page}>
      <PageHead title={t.statistics.title} windowTitle={t.statistics.title} lead={t.statistics.lead} crumbs={[{ to: '/', text: t.nav.start }]} />
      {office.length > 0 && <Suspense fallback={null}><AskForm federations={office} /></Suspense>}
      <div className={ui.filters}>
        <Choice id="federation" label={t.statistics.federation} value={federation} options={[['', t.statistics.allFederations], ...known]} onChange={(v) => choose('forbund', v)} />
        <Choice id="scheme" label={t.statistics.scheme} value={scheme} options={[['', t.statistics.all], ...(schemes.data ?? []).map((s) => [s.id, title(s.id)] as const).toSorted(([, a], [, b]) => compare(a, b))]} onChange={(v) => choose('tabell', v)} />
      </div>
      <Loaded query={releases}>
        {(all) => <Groups all={all.filter((r) => !scheme || r.scheme === scheme)} />}
      </Loaded>
      <p><Link to="/statistik/regler">{t.statistics.rules}</Link></p>
      <OpenData />
    </div>
  );
}

function Groups({ all }: { all: readonly Release[] }) {
  const { t, compare } = useTexts();
  const name = useFederationName();
  if (all.length === 0) return <Empty title={t.statistics.noneTitle} text={t.statistics.noneText} />;
  const groups = grouped(all, (r) => `${r.federation} ${r.scheme}`);
  return (
    <>
      {[...groups.values()].toSorted(([a], [b]) => compare(`${name(a?.federation ?? '')} ${a?.title?.sv}`, `${name(b?.federation ?? '')} ${b?.title?.sv}`)).map((own) => {
        const [first] = own;
        return first && (
          <section key={`${first.federation} ${first.scheme}`} className={ui.stack}>
            <div>
              <h2>{first.title ? <Said words={first.title} /> : first.scheme}<span className={ui.hidden}>, {name(first.federation)}</span></h2>
              <p className={ui.soft} aria-hidden="true">{name(first.federation)}</p>
            </div>
            <ul className={ui.rows}>{own.map((r) => <Row key={r.id} of={r} />)}</ul>
          </section>
        );
      })}
    </>
  );
}

const TONES: Record<string, readonly [Tone, IconName]> = {
  ASKED: ['quiet', 'waiting'], PROVING: ['going', 'arrow'], SEALED: ['kept', 'check'], WITHHELD: ['quiet', 'lock'], CANCELLED: ['quiet', 'cross'], RECALLED: ['late', 'alarm'],
};

export function ReleaseTag({ state }: { state: string }) {
  const { t } = useTexts();
  const [tone, icon] = TONES[state] ?? ['quiet', 'question'];
  return <Tag tone={tone} icon={icon}>{wordFor(t.statistics.states, state)}</Tag>;
}

function Row({ of: r }: { of: Release }) {
  const { t } = useTexts();
  const block = useBlock();
  return (
    <li className={ui.row}>
      <div>
        <h3><Link to={`/statistik/${r.id}`}>{block(r.block)}</Link></h3>
        {r.state === 'SEALED' && <p className={ui.soft}>{t.statistics.shown(r.shown ?? 0)}</p>}
      </div>
      {/* Nearly all are published: what is not is told. */}
      {r.state !== 'SEALED' && <ReleaseTag state={r.state} />}
    </li>
  );
}
