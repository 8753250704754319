import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link, useLocation, useParams } from 'react-router';
import type { Anchored, Declaration, State } from '../api/model';
import { queries } from '../api/queries';
import { useSession } from '../app/session';
import { Said } from '../i18n';
import { useFederationName } from '../ui/FederationChoice';
import { Icon, STATE_ICONS } from '../ui/icons';
import { Loaded } from '../ui/Loaded';
import { Empty, PageHead } from '../ui/parts';
import ui from '../ui/ui.module.css';
import { AboutDeclaration } from './AboutDeclaration';
import css from './commitment.module.css';
import { ReviewForm } from './ReviewForm';
import { useTexts } from './texts';

export default function DeclarationPage() {
  const { id = '' } = useParams();
  const query = useQuery(queries.declaration(id));
  return <Loaded query={query} alone>{({ data, etag }) => <Text key={id} declaration={data} etag={etag} onLatest={() => void query.refetch()} />}</Loaded>;
}

/** The signed text, word for word; a sentence that commits to something bears a mark for each commitment. */
function Text({ declaration: d, etag, onLatest }: { declaration: Declaration; etag: string | undefined; onLatest: () => void }) {
  const { t, lang } = useTexts();
  const name = useFederationName();
  const { may } = useSession();
  const { hash } = useLocation();
  // The text names its commitments; how they go is read beside it, and the text does not wait for that.
  const commitments = useQuery(queries.commitments(d.federation)).data ?? [];
  useEffect(() => {
    if (hash) document.getElementById(hash.slice(1))?.scrollIntoView({ block: 'center' });
  }, [hash]);
  return (
    <article className={ui.page}>
      <PageHead
        title={<Said words={d.title} />}
        windowTitle={`${d.title[lang] || d.title.sv}, ${name(d.federation)}`}
        lead={t.declaration.lead}
        crumbs={[{ to: '/', text: t.nav.start }, { to: `/forbund/${d.federation}`, text: name(d.federation) }]}
      />
      <AboutDeclaration declaration={d} />
      {d.paragraphs.length === 0 && <Empty title={t.declaration.emptyTitle} text={t.declaration.emptyText} />}
      <section className={`${ui.card} ${css.declaration}`} lang="sv" aria-label={t.declaration.verbatim}>
        {d.paragraphs.map((paragraph) => {
          const key = `p${paragraph.number}`;
          const sentences = paragraph.sentences.map((sentence) => {
            const place = `${key}-s${sentence.number}`;
            return (
              <span key={place} id={place} className={sentence.commitments.length > 0 ? css.anchored : sentence.commits ? css.committing : undefined} data-here={hash === `#${place}`}>
                {sentence.text}
                {sentence.commits && sentence.commitments.length === 0 && <span className={css.uncommitted} lang={lang}> ({t.decided.declaration.uncommitted})</span>}
                {sentence.commitments.map((c) => <Mark key={c.id} of={c} state={commitments.find((one) => one.id === c.id)?.fulfilment.state ?? 'UNKNOWN'} />)}{' '}
              </span>
            );
          });
          if (paragraph.kind === 'HEADING') return <h2 key={key}>{sentences}</h2>;
          return <p key={key} className={paragraph.kind === 'BULLET' ? css.bullet : undefined}>{sentences}</p>;
        })}
      </section>
      {may(['OFFICE'], d.federation) && <ReviewForm declaration={d} etag={etag} onLatest={onLatest} />}
      <p><Link to={`/forbund/${d.federation}`}>{t.declaration.federationLink}</Link></p>
    </article>
  );
}

function Mark({ of: c, state }: { of: Anchored; state: State }) {
  const { t, lang } = useTexts();
  return (
    <>
      {'\u00a0'/* never alone at the start of a line */}
      <Link to={`/atagande/${c.id}`} lang={lang} className={`${css.mark} ${ui[state] ?? ui.UNKNOWN}`}
        aria-label={`${t.one.number(c.number)}: ${c.title[lang] || c.title.sv}. ${t.states[state]}`}
        title={`${c.title[lang] || c.title.sv}: ${t.states[state]}`}>
        <Icon name={STATE_ICONS[state] ?? 'question'} size={16} />{c.number}
      </Link>
    </>
  );
}
