import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { queries } from '../api/queries';
import { useSession } from '../app/session';
import { Said, wordFor } from '../i18n';
import { Loaded } from '../ui/Loaded';
import { Empty, PageHead } from '../ui/parts';
import ui from '../ui/ui.module.css';
import { useTexts } from './texts';

// Only an office changes anything here.
const Raising = lazy(() => import('./Raising'));

/** By which rules tables are published: no secret, and only ever made stricter. */
export default function SchemesPage() {
  const { t } = useTexts();
  const schemes = useQuery(queries.schemes);
  const words = t.statistics.schemes;
  const { federations } = useSession();
  return (
    <div className={ui.page}>
      <PageHead title={words.title} windowTitle={words.title} lead={words.lead} crumbs={[{ to: '/statistik', text: t.statistics.title }]} />
      <Loaded query={schemes}>
        {(all) => (all.length === 0 ? <Empty title={words.none} text={words.noneText} /> : (
          <>
            {all.map((s) => (
              <section key={s.id} className={`${ui.card} ${ui.stack}`}>
                <h2><Said words={s.title} /></h2>
                <dl className={ui.facts}>
                  {([
                    [words.version, s.version],
                    [words.audience, wordFor(words.audiences, s.audience)],
                    ...(s.open ? [[words.hidden, <Said key="open" words={s.open} />] as const] : [
                      [words.threshold, s.rules.threshold] as const,
                      [words.width, s.rules.width] as const,
                    ]),
                    [words.mode, wordFor(words.modes, s.rules.mode)],
                    [words.sensitive, s.sensitive ? words.yes : words.no],
                  ] as const).map(([term, said]) => <div key={term}><dt>{term}</dt><dd>{said}</dd></div>)}
                  <div><dt>{words.dimensions}</dt><dd><ul>{s.dimensions.map((d) => <li key={d.id}><Said words={d.title} /></li>)}</ul></dd></div>
                </dl>
              </section>
            ))}
            <Suspense fallback={null}>
              {federations('releases').map((f) => <Raising key={f} federation={f} schemes={all.filter((s) => !s.open)} />)}
            </Suspense>
          </>
        ))}
      </Loaded>
    </div>
  );
}
