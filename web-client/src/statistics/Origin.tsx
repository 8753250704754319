import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Origin as OriginOf, Release } from '../api/model';
import { queries } from '../api/queries';
import { useSession } from '../app/session';
import { Said, wordFor } from '../i18n';
import { useFederationName } from '../ui/FederationChoice';
import { Fold } from '../ui/Fold';
import { Loaded } from '../ui/Loaded';
import ui from '../ui/ui.module.css';
import { grouped } from '../ui/grouped';
import { useBlock } from './block';
import { useTexts } from './texts';

/** Where a fact can be looked at by those who are logged in; a month only by its office. */
const AT: Record<string, string> = { MEETING_HELD: '/mote', ACTIVITY_HELD: '/aktivitet', PUBLICATION_MADE: '/publicering', MONTH_CLOSED: '/manad', MONTH_REOPENED: '/manad' };

/** What a board asks: where does this number come from? What happened and when, never who. Asked for only when somebody wants to know. */
export function Origin({ release }: { release: Release }) {
  const { t } = useTexts();
  const [wanted, want] = useState(false);
  const query = useQuery({ ...queries.releaseOrigin(release.id), enabled: wanted });
  return (
    <Fold title={t.statistics.origin.title} onToggle={(open) => open && want(true)}>
      {wanted && <Loaded query={query}>{(it) => <Told origin={it} release={release} />}</Loaded>}
    </Fold>
  );
}

function Told({ origin, release }: { origin: OriginOf; release: Release }) {
  const { t, date } = useTexts();
  const block = useBlock();
  const inside = useBlock(true);
  const name = useFederationName();
  const { authenticated, federations } = useSession();
  const office = federations('releases');
  const words = t.statistics.origin;
  const several = new Set(origin.facts.map((f) => f.federation)).size > 1;
  const parts = grouped(origin.facts, (f) => f.fact.part);
  return (
    <>
      {origin.open ? <p><Said words={origin.open} /></p> : <p>{words.persons}</p>}
      {origin.stock && <p>{words.stock}</p>}
      <p>{words.times(date(origin.askedOn), date(origin.sealedOn))}</p>
      <h3>{words.facts}</h3>
      {origin.facts.length === 0 && <p>{words.none}</p>}
      {[...parts].map(([part, facts]) => (
        <div key={part}>
          <h4>{block(part)}</h4>
          <ul>
            {facts.map(({ fact, federation, after }, i) => {
              const at = fact.ref && (fact.kind.startsWith('MONTH') ? office.includes(federation) : authenticated) ? AT[fact.kind] : undefined;
              const said = [wordFor(words.kinds, fact.kind), fact.day && date(fact.day)].filter(Boolean).join(' ');
              return (
                <li key={`${fact.kind} ${fact.ref ?? i}`}>
                  {several && `${name(federation)}: `}
                  {fact.what && <><Said words={fact.what} />, </>}
                  {at ? <Link to={`${at}/${fact.ref}`}>{said}</Link> : said}
                  {after && ` – ${words.after}`}
                </li>
              );
            })}
          </ul>
        </div>
      ))}
      {!origin.open && (
        <>
          <h3>{words.together}</h3>
          {origin.provedWith.length === 0 ? <p>{words.first}</p> : (
            <ul>
              {origin.provedWith.map((r) => <li key={r.id}><Link to={`/statistik/${r.id}`}>{r.title ? <Said words={r.title} /> : r.id}, {inside(r.block)}</Link></li>)}
            </ul>
          )}
        </>
      )}
      <p className={ui.small}>{words.event(release.id)}</p>
    </>
  );
}
