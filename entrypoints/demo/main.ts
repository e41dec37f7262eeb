// The demo article inside the extension: read and marked by the very same code as a page of the news.
import { createCard } from '../../components/card/create-card.tsx';
import { startReading } from '../news-page/start-reading.ts';

async function showArticle(): Promise<void> {
  const response = await fetch('/demo/velmouth.html');
  const article = new DOMParser().parseFromString(await response.text(), 'text/html');
  document.head.replaceChildren(...article.head.childNodes);
  document.body.replaceWith(article.body);
  document.documentElement.lang = article.documentElement.lang;
  startReading(document, async () => createCard);
}

void showArticle();
