import type { AgendaItem, Meeting } from '../api/model';
import { sv } from './texts.sv';

/** What the minutes of a held meeting begin with: what is known already, in Swedish since minutes are. */
export function draftOf(meeting: Meeting, items: readonly AgendaItem[], day: string): string {
  const t = sv.atMeeting.minutes.draft;
  const lines = [`${meeting.title}, ${day}`];
  if (meeting.present != null) lines.push(t.present(meeting.present));
  for (const item of meeting.items) {
    const reason = item.missedReason ? ` (${sv.hold.missed[item.missedReason] ?? item.missedReason})` : '';
    lines.push('', item.title.sv, item.done ? t.done : t.notDone + reason);
    if (item.note) lines.push(item.note);
  }
  if (meeting.step) {
    lines.push('', t.step(meeting.step.step, meeting.step.name), meeting.step.done ? t.done : t.notDone);
    if (meeting.step.result) lines.push(meeting.step.result);
  }
  for (const item of items.filter((i) => i.state === 'DONE' && i.meeting === meeting.id)) {
    lines.push('', item.title);
    if (item.note) lines.push(item.note);
    if (item.decision) lines.push(t.decision(item.decision.text));
  }
  const left = items.filter((i) => i.meeting !== meeting.id && i.state !== 'DECLINED');
  if (left.length > 0) lines.push('', t.carriedOver, ...left.map((i) => `– ${i.title}`));
  return lines.join('\n');
}
