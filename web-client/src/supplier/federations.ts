import { useQuery } from '@tanstack/react-query';
import { queries } from '../api/queries';
import { useI18n } from '../i18n';
import { useFederationName } from '../ui/FederationChoice';

/** Federations that something can be shared with: those that have a declaration, and those that we know by name. */
export function useOtherFederations(own: string): [string, string][] {
  const { t, compare } = useI18n();
  const name = useFederationName();
  const { data } = useQuery(queries.declarations);
  const known = new Set([...(data ?? []).map((d) => d.federation), ...Object.keys(t.federations)]);
  return [...known]
    .filter((id) => id !== own && !id.startsWith('ovriga-'))
    .map((id): [string, string] => [id, name(id)])
    .toSorted(([, a], [, b]) => compare(a, b));
}
