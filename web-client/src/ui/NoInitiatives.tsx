import { Link } from 'react-router';
import { useI18n } from '../i18n';
import { Empty } from './parts';

/** Where something is done for an initiative, and the federation has registered none. */
export function NoInitiatives() {
  const { t } = useI18n();
  return <Empty title={t.noInitiatives} text={t.noInitiativesText}><Link to="/insatser">{t.toInitiatives}</Link></Empty>;
}
