import { Component, type ComponentChildren } from 'preact';

import { t } from '../utils/extension/i18n.ts';

interface Props {
  children: ComponentChildren;
}

/** A part that fails says so and leaves the rest of the page alone; the only class, because Preact asks for one. */
export class ErrorBoundary extends Component<Props, { message?: string }> {
  override state: { message?: string } = {};

  static override getDerivedStateFromError(error: unknown) {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override componentDidCatch(error: unknown): void {
    console.error(error);
  }

  override render() {
    if (this.state.message === undefined) return this.props.children;
    return (
      <div class="state" role="alert">
        <p class="title">{t('failedTitle')}</p>
        <p>{t('failedNotebook')}</p>
        <details>
          <summary>{t('details')}</summary>
          <code>{this.state.message}</code>
        </details>
      </div>
    );
  }
}
