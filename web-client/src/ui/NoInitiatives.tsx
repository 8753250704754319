import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { queries } from '../api/queries';
import { useI18n } from '../i18n';
import { Loaded } from './Loaded';
import { Empty } from './parts';

/** Where something is done for an initiative, and none of the federation's is known: because it has registered none, or not yet fetched, or out of reach. */
export function NoInitiatives() {
  const { t } = useI18n();
  const query = useQuery(queries.initiatives);
  return <Loaded query={query}>{() => <Empty title={t.noInitiatives} text={t.noInitiativesText}><Link to="/insatser">{t.toInitiatives}</Link></Empty>}</Loaded>;
}
