import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Pack } from '../../utils/claim/pack.ts';
import { parsePack } from '../../utils/pack/parse-pack.ts';
import { ROOT } from '../project.mjs';

export function readStarterPack(): Pack {
  const parsed = parsePack(readFileSync(join(ROOT, 'public/packs/starter.pack.json'), 'utf8'));
  if ('problems' in parsed) throw new Error(parsed.problems.join('\n'));
  return parsed.pack;
}
