import { Component, type ReactNode } from 'react';
import { ApiProblem } from '../api/problem';
import { PageTrouble } from '../ui/Trouble';
import { PartMissing } from './PartMissing';

const AWAY = new ApiProblem(500, {});
const reload = () => window.location.reload();

/** A page that could not be fetched, or that failed: said, never left blank. */
export class Mishap extends Component<{ at: string; children: ReactNode }, { error: unknown; at: string }> {
  override state = { error: null, at: this.props.at };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  static getDerivedStateFromProps({ at }: { at: string }, state: { error: unknown; at: string }) {
    return at === state.at ? null : { error: null, at };
  }

  override render() {
    const error: unknown = this.state.error;
    if (error === null) return this.props.children;
    const fetching = error instanceof Error && /import|preload|module/i.test(error.message);
    return fetching ? <PartMissing /> : <PageTrouble error={AWAY} onRetry={reload} alone />;
  }
}
