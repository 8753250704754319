import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import type { DeclarationChanges } from '../api/model';
import { queries } from '../api/queries';
import { Said, wordFor } from '../i18n';
import { Loaded } from '../ui/Loaded';
import { PageHead } from '../ui/parts';
import ui from '../ui/ui.module.css';
import { useTexts } from './texts';

type Change = DeclarationChanges['commitments'][number];
const KINDS: readonly Change['kind'][] = ['LOST', 'REWORDED', 'MOVED', 'NEW', 'SAME'];

/** What a later version of a declaration changed, what was lost first. */
export default function DeclarationChangesPage() {
  const { id = '' } = useParams();
  const query = useQuery(queries.declarationChanges(id));
  return <Loaded query={query} alone>{(changes) => <Changed changes={changes} />}</Loaded>;
}

function Changed({ changes }: { changes: DeclarationChanges }) {
  const { t } = useTexts();
  return (
    <article className={ui.page}>
      <PageHead title={t.decided.changes.title} windowTitle={t.decided.changes.title} lead={t.decided.changes.lead}
        crumbs={[{ to: '/', text: t.nav.start }, { to: `/deklaration/${changes.after}`, text: t.declaration.title }]}>
        <p className={ui.actions}>
          <Link to={`/deklaration/${changes.before}`}>{t.decided.changes.old}</Link>
          <Link to={`/deklaration/${changes.after}`}>{t.decided.changes.new}</Link>
        </p>
      </PageHead>
      {KINDS.map((kind) => [kind, changes.commitments.filter((c) => c.kind === kind)] as const)
        .filter(([, some]) => some.length > 0)
        .map(([kind, some]) => (
          <section key={kind} className={ui.stack} aria-labelledby={kind}>
            <h2 id={kind}>{wordFor(t.decided.changes.kinds, kind)} ({some.length})</h2>
            <ul className={ui.rows}>{some.map((c) => <li key={c.before?.key ?? c.after?.key} className={ui.row}><One change={c} /></li>)}</ul>
          </section>
        ))}
      <Sentences id="removed" title={t.decided.changes.removed} all={changes.removedSentences} />
      <Sentences id="added" title={t.decided.changes.added} all={changes.addedSentences} />
    </article>
  );
}

function One({ change: { kind, before, after } }: { change: Change }) {
  const { t } = useTexts();
  const shown = after ?? before;
  if (!shown) return null;
  const reworded = before && after && before.sentence !== after.sentence;
  return (
    <div className={ui.stack}>
      <h3><Link to={`/atagande/${shown.id}`}>{shown.number}. <Said words={shown.title} /></Link></h3>
      {reworded ? (
        <>
          <p><b>{t.decided.changes.before}:</b> <del lang="sv">{before.sentence}</del></p>
          <p><b>{t.decided.changes.after}:</b> <ins lang="sv">{after.sentence}</ins></p>
        </>
      ) : kind !== 'SAME' && <p lang="sv">{shown.sentence}</p>}
    </div>
  );
}

function Sentences({ id, title, all }: { id: string; title: string; all: readonly string[] }) {
  const { t } = useTexts();
  return (
    <section className={ui.stack} aria-labelledby={id}>
      <h2 id={id}>{title} ({all.length})</h2>
      {all.length === 0 ? <p>{t.decided.changes.none}</p> : <ul className={ui.rows}>{all.map((s) => <li key={s} className={ui.row} lang="sv">{s}</li>)}</ul>}
    </section>
  );
}
