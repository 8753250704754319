import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Form } from 'react-aria-components/Form';
import { useNavigate } from 'react-router';
import { api } from '../api/client';
import type { AskForRelease } from '../api/model';
import { queries } from '../api/queries';
import { useWrite } from '../api/useWrite';
import { useFederationName } from '../ui/FederationChoice';
import { Choice, Field, Several } from '../ui/Field';
import { Fold } from '../ui/Fold';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useFields } from '../ui/useFields';
import { useTexts } from './texts';

export default function AskForm({ federations }: { federations: readonly string[] }) {
  const { t, lang, compare } = useTexts();
  const name = useFederationName();
  const navigate = useNavigate();
  const schemes = useQuery(queries.schemes);
  const { form, fields } = useFields();
  const [federation, setFederation] = useState(federations[0] ?? '');
  const [chosen, setChosen] = useState('');
  const [block, setBlock] = useState('');
  const [others, setOthers] = useState<string[]>([]);
  // Those that have something to count.
  const counted = [...new Set((useQuery(queries.initiatives).data ?? []).map((i) => i.federation))].filter((f) => f !== federation).toSorted((a, b) => compare(name(a), name(b)));
  // A survey's tables are asked for where the survey is.
  const known = (schemes.data ?? []).filter((s) => s.counts.population !== 'survey');
  const scheme = chosen || known[0]?.id || '';
  const pooled = known.find((s) => s.id === scheme)?.counts.pooled ?? false;
  const ask = useWrite(
    (body: AskForRelease, idempotencyKey) => api.post('/statistics/v1/releases', { body, idempotencyKey }),
    { outdates: ['releases'], onDone: ({ data }) => void navigate(`/statistik/${data.id}`), onRefused: fields.take },
  );
  const submit = (e: FormEvent) => {
    e.preventDefault();
    if (fields.check({ '/block': block.trim() === '' && 'Required', '/with': pooled && others.length < 2 && 'Required' }) && !ask.isPending) {
      ask.mutate({ federation, scheme, block: block.trim().toUpperCase(), ...(pooled && { with: others.filter((f) => f !== federation) }) });
    }
  };
  return (
    <Fold title={t.statistics.ask.title}>
      <Form ref={form} onSubmit={submit} validationBehavior="aria" className={`react-aria-Form ${ui.narrow}`} aria-label={t.statistics.ask.title}>
        <p className={ui.soft}>{t.statistics.ask.lead}</p>
        <WriteTrouble of={ask} />
        {federations.length > 1 && <Choice id="ask-federation" label={t.statistics.federation} value={federation} options={federations.map((f) => [f, name(f)] as const)} onChange={setFederation} />}
        <Choice id="ask-scheme" label={t.statistics.scheme} value={scheme} options={known.map((s) => [s.id, s.title[lang] || s.title.sv] as const)} onChange={setChosen} />
        {pooled && (
          <Several fields={fields} at="/with" label={t.statistics.ask.with} hint={t.statistics.ask.withHint} value={others} onChange={setOthers}
            options={counted.map((f) => [f, name(f)] as const)} />
        )}
        <Field fields={fields} at="/block" label={t.statistics.ask.block} hint={t.statistics.ask.blockHint} max={7} value={block} onChange={setBlock} required />
        <div><button type="submit" className={ui.primary} aria-disabled={ask.isPending}>{ask.isPending ? t.statistics.ask.pending : t.statistics.ask.submit}</button></div>
      </Form>
    </Fold>
  );
}
