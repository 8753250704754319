import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { api, type Reply, type Tagged } from '../api/client';
import { useSession } from '../app/session';
import { wordFor } from '../i18n';
import { useFederationName } from '../ui/FederationChoice';
import { Loaded } from '../ui/Loaded';
import { OneText } from '../ui/OneText';
import { Note, PageHead } from '../ui/parts';
import ui from '../ui/ui.module.css';
import { useTexts } from './texts';

type Grade = Reply<'/commitments/v1/peer-grades/{id}'>;

/** Both grades, what one of them rests on, and for the two federations what they say to each other. */
export default function PeerGradePage() {
  const { id = '' } = useParams();
  const query = useQuery({
    queryKey: ['peer-grades', id],
    queryFn: ({ signal }) => api.getTagged('/commitments/v1/peer-grades/{id}', { path: { id }, signal }),
  });
  return <Loaded query={query} alone>{(tagged) => <One key={tagged.etag} tagged={tagged} onLatest={() => void query.refetch()} />}</Loaded>;
}

function One({ tagged, onLatest }: { tagged: Tagged<Grade>; onLatest: () => void }) {
  const { t, date } = useTexts();
  const name = useFederationName();
  const { may } = useSession();
  const { data: g, etag } = tagged;
  const we = [g.federation, g.by].find((f) => may(['OFFICE'], f));
  const title = t.review.of(name(g.federation), g.year);
  return (
    <article className={ui.page}>
      <PageHead title={title} windowTitle={`${t.review.title}: ${title}`} crumbs={[{ to: '/granskning', text: t.review.crumb }]}>
        <p><Link to={`/atagande/${g.commitment}`}>{t.review.commitment}</Link></p>
      </PageHead>
      <section className={`${ui.card} ${ui.stack}`} aria-label={t.review.title}>
        <p>{t.review.by(name(g.by))}: <b>{wordFor(t.review.grades, g.grade)}</b></p>
        <p>{t.review.byFacts}: <b>{wordFor(t.review.grades, g.byFacts)}</b></p>
        <p className={ui.soft}>{t.review.gradedOn(date(g.gradedOn))} · {wordFor(t.review.dialogues, g.dialogue)}</p>
      </section>
      <section className={ui.stack} aria-labelledby="grounds">
        <h2 id="grounds">{t.review.grounds}</h2>
        <p lang="sv">{g.grounds}</p>
        {g.events.length > 0 && <><h3>{t.review.events}</h3><ul>{g.events.map((e) => <li key={e}><code>{e}</code></li>)}</ul></>}
      </section>
      {g.agreement && (
        <Note tone="good" icon="check" title={t.review.agreement}>
          <p lang="sv">{g.agreement.text}</p>
          <p className={ui.soft}>{t.review.said(name(g.agreement.federation), date(g.agreement.day))}</p>
        </Note>
      )}
      {g.replies && g.dialogue !== 'NOT_NEEDED' && (
        <section className={ui.stack} aria-labelledby="replies">
          <h2 id="replies">{t.review.replies}</h2>
          <p className={ui.soft}>{t.review.repliesLead}</p>
          {g.replies.length === 0 && <p>{t.review.noReplies}</p>}
          <ul className={ui.rows}>
            {g.replies.map((r) => (
              <li key={r.day + r.text}><p lang="sv">{r.text}</p><p className={`${ui.soft} ${ui.small}`}>{t.review.said(name(r.federation), date(r.day))}</p></li>
            ))}
          </ul>
          {we && g.dialogue === 'OPEN' && (
            <>
              <OneText quiet title={t.review.reply} label={t.review.replyText} hint={t.review.noNames} at="/text" most={2000} submit={t.review.reply} outdates={['peer-grades']} onDone={onLatest} onLatest={onLatest}
                send={(text, idempotencyKey) => api.post('/commitments/v1/peer-grades/{id}/replies', { path: { id: g.id }, body: { federation: we, text }, idempotencyKey, etag })} />
              <OneText quiet title={t.review.settle} label={t.review.settleText} hint={t.review.noNames} at="/text" most={2000} submit={t.review.settle} outdates={['peer-grades']} onDone={onLatest} onLatest={onLatest}
                send={(text, idempotencyKey) => api.post('/commitments/v1/peer-grades/{id}/agreement', { path: { id: g.id }, body: { federation: we, text }, idempotencyKey, etag })} />
            </>
          )}
        </section>
      )}
    </article>
  );
}
