import type { DragEvent } from 'react';
import type { Upload } from '../api/client';
import css from './ui.module.css';

const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface ChosenFile extends Upload {
  /** Tells this choice from every other, so that a submit keeps its key. */
  id: string;
}

async function read(file: File): Promise<ChosenFile> {
  const content = await file.arrayBuffer();
  const [p, k] = new Uint8Array(content);
  return { id: crypto.randomUUID(), content, type: p === 0x50 && k === 0x4b ? EXCEL : 'text/csv' };
}

/** A register or a list of figures, as Excel or CSV: chosen or dropped. */
export function FileField({ id, label, onChoose }: { id: string; label: string; onChoose: (file: ChosenFile) => void }) {
  const take = (file: File | undefined) => file && void read(file).then(onChoose);
  return (
    <div className={`${css.field} ${css.drop}`} onDragOver={(e: DragEvent) => e.preventDefault()} onDrop={(e: DragEvent) => { e.preventDefault(); take(e.dataTransfer.files[0]); }}>
      <label htmlFor={id}>{label}</label>
      {/* Emptied before each choice: the same file, mended, may be chosen again. */}
      <input id={id} type="file" accept=".csv,.xlsx" onClick={(e) => { e.currentTarget.value = ''; }} onChange={(e) => take(e.target.files?.[0])} />
    </div>
  );
}
