import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { api, type Tagged } from '../api/client';
import type { Publication, PublicationContent } from '../api/model';
import { queries } from '../api/queries';
import { useWrite } from '../api/useWrite';
import { useSession } from '../app/session';
import { wordFor } from '../i18n';
import { useFederationName } from '../ui/FederationChoice';
import { Loaded } from '../ui/Loaded';
import { OneText } from '../ui/OneText';
import { focusOnArrival, Note, OutLink, PageHead } from '../ui/parts';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useFields } from '../ui/useFields';
import css from './communication.module.css';
import { LinkTag } from './LinkTag';
import { PublicationForm, type PublicationDraft } from './PublicationForm';
import { useTexts } from './texts';

export default function PublicationPage() {
  const { id = '' } = useParams();
  const query = useQuery({ ...queries.publication(id), refetchOnWindowFocus: false });
  return <Loaded query={query} alone>{(tagged) => <One tagged={tagged} onLatest={() => void query.refetch()} />}</Loaded>;
}

interface Acting {
  tagged: Tagged<Publication>;
  onLatest: () => void;
  onDone: () => void;
}

function One({ tagged, onLatest }: Omit<Acting, 'onDone'>) {
  const { t, date, lang } = useTexts();
  const topics = useQuery(queries.topics).data ?? [];
  const name = useFederationName();
  const p = tagged.data;
  const writes = useSession().may(['OFFICE', 'PROJECT_LEADER'], p.federation) && !p.withdrawnBecause;
  const [said, say] = useState('');
  const [correcting, setCorrecting] = useState(false);
  return (
    <article className={`${ui.page} ${ui.narrow}`}>
      <PageHead title={<span lang="sv">{p.title}</span>} windowTitle={p.title} crumbs={[{ to: `/kommunikation?forbund=${p.federation}`, text: t.nav.communication }]}>
        <p className={ui.soft}>{name(p.federation)}. {wordFor(t.communication.channels, p.channel)}, {date(p.day)}</p>
        <LinkTag publication={p} />
      </PageHead>
      {said && <div key={said} tabIndex={-1} ref={focusOnArrival}><Note tone="good" icon="check"><p>{said}</p></Note></div>}
      {p.withdrawnBecause && <Note tone="warn" icon="cross" title={t.communication.withdrawn}><p>{p.withdrawnBecause}</p></Note>}
      <section className={`${ui.card} ${ui.stack}`} aria-label={t.communication.text}>
        {p.text && <p className={css.text} lang="sv">{p.text}</p>}
        {p.address && <p><OutLink href={p.address}>{p.address}</OutLink></p>}
        {p.image && <p>{t.communication.image}: {p.image.name}. {t.communication.altText}: <span lang="sv">{p.image.altText}</span></p>}
        {p.topics.length > 0 && <p className={ui.soft}>{t.communication.topics}: {p.topics.map((code) => topics.find((topic) => topic.code === code)?.name[lang] ?? code).join(', ')}</p>}
      </section>
      {writes && p.address && <Check tagged={tagged} onLatest={onLatest} onDone={() => say(t.communication.checked)} />}
      {writes && (correcting
        ? <Correct tagged={tagged} onLatest={onLatest} onDone={() => {
          setCorrecting(false);
          say(t.communication.corrected);
        }} />
        : <div><button type="button" className={ui.secondary} onClick={() => setCorrecting(true)}>{t.communication.correct}</button></div>)}
      {writes && !correcting && (
        <OneText title={t.communication.withdraw} label={t.communication.withdrawReason} at="/reason" submit={t.communication.withdrawButton} quiet
          outdates={['publications', 'commitments']} onLatest={onLatest} onDone={() => say(t.communication.withdrawn)}
          send={(reason, idempotencyKey) => api.post('/commitments/v1/publications/{id}/withdrawal', { path: { id: p.id }, body: { reason }, idempotencyKey, etag: tagged.etag })} />
      )}
    </article>
  );
}

function Check({ tagged: { data: p }, onLatest, onDone }: Acting) {
  const { t } = useTexts();
  const check = useWrite(
    (_: null, idempotencyKey) => api.post('/commitments/v1/publications/{id}/link-check', { path: { id: p.id }, idempotencyKey }),
    { outdates: ['publications'], onDone },
  );
  return (
    <div className={ui.stack}>
      <WriteTrouble of={check} onLatest={onLatest} />
      <div>
        <button type="button" className={ui.secondary} aria-disabled={check.isPending} onClick={() => !check.isPending && check.mutate(null)}>
          {check.isPending ? t.communication.checking : t.communication.check}
        </button>
      </div>
    </div>
  );
}

function Correct({ tagged: { data: p, etag }, onLatest, onDone }: Acting) {
  const { t } = useTexts();
  const form = useFields();
  const [draft, change] = useState<PublicationDraft>({
    channel: p.channel,
    day: p.day,
    title: p.title,
    address: p.address ?? '',
    text: p.text ?? '',
    about: p.about.map((a) => `${a.kind} ${a.id}`),
    topics: p.topics,
    image: p.image?.name ?? '',
    altText: p.image?.altText ?? '',
  });
  const correct = useWrite(
    (content: PublicationContent, idempotencyKey) => api.put('/commitments/v1/publications/{id}', { path: { id: p.id }, body: { content }, idempotencyKey, etag }),
    { outdates: ['publications', 'commitments'], onDone, onRefused: form.fields.take },
  );
  return (
    <section className={ui.stack} aria-labelledby="correct">
      <h2 id="correct" tabIndex={-1} ref={focusOnArrival}>{t.communication.correct}</h2>
      <PublicationForm federation={p.federation} draft={draft} change={change} form={form} busy={correct.isPending} submit={t.communication.save}
        onSend={(content) => correct.mutate(content)} trouble={<WriteTrouble of={correct} onLatest={onLatest} />} />
    </section>
  );
}
