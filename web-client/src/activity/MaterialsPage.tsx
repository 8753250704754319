import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { api, type Body } from '../api/client';
import type { Material } from '../api/model';
import { queries } from '../api/queries';
import { useWrite } from '../api/useWrite';
import { useSession } from '../app/session';
import { wordFor } from '../i18n';
import { Fold } from '../ui/Fold';
import { Loaded } from '../ui/Loaded';
import { Form } from '../ui/controls';
import { Empty, OutLink, PageHead } from '../ui/parts';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useFields } from '../ui/useFields';
import { Choice, Field } from '../ui/Field';
import { lengthOf } from './MaterialChoice';
import { useTexts } from './texts';

type Content = Body<'/commitments/v1/materials'>;

const KINDS = ['FILM', 'PODCAST', 'HANDBOOK', 'REPORT', 'TOOL', 'WEBSITE'] as const satisfies readonly Content['kind'][];

/** The catalogue of material, for everybody; who works with activities adds to it. */
export default function MaterialsPage() {
  const { t } = useTexts();
  const { federations, may } = useSession();
  const mine = federations('activities').filter((f) => may(['OFFICE', 'PROJECT_LEADER'], f))[0];
  const query = useQuery(queries.materials);
  return (
    <div className={ui.page}>
      <PageHead title={t.activities.materials} windowTitle={t.activities.materials} lead={t.activities.materialsLead} />
      <Loaded query={query}>{(all) => <Sifted all={all} />}</Loaded>
      {mine && <div className={ui.narrow}><AddForm federation={mine} /></div>}
    </div>
  );
}

function Sifted({ all }: { all: Material[] }) {
  const { t } = useTexts();
  const [chosen, choose] = useState({ q: '', kind: '' });
  const words = chosen.q.toLocaleLowerCase('sv').split(/\s+/).filter(Boolean);
  const shown = all.filter((m) => (!chosen.kind || m.kind === chosen.kind)
    && words.every((w) => `${m.title} ${m.publisher ?? ''}`.toLocaleLowerCase('sv').includes(w)));
  return (
    <>
      <search className={`${ui.card} ${ui.filters}`}>
        <div className={ui.field}>
          <label htmlFor="q">{t.activities.search}</label>
          <input id="q" type="search" value={chosen.q} onChange={(e) => choose({ ...chosen, q: e.target.value })} />
        </div>
        <Choice id="kind" label={t.activities.kind} value={chosen.kind} onChange={(kind) => choose({ ...chosen, kind })}
          options={[['', t.activities.allKinds], ...Object.entries(t.activities.materialKinds)]} />
      </search>
      {shown.length === 0 && <Empty title={t.activities.noMaterial} text={t.activities.noMaterialText} />}
      <ul className={ui.rows}>
        {shown.map((m) => (
          <li key={m.id} className={ui.row}>
            <div lang="sv">
              <h2><OutLink href={m.url}>{m.title}</OutLink></h2>
              <p className={`${ui.soft} ${ui.small}`}>{[m.publisher, m.year].filter(Boolean).join(', ')}</p>
            </div>
            <span>{wordFor(t.activities.materialKinds, m.kind)}{m.seconds != null && `, ${t.activities.minutes(lengthOf(m.seconds))}`}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

const nothing = { kind: 'FILM', title: '', publisher: '', year: '', url: '', length: '' };

function AddForm({ federation }: { federation: string }) {
  const { t } = useTexts();
  const { form, fields } = useFields();
  const [draft, change] = useState(nothing);
  const add = useWrite(
    (body: Content, idempotencyKey) => api.post('/commitments/v1/materials', { body, idempotencyKey }),
    { outdates: ['materials'], onDone: () => change(nothing), onRefused: fields.take },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    const complete = fields.check({
      '/title': draft.title.trim() === '' && 'Required',
      '/url': !/^https?:\/\/\S{3,}$/.test(draft.url.trim()) && 'Link',
      '/year': draft.year.trim() !== '' && !/^\d{4}$/.test(draft.year.trim()) && 'Year',
      '/seconds': draft.length.trim() !== '' && !/^\d{1,3}:[0-5]\d$/.test(draft.length.trim()) && 'Length',
    });
    if (!complete || add.isPending) return;
    const [minutes = 0, seconds = 0] = draft.length.trim().split(':').map(Number);
    add.mutate({
      federation,
      kind: draft.kind as Content['kind'],
      title: draft.title.trim(),
      publisher: draft.publisher.trim() || null,
      year: draft.year.trim() ? Number(draft.year) : null,
      url: draft.url.trim(),
      seconds: draft.length.trim() ? minutes * 60 + seconds : null,
      retired: false,
    });
  };
  return (
    <Fold title={t.activities.addMaterial}>
      <Form ref={form} onSubmit={submit} className={`form ${ui.stack}`}>
        <WriteTrouble of={add} />
        <Choice id="newKind" label={t.activities.kind} value={draft.kind} onChange={(kind) => change({ ...draft, kind })} options={KINDS.map((k) => [k, wordFor(t.activities.materialKinds, k)] as const)} />
        <Field fields={fields} at="/title" label={t.activities.name} value={draft.title} onChange={(title) => change({ ...draft, title })} required />
        <Field fields={fields} at="/url" label={t.activities.link} type="url" max={490} value={draft.url} onChange={(url) => change({ ...draft, url })} required />
        <div className={ui.when}>
          <Field fields={fields} at="/publisher" label={t.activities.publisher} value={draft.publisher} onChange={(publisher) => change({ ...draft, publisher })} />
          <Field fields={fields} at="/year" label={t.activities.year} type="number" max={4} value={draft.year} onChange={(year) => change({ ...draft, year })} />
          <Field fields={fields} at="/seconds" label={t.activities.length} hint={t.activities.lengthHint} max={6} value={draft.length} onChange={(length) => change({ ...draft, length })} />
        </div>
        <div className={ui.actions}>
          <button type="submit" className={ui.secondary} aria-disabled={add.isPending}>{add.isPending ? t.activities.saving : t.activities.addMaterial}</button>
          <output>{add.isSuccess && t.activities.saved}</output>
        </div>
      </Form>
    </Fold>
  );
}
