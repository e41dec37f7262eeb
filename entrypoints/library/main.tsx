import { render } from 'preact';

import { LibraryPage } from '../../components/library/LibraryPage.tsx';

render(<LibraryPage />, document.body);
