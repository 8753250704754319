import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LanguageProvider } from '../i18n';
import { sv } from '../i18n/sv';
import { QuickExit } from './QuickExit';
import { ELSEWHERE } from './leaving';

const replace = vi.fn<(url: string) => void>();
const shift = () => {
  fireEvent.keyDown(document.body, { key: 'Shift' });
  fireEvent.keyUp(document.body, { key: 'Shift' });
};
const gone = () => document.documentElement.dataset.left !== undefined;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('location', { ...window.location, replace });
  render(<LanguageProvider lang="sv" messages={sv}><QuickExit /></LanguageProvider>);
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.useRealTimers();
  replace.mockReset();
  delete document.documentElement.dataset.left;
});

it('hides the page and puts another in its place, by the button', () => {
  fireEvent.click(screen.getByRole('button', { name: 'Lämna sidan nu' }));
  expect(gone()).toBe(true);
  expect(replace).toHaveBeenCalledExactlyOnceWith(ELSEWHERE);
});

it('does the same by Shift three times, and says how many are left', () => {
  shift();
  expect(screen.getByRole('status').textContent).toBe('Tryck på Shift 2 gånger till för att lämna sidan');
  shift();
  expect(screen.getByRole('status').textContent).toBe('Tryck på Shift 1 gång till för att lämna sidan');
  expect(gone()).toBe(false);
  shift();
  expect(replace).toHaveBeenCalledExactlyOnceWith(ELSEWHERE);
});

it('takes no capital letter for a press, and forgets', () => {
  for (let i = 0; i < 4; i++) {
    fireEvent.keyDown(document.body, { key: 'Shift' });
    fireEvent.keyDown(document.body, { key: 'A' });
    fireEvent.keyUp(document.body, { key: 'A' });
    fireEvent.keyUp(document.body, { key: 'Shift' });
  }
  shift();
  shift();
  fireEvent.keyDown(document.body, { key: 'a' });
  shift();
  expect(gone()).toBe(false);
  shift();
  act(() => void vi.advanceTimersByTime(5000));
  shift();
  expect(replace).not.toHaveBeenCalled();
});
