import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { queries } from '../api/queries';
import { useSession, type Work } from '../app/session';
import { useI18n } from '../i18n';
import css from './ui.module.css';

/** The name of a federation: as its declaration says, else as we know it, else its id. */
export function useFederationName() {
  const { t, lang } = useI18n();
  const { data } = useQuery(queries.declarations);
  return (id: string) => data?.find((d) => d.federation === id)?.federationName[lang] || t.federations[id] || id;
}

/** With their names, in the order of those. */
function useNamed() {
  const { compare } = useI18n();
  const name = useFederationName();
  return (ids: Iterable<string>) => [...new Set(ids)].map((id): [string, string] => [id, name(id)]).toSorted(([, a], [, b]) => compare(a, b));
}

/** Not the name for all others that have signed, and not the one for practice. */
const isFederation = (id: string) => !/^ov(riga|nings)/.test(id);

/** Federations that anybody can turn to, with their names: those whose declaration is here. By heart where that cannot be asked; undefined while it is. */
export function useFederationsHere(): [string, string][] | undefined {
  const { t } = useI18n();
  const named = useNamed();
  const { data, isError } = useQuery(queries.declarations);
  const here = data?.map((d) => d.federation) ?? (isError ? Object.keys(t.federations).filter(isFederation) : undefined);
  return here && named(here);
}

/** Federations that something can be shared with: those that have a declaration, and those that we know by name. */
export function useOtherFederations(own: string): [string, string][] {
  const { t } = useI18n();
  const named = useNamed();
  const { data } = useQuery(queries.declarations);
  const known = [...(data ?? []).map((d) => d.federation), ...Object.keys(t.federations)];
  return named(known.filter((id) => id !== own && isFederation(id)));
}

/** The name of an initiative. An id says nothing to a reader: while the name is on its way there are dots, and one that nobody knows is said to have none here. */
export function useInitiativeName() {
  const { t, lang } = useI18n();
  const { data, isPending } = useQuery(queries.initiatives);
  return (id: string) => {
    const name = data?.find((i) => i.id === id)?.name;
    return name?.[lang] || name?.sv || (isPending ? '…' : t.unknownInitiative);
  };
}

/** The federation that a page is about: the address's, else the reader's own. */
export function useFederation(work: Work): string {
  const [params] = useSearchParams();
  const { federations } = useSession();
  return params.get('forbund') ?? federations(work)[0] ?? 'stockholms-stad';
}

/** Shown to those who work with more than one federation. */
export function FederationChoice({ work }: { work: Work }) {
  const { t } = useI18n();
  const federations = useSession().federations(work);
  const chosen = useFederation(work);
  const name = useFederationName();
  if (federations.length === 0) return null;
  if (federations.length < 2) return <p className={css.soft}>{name(chosen)}</p>;
  return (
    <nav className={css.choices} aria-label={t.chooseFederation}>
      {federations.map((id) => (
        <Link key={id} to={{ search: `?forbund=${id}` }} aria-current={id === chosen ? 'page' : undefined}>{name(id)}</Link>
      ))}
    </nav>
  );
}
