import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem } from '../api/problem';
import { api } from '../api/client';
import type { Alternatives, AskForRelease, Release } from '../api/model';
import { queries } from '../api/queries';
import { useWrite } from '../api/useWrite';
import { Said } from '../i18n';
import { useFederationName } from '../ui/FederationChoice';
import { Loaded } from '../ui/Loaded';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useNavigate } from 'react-router';
import { useBlock } from './block';
import css from './statistics.module.css';
import { useTexts } from './texts';

/** What would show more, counted from the figures: for the office that knows them, and only when it asks. */
export function Instead({ release }: { release: Release }) {
  const { t } = useTexts();
  const [asked, ask] = useState(false);
  const query = useQuery({ ...queries.alternatives(release.id), enabled: asked });
  const cannot = query.error instanceof ApiProblem && query.error.type === 'alternatives-not-counted';
  const words = t.statistics.instead;
  return (
    <section className={ui.stack} aria-labelledby="instead">
      <h2 id="instead">{t.statistics.more}</h2>
      <p className={ui.soft}>{words.lead}</p>
      {!asked && <div><button type="button" className={ui.secondary} onClick={() => ask(true)}>{words.count}</button></div>}
      {asked && cannot && <p role="status">{words.cannot}</p>}
      {asked && !cannot && <Loaded query={query}>{(found) => <Ranked found={found} release={release} />}</Loaded>}
    </section>
  );
}

function Ranked({ found: { table, alternatives: all }, release }: { found: Alternatives; release: Release }) {
  const { t } = useTexts();
  const block = useBlock(true);
  const navigate = useNavigate();
  const name = useFederationName();
  const words = t.statistics.instead;
  const write = useWrite(
    (body: AskForRelease, idempotencyKey) => api.post('/statistics/v1/releases', { body, idempotencyKey }),
    { outdates: ['releases'], onDone: ({ data }) => void navigate(`/statistik/${data.id}`) },
  );
  // What is known to show no larger part is no answer to what would show more.
  const alternatives = all.filter((one) => !one.known || one.shown * table.of > table.shown * one.of);
  return (
    <div className={ui.stack} role="status">
      <p>{words.now(table.shown, table.of)}</p>
      <WriteTrouble of={write} />
      {alternatives.length === 0 ? <p>{words.none}</p> : (
        <ol className={ui.rows}>
          {alternatives.map((one) => (
            <li key={`${one.kind} ${one.block ?? [...one.merged.map((m) => m.sv), ...one.with].join()}`} className={css.instead}>
              <div>
                <h3>
                  {one.kind === 'MERGED' && one.merged.length > 1 && <>{words.merge} <Said words={one.merged[0]!} /> {words.and} <Said words={one.merged[1]!} /></>}
                  {one.kind === 'LONGER' && words.longer(block(one.block ?? ''))}
                  {one.kind === 'ROUNDED' && words.rounded}
                  {one.kind === 'POOLED' && words.pooled(one.with.map(name).join(', '))}
                </h3>
                <p>{one.known ? words.shows(one.shown, one.of) : words.standing(one.shown, one.of)}</p>
              </div>
              {one.kind === 'LONGER' && one.block && (
                <button type="button" className={ui.secondary} aria-disabled={write.isPending}
                  onClick={() => !write.isPending && write.mutate({ federation: release.federation, scheme: release.scheme, block: one.block! })}>
                  {words.take(block(one.block))}
                </button>
              )}
            </li>
          ))}
        </ol>
      )}
      {alternatives.some((one) => !one.known) && <p className={ui.small}>{words.standingLead}</p>}
      {alternatives.some((one) => one.kind === 'MERGED' || one.kind === 'ROUNDED') && <p className={ui.small}>{words.rulesChange}</p>}
    </div>
  );
}
