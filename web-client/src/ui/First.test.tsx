import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, expect, it } from 'vitest';
import { LanguageProvider } from '../i18n';
import { sv } from '../i18n/sv';
import { First } from './First';

const MONTHS = ['januari', 'februari', 'mars', 'april'];

const List = ({ few }: { few: readonly string[] }) => (
  <First all={MONTHS} few={few}>{(shown) => <ul>{shown.map((month) => <li key={month}>{month}</li>)}</ul>}</First>
);

const show = (list: ReactNode) => render(<LanguageProvider lang="sv" messages={sv}>{list}</LanguageProvider>);
const shown = () => screen.getAllByRole('listitem').map((item) => item.textContent);

afterEach(cleanup);

it('shows the rest when asked for, and the keyboard goes on with the first of it', () => {
  show(<List few={['februari', 'mars']} />);
  expect(shown()).toEqual(['februari', 'mars']);
  fireEvent.click(screen.getByRole('button', { name: 'Visa alla 4' }));
  expect(shown()).toEqual(MONTHS);
  expect(document.activeElement?.textContent).toBe('januari');
  expect(screen.queryByRole('button')).toBeNull();
});

it('goes on with a row of a table', () => {
  show(
    <First all={MONTHS} few={MONTHS.slice(0, 2)} of="Möten">
      {(rows) => <table><thead><tr><th>Månad</th></tr></thead><tbody>{rows.map((month) => <tr key={month}><td>{month}</td></tr>)}</tbody></table>}
    </First>,
  );
  fireEvent.click(screen.getByRole('button', { name: /Visa alla 4 ?, Möten/ }));
  expect(document.activeElement?.textContent).toBe('mars');
});

it('prints all', () => {
  show(<List few={MONTHS.slice(0, 1)} />);
  fireEvent(window, new Event('beforeprint'));
  expect(shown()).toEqual(MONTHS);
});

it('asks nothing where the few are all', () => {
  show(<List few={MONTHS} />);
  expect(screen.queryByRole('button')).toBeNull();
});
