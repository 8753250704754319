import { Component, type ReactNode } from 'react';
import { ApiProblem } from '../api/problem';
import { PageTrouble } from '../ui/Trouble';

const OLD = new ApiProblem(410, { type: 'urn:atagande:problem:page-too-old' });
const AWAY = new ApiProblem(500, {});
const reload = () => window.location.reload();

/** A page that could not be fetched, since a newer version has taken its place, or that failed: said, never left blank. */
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
    return <PageTrouble error={fetching ? partMissing() : AWAY} onRetry={reload} alone />;
  }
}

const partMissing = () => (navigator.onLine ? OLD : new TypeError('offline'));
