import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactNode } from 'react';
import { api } from '../api/client';
import type { Channel, PublicationContent } from '../api/model';
import { queries } from '../api/queries';
import { wordFor } from '../i18n';
import { isDay } from '../ui/clock';
import { FieldError, Form, Label, Radio, RadioGroup } from '../ui/controls';
import { Note } from '../ui/parts';
import { Choice, Field, Several } from '../ui/Field';
import { Fold } from '../ui/Fold';
import ui from '../ui/ui.module.css';
import { useFields } from '../ui/useFields';
import { useTexts } from './texts';

const CHANNELS = ['WEBSITE', 'NEWSLETTER', 'LINKEDIN'] as const satisfies readonly Channel[];

/** A publication while it is written; empty texts where nothing is chosen yet. */
export interface PublicationDraft {
  channel: string;
  day: string;
  title: string;
  address: string;
  text: string;
  /** KIND and id of what it tells of, parted by a space. */
  about: string[];
  topics: string[];
  image: string;
  altText: string;
}

const bodyOf = (d: PublicationDraft): PublicationContent => ({
  channel: d.channel as Channel,
  day: d.day,
  title: d.title.trim(),
  address: d.address.trim() || null,
  text: d.text.trim() || null,
  about: d.about.map((a) => {
    const [kind = '', id = ''] = a.split(' ');
    return { kind: kind as NonNullable<PublicationContent['about']>[number]['kind'], id };
  }),
  topics: d.topics,
  image: d.image.trim() ? { name: d.image.trim(), altText: d.altText.trim() } : null,
});

export function PublicationForm({ federation, draft, change, form: { form, fields }, busy, submit, onSend, trouble }: {
  federation: string;
  draft: PublicationDraft;
  change: (draft: PublicationDraft) => void;
  form: ReturnType<typeof useFields>;
  busy: boolean;
  submit: string;
  onSend: (content: PublicationContent) => void;
  trouble: ReactNode;
}) {
  const { t, date, lang } = useTexts();
  const activities = useQuery(queries.activities(federation)).data ?? [];
  const topics = useQuery(queries.topics).data ?? [];
  const commitments = useQuery(queries.commitments(federation)).data ?? [];
  const [drafted, setDrafted] = useState<'' | 'done' | 'failed'>('');
  const [withTopics] = useState(draft.topics.length > 0);
  const activity = draft.about.find((a) => a.startsWith('ACTIVITY '))?.split(' ')[1];
  const subjects = [
    ...activities.map((a) => [`ACTIVITY ${a.id}`, `${t.communication.activity}: ${a.title}, ${date(a.startsAt)}`] as const),
    ...commitments.map((c) => [`COMMITMENT ${c.id}`, `${t.communication.commitment} ${c.number}: ${c.title[lang] || c.title.sv}`] as const),
  ];
  const named = new Map<string, string>(subjects);
  const write = async () => {
    try {
      const d = await api.get('/commitments/v1/publication-drafts', { query: { federation, activity: String(activity), channel: draft.channel as Channel } });
      change({ ...draft, title: draft.title || d.title, text: d.text, topics: [...new Set([...draft.topics, ...d.topics])] });
      setDrafted('done');
    } catch {
      setDrafted('failed');
    }
  };
  const send = (e: FormEvent) => {
    e.preventDefault();
    const complete = fields.check({
      '/content/channel': draft.channel === '' && 'Choose',
      '/content/day': !isDay(draft.day) && 'Day',
      '/content/title': draft.title.trim() === '' && 'Required',
      '/content/address': draft.channel !== 'NEWSLETTER' && draft.address.trim() === '' && 'Required',
      '/content/image/altText': draft.image.trim() !== '' && draft.altText.trim() === '' && 'AltText',
    });
    if (complete && !busy) onSend(bodyOf(draft));
  };
  return (
    <Form ref={form} onSubmit={send}>
      {trouble}
      <RadioGroup {...fields.field('/content/channel')} value={draft.channel || null} onChange={(channel) => change({ ...draft, channel })} isRequired>
        <Label>{t.communication.channel}</Label>
        <FieldError>{fields.message('/content/channel')}</FieldError>
        {CHANNELS.map((c) => <Radio key={c} value={c}><span>{wordFor(t.communication.channels, c)}</span></Radio>)}
      </RadioGroup>
      <div className={ui.stack}>
        <Choice id="about" label={t.communication.about} hint={t.communication.aboutHint} error={fields.message('/content/about')} value=""
          onChange={(a) => a && change({ ...draft, about: [...new Set([...draft.about, a])] })}
          options={[['', t.communication.choose], ...subjects.filter(([key]) => !draft.about.includes(key))]} />
        {draft.about.length > 0 && (
          <ul className={ui.rows}>
            {draft.about.map((a) => (
              <li key={a} className={ui.row}>
                <span>{named.get(a) ?? a}</span>
                <button type="button" className={ui.plain} onClick={() => change({ ...draft, about: draft.about.filter((other) => other !== a) })} aria-label={`${t.communication.remove}: ${named.get(a) ?? a}`}>{t.communication.remove}</button>
              </li>
            ))}
          </ul>
        )}
        {activity && draft.channel !== '' && <div><button type="button" className={ui.secondary} onClick={() => void write()}>{t.communication.draft}</button></div>}
        <output>{drafted === 'done' && t.communication.drafted}{drafted === 'failed' && t.communication.notDrafted}</output>
      </div>
      <Field fields={fields} at="/content/title" label={t.communication.headline} value={draft.title} onChange={(title) => change({ ...draft, title })} required />
      <Field fields={fields} at="/content/text" label={t.communication.text} hint={t.communication.textHint} rows={6} max={10000} value={draft.text} onChange={(text) => change({ ...draft, text })} />
      {/\[.+?\]/.test(draft.text) && <Note tone="warn" icon="info"><p>{t.communication.unfinished}</p></Note>}
      <Field fields={fields} at="/content/address" label={t.communication.address} hint={t.communication.addressHint} type="url" max={2000} value={draft.address} onChange={(address) => change({ ...draft, address })} required={draft.channel !== 'NEWSLETTER'} />
      <Field fields={fields} at="/content/day" label={t.communication.day} type="day" value={draft.day} onChange={(day) => change({ ...draft, day })} required />
      <Fold title={<>{t.communication.topics}{draft.topics.length > 0 && ` (${draft.topics.length})`}</>} open={withTopics}>
        <Several fields={fields} at="/content/topics" label={t.communication.topics} hint={t.communication.topicsHint} value={draft.topics} onChange={(chosen) => change({ ...draft, topics: chosen })}
          options={[...topics.map((topic) => [topic.code, topic.name[lang] || topic.name.sv] as const), ...draft.topics.filter((code) => topics.every((topic) => topic.code !== code)).map((code) => [code, code] as const)]} />
      </Fold>
      <Field fields={fields} at="/content/image/name" label={t.communication.image} hint={t.communication.imageHint} value={draft.image} onChange={(image) => change({ ...draft, image })} />
      {draft.image.trim() !== '' && (
        <Field fields={fields} at="/content/image/altText" label={t.communication.altText} hint={t.communication.altHint} max={500} value={draft.altText} onChange={(altText) => change({ ...draft, altText })} required />
      )}
      <div className={ui.actions}>
        <button type="submit" className={`${ui.primary} ${ui.big}`} aria-disabled={busy}>{busy ? t.saving : submit}</button>
        {fields.count > 0 && <span role="status" className={ui.wrong}>{t.checkFields(fields.count)}</span>}
      </div>
    </Form>
  );
}
