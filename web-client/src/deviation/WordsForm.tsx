import { useQuery } from '@tanstack/react-query';
import { useRef, useState, type FormEvent, type KeyboardEvent, type ReactNode } from 'react';
import { queries } from '../api/queries';
import { Loaded } from '../ui/Loaded';
import { FieldError, Form, Hint, Label, TextArea, TextField } from '../ui/controls';
import ui from '../ui/ui.module.css';
import { readReceipt } from './receiptWords';
import { useTexts } from './texts';

function sendOnEnter(e: KeyboardEvent<HTMLTextAreaElement>) {
  if (e.key !== 'Enter') return;
  e.preventDefault();
  e.currentTarget.form?.requestSubmit();
}

/** Asks for the eight words. A typing error is found here, without a request, and said what it is; the words go nowhere but to `onWords`. */
export function WordsForm({ label, hint, submit, busy = false, above, onWords }: {
  label: string;
  hint: string;
  submit: string;
  busy?: boolean;
  above?: ReactNode;
  /** Returns what is wrong with words that do belong together, if anything. */
  onWords: (receipt: string) => string | void;
}) {
  const { t } = useTexts();
  const list = useQuery(queries.receiptWords);
  const [typed, type] = useState('');
  const [wrong, setWrong] = useState('');
  const input = useRef<HTMLTextAreaElement>(null);
  const check = (e: FormEvent, words: readonly string[]) => {
    e.preventDefault();
    if (busy) return;
    const found = readReceipt(typed, words);
    const said = {
      receipt: () => (found.is === 'receipt' && onWords(found.receipt)) || '',
      count: () => t.report.typed.count(found.is === 'count' ? found.words : 0),
      unknown: () => t.report.typed.unknown(found.is === 'unknown' ? found.place : 0),
      apart: () => t.report.typed.apart,
    }[found.is]();
    setWrong(said);
    if (said) input.current?.focus();
  };
  return (
    <Loaded query={list}>
      {(words) => (
        <Form onSubmit={(e) => check(e, words)} className={`form ${ui.stack}`}>
          {above}
          <TextField value={typed} onChange={type} isInvalid={wrong !== ''} isRequired>
            <Label>{label}</Label>
            <Hint>{hint}</Hint>
            <FieldError>{wrong}</FieldError>
            {/* All eight are seen while they are typed, on a phone too; Enter still sends them. */}
            <TextArea ref={input} rows={3} onKeyDown={sendOnEnter} lang="sv" maxLength={200} autoComplete="off" autoCapitalize="none" autoCorrect="off" spellCheck="false" />
          </TextField>
          <div><button type="submit" className={ui.primary} aria-disabled={busy}>{submit}</button></div>
        </Form>
      )}
    </Loaded>
  );
}
