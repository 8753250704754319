import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import { Checkbox, CheckboxGroup, FieldError, Form, Hint, Input, Label, Radio, RadioGroup, TextField } from './controls';

function Asking({ wrong = false }: { wrong?: boolean }) {
  const [text, setText] = useState('');
  const [one, setOne] = useState<string | null>(null);
  const [any, setAny] = useState<string[]>(['a']);
  return (
    <Form aria-label="asking">
      <TextField value={text} onChange={setText} isRequired isInvalid={wrong}>
        <Label>Words</Label>
        <Hint>Short ones</Hint>
        <FieldError>Missing</FieldError>
        <Input />
      </TextField>
      <RadioGroup value={one} onChange={setOne} isRequired isInvalid={wrong}>
        <Label>One</Label>
        <FieldError>Choose</FieldError>
        {['x', 'y'].map((v) => <Radio key={v} value={v}>{v}</Radio>)}
      </RadioGroup>
      <CheckboxGroup value={any} onChange={setAny} isInvalid={wrong}>
        <Label>Any</Label>
        <FieldError>Consent</FieldError>
        {['a', 'b'].map((v) => <Checkbox key={v} value={v}>{v}</Checkbox>)}
      </CheckboxGroup>
      <output>{[text, one, ...any].join(' ')}</output>
    </Form>
  );
}
const described = (element: HTMLElement) =>
  (element.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '');
afterEach(cleanup);

it('is answered in each of its fields', () => {
  render(<Asking />);
  fireEvent.change(screen.getByLabelText('Words'), { target: { value: 'hej' } });
  fireEvent.click(screen.getByLabelText('y'));
  fireEvent.click(screen.getByLabelText('b'));
  fireEvent.click(screen.getByLabelText('a'));
  expect(screen.getByRole('status').textContent).toBe('hej y b');
});

it('names its groups, and tells the hint and what is required', () => {
  render(<Asking />);
  const words = screen.getByLabelText('Words');
  expect(described(words)).toEqual(['Short ones']);
  expect(words.getAttribute('aria-required')).toBe('true');
  expect(words.hasAttribute('aria-invalid')).toBe(false);
  expect(screen.getByRole('radiogroup', { name: 'One' }).getAttribute('aria-required')).toBe('true');
  expect(screen.getByRole('group', { name: 'Any' }).hasAttribute('aria-describedby')).toBe(false);
  expect(screen.queryByText('Missing')).toBeNull();
});

it('tells what is wrong of the field, of the group, and of each box', () => {
  render(<Asking wrong />);
  expect(described(screen.getByLabelText('Words'))).toEqual(['Short ones', 'Missing']);
  expect(described(screen.getByRole('radiogroup', { name: 'One' }))).toEqual(['Choose']);
  expect(described(screen.getByRole('group', { name: 'Any' }))).toEqual(['Consent']);
  expect(screen.getByLabelText('b').getAttribute('aria-invalid')).toBe('true');
});
