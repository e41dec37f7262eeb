/** W3C Web Annotation (https://www.w3.org/TR/annotation-model/) and our own fields beside its own. */

export const ANNOTATION_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
export const NAMESPACE = 'urn:x-annotation-pack:';

/** What W3C has no place for stands under these, in the record it belongs to. */
export const OWN = {
  head: 'pack:head',
  speakers: 'pack:speakers',
  sources: 'pack:sources',
  /** The claim's other fields, in the first annotation on it; in the others its id. */
  claim: 'pack:claim',
  evidence: 'pack:evidence',
} as const;
