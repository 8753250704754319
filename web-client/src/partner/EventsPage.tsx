import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CatalogueType } from '../api/model';
import { queries } from '../api/queries';
import { useI18n } from '../i18n';
import { useFederation } from '../ui/FederationChoice';
import { Fold } from '../ui/Fold';
import { Loaded } from '../ui/Loaded';
import { PageHead } from '../ui/parts';
import ui from '../ui/ui.module.css';
import { useTexts } from './texts';

/** Every kind of event that can be shared, with what it holds, how one looks and its schema: for whoever writes an agreement or a program. */
export default function EventsPage() {
  const { t } = useTexts();
  const federation = useFederation('partners');
  const query = useQuery(queries.eventCatalogue);
  return (
    <div className={ui.page}>
      <PageHead title={t.events.title} windowTitle={t.events.title} lead={t.events.lead} crumbs={[{ to: `/partner?forbund=${federation}`, text: t.partners.title }]} />
      <Loaded query={query}>{(all) => <ul className={ui.rows}>{all.map((one) => <One key={one.type} of={one} />)}</ul>}</Loaded>
    </div>
  );
}

function One({ of }: { of: CatalogueType }) {
  const { t } = useTexts();
  const { lang } = useI18n();
  const [open, toggle] = useState(false);
  return (
    <li>
      <Fold title={<span lang="sv">{of.name}</span>} onToggle={toggle}>
        {open && (
          <>
            {lang === 'en' && <p>{of.meaning}</p>}
            <dl className={ui.facts}>
              <div><dt>{t.events.type}</dt><dd className={ui.address}><code>{of.type}</code></dd></div>
              <div><dt>{t.events.fields}</dt><dd lang="sv">{of.fields.map((one) => one.name).join(', ')}</dd></div>
            </dl>
            <p>{t.events.sample}</p>
            <pre className={ui.asWritten}><code>{JSON.stringify(of.sample, null, 2)}</code></pre>
            <p><a href={of.schema} download={`${of.type}.json`}>{t.events.schema}</a></p>
          </>
        )}
      </Fold>
    </li>
  );
}
