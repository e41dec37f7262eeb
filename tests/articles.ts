/**
 * Five real news articles with a gold annotation. They are their publishers' and so not part of this project: tests
 * that need them run where a folder holds them (`ARTICLES`, or `shared/articles` beside the project) and say so where not.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import type { Span } from '../utils/claim/mention.ts';

export const ARTICLES = process.env.ARTICLES ?? resolve('../shared/articles');
export const haveArticles = existsSync(join(ARTICLES, 'claims.json'));
export const ARTICLES_MISSING = `The five articles are not at hand (ARTICLES names their folder): ${ARTICLES}`;

export interface GoldClaim {
  id: string;
  tier: 'core' | 'extra';
  mentions: Record<string, (Span & { sentence?: Span })[]>;
}
export interface GoldSpeaker {
  id: string;
  mentions: Record<string, (Span & { loose?: boolean; boilerplate?: boolean })[]>;
}
export interface GoldVerdict {
  claimId: string;
  verdict: string;
  groupCount: number;
  /** `shared`: the origins rest on one statement. */
  primarySource: string;
}

const readJson = <T>(name: string): T => JSON.parse(readFileSync(join(ARTICLES, name), 'utf8'));

export const readGoldClaims = (): GoldClaim[] => readJson('claims.json');
export const readGoldSpeakers = (): GoldSpeaker[] => readJson('speakers.json');
export const readGoldVerdicts = (): GoldVerdict[] => readJson('corroboration.json');

/** File names of the texts in order; those whose claim mentions are all annotated. */
export const listTexts = (): string[] => readdirSync(join(ARTICLES, 'text')).sort();
export const isAnnotated = (file: string): boolean => /^00[023]/.test(file);
export const readText = (file: string): string =>
  readFileSync(join(ARTICLES, 'text', file), 'utf8');

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
