import { render } from 'preact';

import '../../components/styles/page.ts';

import { LibraryPage } from '../../components/library/LibraryPage.tsx';

render(<LibraryPage />, document.body);
