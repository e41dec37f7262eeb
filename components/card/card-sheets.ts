import claimSheet from '../claim/claim.css?inline';
import noteSheet from '../note/note.css?inline';
import baseSheet from '../styles/base.css?inline';
import buttonsSheet from '../styles/buttons.css?inline';
import themeSheet from '../styles/theme.css?inline';
import cardSheet from './card.css?inline';

const TEXT = [themeSheet, baseSheet, buttonsSheet, claimSheet, noteSheet, cardSheet].join('\n');

/** The card's style, out of reach of the page's style and of its content security policy. */
export function adoptSheets(root: ShadowRoot): void {
  const Sheet = root.ownerDocument.defaultView?.CSSStyleSheet ?? CSSStyleSheet;
  const sheet = new Sheet();
  sheet.replaceSync(TEXT);
  root.adoptedStyleSheets = [sheet];
}
