import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { Programme } from '../activity/Programme';
import { Hint, Input, Label, TextField } from '../ui/controls';
import css from './registration.module.css';
import { useTexts } from '../activity/texts';
import type { Invitation } from '../api/model';
import { queries } from '../api/queries';
import { useFederationName } from '../ui/FederationChoice';
import { Loaded } from '../ui/Loaded';
import { Note, PageHead } from '../ui/parts';
import ui from '../ui/ui.module.css';

/** A certificate of attendance to print or save. The name is typed here and goes nowhere: it is neither sent nor kept. */
export default function CertificatePage() {
  const { code = '' } = useParams();
  const query = useQuery(queries.invitation(code));
  return <Loaded query={query} alone>{(invitation) => <Certificate code={code} invitation={invitation} />}</Loaded>;
}

function Certificate({ code, invitation: i }: { code: string; invitation: Invitation }) {
  const { t, longDate, time } = useTexts();
  const federation = useFederationName();
  const [name, setName] = useState('');
  return (
    <div className={`${ui.page} ${ui.narrow} ${css.sheet}`}>
      <div className={ui.screen}>
        <PageHead title={t.activities.certificate} windowTitle={t.activities.certificate} crumbs={[{ to: `/anmalan/${code}`, text: i.title }]} lead={t.activities.certificateLead} />
      </div>
      {!i.ended ? <Note icon="clock" title={t.activities.notEnded} /> : (
        <>
          <div className={`${ui.stack} ${ui.screen}`}>
            <TextField value={name} onChange={setName}>
              <Label>{t.activities.yourName}</Label>
              <Hint>{t.activities.yourNameHint}</Hint>
              <Input maxLength={100} autoComplete="off" />
            </TextField>
            <div><button type="button" className={ui.primary} onClick={() => window.print()}>{t.activities.printCertificate}</button></div>
          </div>
          <section className={`${ui.card} ${css.certificate}`} aria-labelledby="certificate">
            <h2 id="certificate">{t.activities.certificateOf}</h2>
            <p className={css.name}>{name.trim() || t.activities.nameLine}</p>
            <p>{t.activities.tookPart}</p>
            <p className={css.title} lang="sv">{i.title}</p>
            <p className={css.when}>{longDate(i.startsAt)}, {time(i.startsAt)}–{time(i.endsAt)}{i.place && <>, <span lang="sv">{i.place}</span></>}</p>
            <p>{t.activities.arrangedBy} {i.arrangers.map(federation).join(', ')}</p>
            <Programme points={i.programme} />
            <p className={`${ui.soft} ${ui.small} ${css.note}`}>{t.activities.certificateNote}</p>
          </section>
        </>
      )}
    </div>
  );
}
