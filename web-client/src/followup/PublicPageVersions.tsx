import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { address, api, everyPage, type Reply } from '../api/client';
import { Said, wordFor } from '../i18n';
import { useFederationName } from '../ui/FederationChoice';
import { Loaded } from '../ui/Loaded';
import { Empty, PageHead } from '../ui/parts';
import ui from '../ui/ui.module.css';
import css from './followup.module.css';
import { useTexts } from './texts';

type Version = Reply<'/commitments/v1/public-pages/{federation}/versions'>['items'][number];

const PAGE = '/commitments/v1/public-pages/{federation}';

/** Every version of a federation's public page, what each says otherwise than the one before, and how to show it elsewhere. */
export default function PublicPageVersions() {
  const { t, date } = useTexts();
  const { federation = '' } = useParams();
  const name = useFederationName()(federation);
  const [chosen, choose] = useState<number>();
  const versions = useQuery({
    queryKey: ['public-page', federation],
    queryFn: ({ signal }) => everyPage<Version>((page, limit) => api.get('/commitments/v1/public-pages/{federation}/versions', { path: { federation }, query: { page, limit }, signal })),
  });
  return (
    <div className={ui.page}>
      <PageHead title={`${t.followUp.publicPage}: ${name}`} windowTitle={`${t.followUp.publicPage}: ${name}`} lead={t.followUp.publicLead} crumbs={[{ to: `/uppfoljning/${federation}`, text: t.followUp.report }]} />
      <Loaded query={versions}>
        {(all) => (all.length === 0 ? <Empty title={t.followUp.noPage} text={t.followUp.noPageText} /> : (
          <>
            <div className={ui.actions}>
              <a className={ui.primary} href={`/oppen/${federation}`}>{t.followUp.readPage}</a>
              <a className={ui.secondary} href={address(`${PAGE}/signature`, { path: { federation } })}>{t.followUp.signature}</a>
            </div>
            <section className={ui.stack} aria-labelledby="versions">
              <h2 id="versions">{t.followUp.versions}</h2>
              <ul className={ui.rows}>
                {all.map((v) => (
                  <li key={v.version}>
                    <div className={ui.row}>
                      <h3><a href={address(`${PAGE}/versions/{version}`, { path: { federation, version: String(v.version) } })}>{t.followUp.version(v.version, date(v.day))}</a></h3>
                      <button type="button" className={ui.plain} aria-expanded={chosen === v.version} onClick={() => choose(chosen === v.version ? undefined : v.version)}>
                        {t.followUp.whatChanged}<span className={ui.hidden}>: {t.followUp.version(v.version, date(v.day))}</span>
                      </button>
                    </div>
                    {chosen === v.version && <Changes federation={federation} version={v.version} />}
                  </li>
                ))}
              </ul>
            </section>
            <section className={ui.stack} aria-labelledby="embed">
              <h2 id="embed">{t.followUp.embed}</h2>
              <p>{t.followUp.embedText}</p>
              <p><code className={css.code}>{window.location.origin}/oppen/{federation}/fragment</code></p>
            </section>
          </>
        ))}
      </Loaded>
    </div>
  );
}

function Changes({ federation, version }: { federation: string; version: number }) {
  const { t } = useTexts();
  const changes = useQuery({
    queryKey: ['public-page', federation, version],
    queryFn: ({ signal }) => api.get('/commitments/v1/public-pages/{federation}/versions/{version}/changes', { path: { federation, version }, signal }),
  });
  const state = (code: string | null | undefined) => (code ? wordFor(t.states, code) : t.followUp.absent);
  return (
    <Loaded query={changes}>
      {(it) => (
        <ul>
          {it.commitments.map((c) => (
            <li key={c.id}>
              <Link to={`/atagande/${c.id}`}>{c.number}. <Said words={c.title} /></Link>{': '}
              {c.before === c.after ? state(c.after) : t.followUp.moved(state(c.before), state(c.after))}
              {(c.added.length > 0 || c.removed.length > 0) && <>. {t.followUp.eventsChanged(c.added.length, c.removed.length)}</>}
            </li>
          ))}
        </ul>
      )}
    </Loaded>
  );
}
