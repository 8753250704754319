import { Link } from 'react-router';
import type { ReactNode } from 'react';
import type { Declaration } from '../api/model';
import { Said } from '../i18n';
import { Note } from '../ui/parts';
import ui from '../ui/ui.module.css';
import { useTexts } from './texts';

/** Who decided and signed, how much of the text is covered, and which versions stand before and after. */
export function AboutDeclaration({ declaration: d }: { declaration: Declaration }) {
  const { t, date } = useTexts();
  const { coverage } = d;
  const rows: [string, ReactNode][] = [];
  if (d.signedOn) rows.push([t.decided.declaration.signedOn, date(d.signedOn)]);
  if (d.decision) {
    rows.push([t.decided.declaration.decision, <span key="decision" lang="sv">{t.decided.declaration.decided(date(d.decision.day), d.decision.paragraph)}</span>]);
    if (d.decision.reference) rows.push([t.decided.declaration.reference, <span key="reference" lang="sv">{d.decision.reference}</span>]);
  }
  if (d.signatories.length > 0) {
    rows.push([t.decided.declaration.signatories, (
      <ul key="signatories">
        {d.signatories.map((s) => <li key={s.organisation.sv}><Said words={s.organisation} />{s.role && <>, <Said words={s.role} /></>}</li>)}
      </ul>
    )]);
  }
  rows.push([t.decided.declaration.coverage, (
    <>
      <p>{t.decided.declaration.covered(coverage.withCommitment, coverage.committing)}</p>
      <p className={ui.small}>{coverage.reviewedOn ? t.decided.declaration.reviewed(date(coverage.reviewedOn)) : t.decided.declaration.notReviewed}</p>
    </>
  )]);
  return (
    <>
      {d.replacedBy && (
        <Note tone="warn" icon="info" title={t.decided.declaration.replacedBy}>
          <Link to={`/deklaration/${d.replacedBy}`}>{t.decided.declaration.later}</Link>
        </Note>
      )}
      {d.replaces && (
        <Note icon="info" title={t.decided.declaration.replaces}>
          <Link to={`/deklaration/${d.id}/andringar`}>{t.decided.declaration.changes}</Link>
        </Note>
      )}
      <section className={`${ui.card} ${ui.stack}`} aria-labelledby="about-declaration">
        <h2 id="about-declaration">{t.decided.declaration.about}</h2>
        <dl className={ui.facts}>{rows.map(([term, value]) => <div key={term}><dt>{term}</dt><dd>{value}</dd></div>)}</dl>
      </section>
    </>
  );
}
