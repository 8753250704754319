import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Initiative, Reach as ReachData } from '../api/model';
import { queries } from '../api/queries';
import { LanguageProvider } from '../i18n';
import { sv } from '../i18n/sv';
import { Reach } from './Reach';

afterEach(cleanup);

const share = (reached: number, staff: number, percent: number) => ({ reached, staff, missing: staff - reached, percent });

function show(reach: ReachData) {
  const client = new QueryClient({ defaultOptions: { queries: { enabled: false } } });
  client.setQueryData(queries.initiatives.queryKey, ([['mia', 'MIA Vidare'], ['liten', 'En liten'], ['stod', 'Rätt stöd']] as const)
    .map(([id, name]) => ({ id, name: { sv: name, en: '' } })) as Initiative[]);
  render(
    <QueryClientProvider client={client}>
      <LanguageProvider lang="sv" messages={sv}><Reach reach={reach} /></LanguageProvider>
    </QueryClientProvider>,
  );
}

describe('the reach of an activity', () => {
  it('stands as words and as a table, those that are too few only together', () => {
    show({
      day: '2026-11-08',
      total: share(142, 171, 83),
      initiatives: [{ initiative: 'mia', ...share(70, 91, 77) }],
      pooledInitiatives: ['liten', 'stod'],
      pooled: share(72, 80, 90),
      unclear: [],
    });
    expect(screen.getByText('142 av 171, 83 %')).toBeTruthy();
    const pooled = screen.getByRole('row', { name: /En liten, Rätt stöd \(tillsammans\)/ });
    expect(within(pooled).getByText('72 av 80')).toBeTruthy();
    expect(screen.queryByRole('row', { name: /^En liten \d/ })).toBeNull();
  });

  it('says whose headcount is missing instead of a total', () => {
    show({ day: '2026-11-08', total: null, initiatives: [], pooledInitiatives: [], pooled: null, unclear: ['mia'] });
    expect(screen.getByText('Andelen kan inte räknas fram än.')).toBeTruthy();
    expect(screen.getByText('MIA Vidare')).toBeTruthy();
  });

  it('shows no id where the name of an initiative is not known', () => {
    show({ day: '2026-11-08', total: null, initiatives: [], pooledInitiatives: [], pooled: null, unclear: ['borta'] });
    expect(screen.queryByText(/borta/)).toBeNull();
    expect(screen.getByText(sv.unknownInitiative)).toBeTruthy();
  });
});
