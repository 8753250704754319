import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { api, type Tagged } from '../api/client';
import type { Endpoint, Sharing } from '../api/model';
import { useWrite } from '../api/useWrite';
import { Choice, Field } from '../ui/Field';
import { Form } from '../ui/controls';
import { focusOnArrival, Note } from '../ui/parts';
import { WriteTrouble } from '../ui/Trouble';
import ui from '../ui/ui.module.css';
import { useFields } from '../ui/useFields';
import { useTexts } from './texts';

type Scheme = 'ED25519' | 'HMAC';

/** The partner says itself where its events go, pauses, goes on and changes its key. A new secret is shown once. */
export function EndpointForm({ of, now }: { of: Sharing; now: Tagged<Endpoint> }) {
  const { t } = useTexts();
  const client = useQueryClient();
  const [url, write] = useState(now.data.url ?? '');
  const [scheme, choose] = useState<Scheme>(now.data.keys.at(-1)?.scheme ?? 'ED25519');
  const { form, fields } = useFields();
  const path = { federation: of.federation, id: of.id };
  const settings = { outdates: ['sharings'] };
  const save = useWrite(
    (body: { url: string; scheme: Scheme }, idempotencyKey) => api.put('/feeds/v1/{federation}/agreements/{id}/endpoint', { path, body, etag: now.etag, idempotencyKey }),
    { ...settings, onRefused: fields.take },
  );
  const change = useWrite((body: { scheme: Scheme }, idempotencyKey) => api.post('/feeds/v1/{federation}/agreements/{id}/endpoint/keys', { path, body, idempotencyKey }), settings);
  const pause = useWrite((_: null, idempotencyKey) => api.post('/feeds/v1/{federation}/agreements/{id}/endpoint/pauses', { path, idempotencyKey }), settings);
  const resume = useWrite((_: null, idempotencyKey) => api.post('/feeds/v1/{federation}/agreements/{id}/endpoint/resumptions', { path, idempotencyKey }), settings);
  const send = (e: FormEvent) => {
    e.preventDefault();
    if (fields.check({ '/url': url.trim() === '' && 'Required' }) && !save.isPending) save.mutate({ url: url.trim(), scheme });
  };
  const secret = save.data?.data.secret ?? change.data?.data.secret;
  const stopped = now.data.state === 'PAUSED' || now.data.state === 'GONE';
  return (
    <>
      {secret && (
        <div ref={focusOnArrival} tabIndex={-1}>
          <Note tone="good" icon="lock" title={t.endpoint.secretTitle} level="h3">
            <p className={ui.address}><code>{secret}</code></p>
            <p>{t.endpoint.secretText}</p>
          </Note>
        </div>
      )}
      <Form ref={form} onSubmit={send}>
        <WriteTrouble of={save} onLatest={() => void client.invalidateQueries({ queryKey: ['sharings'] })} />
        <Field fields={fields} at="/url" type="url" label={t.endpoint.url} hint={t.endpoint.urlHint} value={url} onChange={write} required />
        <Choice id={`scheme-${of.id}`} label={t.endpoint.scheme} hint={t.endpoint.schemeHint} value={scheme} onChange={(it) => choose(it as Scheme)} options={[['ED25519', t.endpoint.schemes.ED25519], ['HMAC', t.endpoint.schemes.HMAC]]} />
        <div className={ui.actions}>
          <button type="submit" className={ui.primary} aria-disabled={save.isPending}>{save.isPending ? t.saving : t.endpoint.save}</button>
          <span role="status">{save.isSuccess && t.endpoint.saved}</span>
        </div>
      </Form>
      {now.data.url && (
        <>
          <WriteTrouble of={change} />
          <WriteTrouble of={pause} />
          <WriteTrouble of={resume} />
          <div className={ui.actions}>
            <button type="button" className={ui.secondary} aria-disabled={change.isPending} onClick={() => change.mutate({ scheme })}>{t.endpoint.changeKey}</button>
            {stopped
              ? <button type="button" className={ui.secondary} aria-disabled={resume.isPending} onClick={() => resume.mutate(null)}>{t.endpoint.resume}</button>
              : <button type="button" className={ui.secondary} aria-disabled={pause.isPending} onClick={() => pause.mutate(null)}>{t.endpoint.pause}</button>}
          </div>
          <p role="status" className={ui.soft}>{change.isSuccess && t.endpoint.keyChanged}</p>
        </>
      )}
    </>
  );
}
