import { useQuery } from '@tanstack/react-query';
import { address } from '../api/client';
import type { Release } from '../api/model';
import { queries } from '../api/queries';
import { Fold } from '../ui/Fold';
import ui from '../ui/ui.module.css';
import { useOpenTexts } from './openTexts';
import css from './statistics.module.css';
import { isOpen, type Table } from './table';

type Addresses = readonly (readonly [label: string, paths: readonly string[]])[];

const whole = (path: string) => new URL(path, location.origin).href;

/** Where a program finds the public tables, and what it must know of them. */
export function OpenData() {
  const { t } = useOpenTexts();
  const words = t.open;
  return (
    <section className={ui.stack} aria-labelledby="open-data">
      <h2 id="open-data">{words.title}</h2>
      <p className={ui.soft}>{words.lead}</p>
      <Fold title={words.developer}>
        <List of={[
          [words.catalogue, ['rdf', 'ttl', 'jsonld'].map((syntax) => address('/statistics/v1/catalogue', { query: { syntax } }))],
          [words.pxweb, ['/statistics/v1/pxweb/tables']],
          [words.kolada, ['/statistics/v1/kolada/kpi', '/statistics/v1/kolada/municipality']],
          [words.api, ['/statistics/v1/openapi.json']],
        ]} />
        <ul>
          <li>{words.hidden}</li>
          <li>{words.rounded}</li>
          <li>{words.recall}</li>
        </ul>
      </Fold>
    </section>
  );
}

/** The addresses of one table, where everybody may read it. */
export function OpenTable({ table, release }: { table: Table; release: Release }) {
  const { t } = useOpenTexts();
  const schemes = useQuery(queries.schemes);
  if (schemes.data?.find((s) => s.id === table.scheme)?.audience !== 'PUBLIC') return null;
  const words = t.open;
  const path = { id: table.release };
  const federations = [release.federation, ...release.pool.map((p) => p.federation)].toSorted().join('_');
  const all: Addresses = [
    [words.table, [address('/statistics/v1/releases/{id}/table', { path })]],
    [words.inPxweb, [address('/statistics/v1/pxweb/tables/{id}/data', { path })]],
    ...(table.dimensions.some((d) => d.id === 'gender')
      ? [[words.inKolada, [address('/statistics/v1/kolada/data/municipality/{federations}/year/{block}', { path: { federations, block: table.block } })]] as const]
      : []),
  ];
  return (
    <Fold title={words.developer}>
      <List of={all} />
      {!isOpen(table) && <p>{words.hidden}</p>}
    </Fold>
  );
}

function List({ of }: { of: Addresses }) {
  return (
    <dl className={css.hash}>
      {of.map(([label, paths]) => (
        <div key={label}>
          <dt>{label}</dt>
          {paths.map((path) => <dd key={path}><a href={path}>{whole(path)}</a></dd>)}
        </div>
      ))}
    </dl>
  );
}
