import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import { LanguageProvider } from '../i18n';
import { en } from '../i18n/en';
import { sv } from '../i18n/sv';
import { Field } from './Field';
import { useFields } from './useFields';

function Asking() {
  const { fields } = useFields();
  const [day, setDay] = useState('');
  return <><Field fields={fields} at="/day" label="Dag" type="day" value={day} onChange={setDay} /><output>{day}</output></>;
}
const show = (lang: 'sv' | 'en') => {
  render(<LanguageProvider lang={lang} messages={lang === 'sv' ? sv : en}><Asking /></LanguageProvider>);
  return screen.getByLabelText<HTMLInputElement>('Dag');
};
afterEach(cleanup);

it('leaves a day as it is written, tells its weekday, and shows it as understood afterwards', () => {
  const field = show('sv');
  expect(screen.getByText('Skriv till exempel 2026-05-12.')).toBeTruthy();
  fireEvent.change(field, { target: { value: '12 maj 2026' } });
  expect(field.value).toBe('12 maj 2026');
  expect(screen.getByRole('status').textContent).toBe('2026-05-12');
  expect(screen.getByText('tisdag 12 maj 2026')).toBeTruthy();
  fireEvent.blur(field);
  expect(field.value).toBe('2026-05-12');
});

it('follows the language of the page, and keeps what it does not understand for the form to refuse', () => {
  const field = show('en');
  fireEvent.change(field, { target: { value: '12/5 2026' } });
  expect(screen.getByText(/^Tuesday,? 12 May 2026$/)).toBeTruthy();
  fireEvent.change(field, { target: { value: 'next week' } });
  expect(screen.getByRole('status').textContent).toBe('next week');
});
