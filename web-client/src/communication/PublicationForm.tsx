import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Form } from 'react-aria-components/Form';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { Text } from 'react-aria-components/Text';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField } from 'react-aria-components/TextField';
import { api } from '../api/client';
import type { Channel, PublicationContent } from '../api/model';
import { queries } from '../api/queries';
import { useI18n, wordFor } from '../i18n';
import { Note } from '../ui/parts';
import { Select } from '../ui/Select';
import ui from '../ui/ui.module.css';
import { useFields } from '../ui/useFields';
import css from './communication.module.css';

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
  const { t, date, lang } = useI18n();
  const activities = useQuery(queries.activities(federation)).data ?? [];
  const commitments = useQuery(queries.commitments(federation)).data ?? [];
  const [drafted, setDrafted] = useState<'' | 'done' | 'failed'>('');
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
      '/content/day': draft.day === '' && 'Required',
      '/content/title': draft.title.trim() === '' && 'Required',
      '/content/address': draft.channel !== 'NEWSLETTER' && draft.address.trim() === '' && 'Required',
      '/content/image/altText': draft.image.trim() !== '' && draft.altText.trim() === '' && 'AltText',
    });
    if (complete && !busy) onSend(bodyOf(draft));
  };
  return (
    <Form ref={form} onSubmit={send} validationBehavior="aria">
      {trouble}
      <RadioGroup {...fields.field('/content/channel')} value={draft.channel} onChange={(channel) => change({ ...draft, channel })} isRequired>
        <Label>{t.communication.channel}</Label>
        <FieldError>{fields.message('/content/channel')}</FieldError>
        {CHANNELS.map((c) => <Radio key={c} value={c}><span>{wordFor(t.communication.channels, c)}</span></Radio>)}
      </RadioGroup>
      <div className={ui.stack}>
        <Select id="about" label={t.communication.about} hint={t.communication.aboutHint} error={fields.message('/content/about')} value=""
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
      <TextField {...fields.field('/content/title')} value={draft.title} onChange={(title) => change({ ...draft, title })} isRequired>
        <Label>{t.communication.headline}</Label>
        <FieldError>{fields.message('/content/title')}</FieldError>
        <Input maxLength={200} autoComplete="off" />
      </TextField>
      <TextField {...fields.field('/content/text')} value={draft.text} onChange={(text) => change({ ...draft, text })}>
        <Label>{t.communication.text}</Label>
        <Text slot="description">{t.communication.textHint}</Text>
        <FieldError>{fields.message('/content/text')}</FieldError>
        <TextArea rows={6} maxLength={10000} lang="sv" />
      </TextField>
      {/\[.+?\]/.test(draft.text) && <Note tone="warn" icon="info"><p>{t.communication.unfinished}</p></Note>}
      <TextField {...fields.field('/content/address')} value={draft.address} onChange={(address) => change({ ...draft, address })} type="url" isRequired={draft.channel !== 'NEWSLETTER'}>
        <Label>{t.communication.address}</Label>
        <Text slot="description">{t.communication.addressHint}</Text>
        <FieldError>{fields.message('/content/address')}</FieldError>
        <Input maxLength={2000} autoComplete="off" inputMode="url" />
      </TextField>
      <TextField {...fields.field('/content/day')} value={draft.day} onChange={(day) => change({ ...draft, day })} type="date" isRequired className={`react-aria-TextField ${css.short}`}>
        <Label>{t.communication.day}</Label>
        <FieldError>{fields.message('/content/day')}</FieldError>
        <Input />
      </TextField>
      <TextField {...fields.field('/content/topics')} value={draft.topics.join(', ')} onChange={(v) => change({ ...draft, topics: v.split(',').map((s) => s.trimStart()) })}
        onBlur={() => change({ ...draft, topics: draft.topics.map((s) => s.trim()).filter(Boolean) })}>
        <Label>{t.communication.topics}</Label>
        <Text slot="description">{t.communication.topicsHint}</Text>
        <FieldError>{fields.message('/content/topics')}</FieldError>
        <Input maxLength={500} autoComplete="off" autoCapitalize="none" />
      </TextField>
      <TextField {...fields.field('/content/image/name')} value={draft.image} onChange={(image) => change({ ...draft, image })}>
        <Label>{t.communication.image}</Label>
        <Text slot="description">{t.communication.imageHint}</Text>
        <FieldError>{fields.message('/content/image/name')}</FieldError>
        <Input maxLength={200} autoComplete="off" />
      </TextField>
      {draft.image.trim() !== '' && (
        <TextField {...fields.field('/content/image/altText')} value={draft.altText} onChange={(altText) => change({ ...draft, altText })} isRequired>
          <Label>{t.communication.altText}</Label>
          <Text slot="description">{t.communication.altHint}</Text>
          <FieldError>{fields.message('/content/image/altText')}</FieldError>
          <Input maxLength={500} autoComplete="off" />
        </TextField>
      )}
      <div className={ui.actions}>
        <button type="submit" className={`${ui.primary} ${ui.big}`} aria-disabled={busy}>{busy ? t.saving : submit}</button>
        {fields.count > 0 && <span role="status" className={css.wrong}>{t.checkFields(fields.count)}</span>}
      </div>
    </Form>
  );
}
