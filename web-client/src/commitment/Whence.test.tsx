import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { MemoryRouter, Route, Routes, useLocation, useNavigate } from 'react-router';
import { afterEach, expect, it, vi } from 'vitest';
import type { Commitment, Fact } from '../api/model';
import { LanguageProvider } from '../i18n';
import { sv } from '../i18n/sv';
import { Whence } from './Whence';

const commitment = { id: 'norrdal-2026_1', federation: 'norrdal', declaration: 'norrdal-2026' } as Commitment;
const told = (type: string | null, subject: string) =>
  ({ eventId: type && 'e-1', type: type && `se.atagande.${type}.v1`, subject, day: '2026-03-02', role: 'COUNTED', words: { sv: '', en: '' } }) as Fact;

async function shown(fact: Fact, ...roles: string[]) {
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ name: '', authenticated: roles.length > 0, roles: roles.map((role) => ({ role, federation: 'norrdal' })) })));
  const client = new QueryClient();
  render(
    <LanguageProvider lang="sv" messages={sv}>
      <QueryClientProvider client={client}>
        <MemoryRouter initialEntries={['/atagande/norrdal-2026_1']}>
          <Routes>
            <Route path="atagande/:id" element={<><Whence of={fact} in={commitment} day="2 mars 2026" /><Here /></>} />
            <Route path="*" element={<Back />} />
          </Routes>
        </MemoryRouter>
      </QueryClientProvider>
    </LanguageProvider>,
  );
  await vi.waitFor(() => expect(client.isFetching()).toBe(0));
  const link = screen.queryByRole('link');
  return link && `${link.textContent} ${link.getAttribute('href')}`;
}

const Here = () => <output>{useLocation().hash}</output>;

function Back() {
  const navigate = useNavigate();
  return <button type="button" onClick={() => void navigate(-1)}>Tillbaka</button>;
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it.each([
  ['meeting.held', 'm-1', 'board', 'Till mötet, 2 mars 2026 /mote/m-1'],
  ['activity.held', 'a-1', 'staff', 'Till aktiviteten, 2 mars 2026 /aktivitet/a-1'],
  ['statistics.month-closed', 'mia_2026-02', 'project-leader', 'Till månaden, 2 mars 2026 /manad/mia_2026-02'],
  ['supplier.visit-held', 's-1', 'ambassador', 'Till leverantören, 2 mars 2026 /leverantor/s-1'],
  ['publication.made', 'p-1', 'office', 'Till publiceringen, 2 mars 2026 /publicering/p-1'],
  ['measure.taken', 'g-1', 'staff', 'Till åtgärden, 2 mars 2026 /atgard/g-1'],
  ['influence.participation-told', 'o-1', 'board', 'Till tillfället, 2 mars 2026 /delaktighet/o-1'],
  ['violence.routine-asking-begun', 'norrdal', 'staff', 'Till arbetet mot våld, 2 mars 2026 /vald-i-nara-relationer?forbund=norrdal'],
  ['deviation.routine-reviewed', 'r-1', 'board', 'Till rutinen, 2 mars 2026 /avvikelserutinen?forbund=norrdal'],
  ['deviation.acknowledged', 'd-1', 'case-handler', 'Till ärendet, 2 mars 2026 /avvikelse/d-1'],
])('leads from %s to its page, but nobody who is not logged in', async (type, subject, role, link) => {
  expect(await shown(told(type, subject), role)).toBe(link);
  cleanup();
  expect(await shown(told(type, subject))).toBeNull();
});

it('leads nobody to a page that they may not see', async () => {
  expect(await shown(told('deviation.acknowledged', 'd-1'), 'office', 'board')).toBeNull();
  cleanup();
  expect(await shown(told('statistics.month-closed', 'mia_2026-02'), 'board')).toBeNull();
  cleanup();
  // Some meetings are only for office, project leaders and board.
  expect(await shown(told('meeting.held', 'm-1'), 'staff')).toBeNull();
});

it('leads everybody to a part that is a commitment itself, and nobody from what is missing or only counted', async () => {
  expect(await shown(told(null, 'norrdal-2026_7'))).toBe('Till åtagandet, 2 mars 2026 /atagande/norrdal-2026_7');
  cleanup();
  expect(await shown(told(null, '2026-02'), 'office')).toBeNull();
  cleanup();
  expect(await shown(told(null, 'deviation:2026-02'), 'office')).toBeNull();
});

it('is where the way back leads', async () => {
  await shown(told('meeting.held', 'm-1'), 'office');
  fireEvent.click(screen.getByRole('link'));
  fireEvent.click(await screen.findByRole('button', { name: 'Tillbaka' }));
  expect(await screen.findByText('#e-1')).toBeTruthy();
});
