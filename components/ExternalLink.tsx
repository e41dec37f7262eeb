import type { ComponentChildren } from 'preact';

interface Props {
  url: string | undefined;
  class?: string | undefined;
  children: ComponentChildren;
}

/** A link out of the library, its host shown beside it; plain text when the address is not of the web. */
export function ExternalLink({ url, class: className, children }: Props) {
  const host = url === undefined ? null : findWebHost(url);
  if (url === undefined || host === null) return <span class={className}>{children}</span>;
  return (
    <>
      <a class={className} href={url} target="_blank" rel="noopener noreferrer">
        {children}
      </a>{' '}
      <span class="host">{host}</span>
    </>
  );
}

/** The host of an `http` or `https` address; `null` for any other, such as `javascript:`. */
export function findWebHost(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, host } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? host : null;
}
