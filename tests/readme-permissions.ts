/** What the README promises about permissions, to be held against manifests. */
import { readFileSync } from 'node:fs';

interface Permissions {
  required: string[];
  optional: string[];
}

interface Manifest {
  permissions?: string[] | undefined;
  host_permissions?: string[] | undefined;
  optional_permissions?: string[] | undefined;
  optional_host_permissions?: string[] | undefined;
}

export const permissionsOf = (manifest: Manifest): Permissions => ({
  required: [...(manifest.permissions ?? []), ...(manifest.host_permissions ?? [])].sort(),
  optional: [
    ...(manifest.optional_permissions ?? []),
    ...(manifest.optional_host_permissions ?? []),
  ].sort(),
});

/** The table under the heading "Permissions": a name in backticks, perhaps "(optional)", and a reason. */
export function readmePermissions(): Permissions {
  const readme = readFileSync('README.md', 'utf8');
  const section = /^## Permissions$([\s\S]*?)^## /m.exec(readme)?.[1] ?? '';
  const rows = [...section.matchAll(/^\| `([^`]+)`( \(optional\))? \| (.+) \|$/gm)];
  const listed = rows.map(([, name = '', optional]) => ({ name, optional: Boolean(optional) }));
  return {
    required: listed.flatMap(({ name, optional }) => (optional ? [] : [name])).sort(),
    optional: listed.flatMap(({ name, optional }) => (optional ? [name] : [])).sort(),
  };
}
