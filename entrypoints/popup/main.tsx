import { render } from 'preact';

import '../../components/styles/page.ts';
import { PopupPage } from '../../components/popup/PopupPage.tsx';

render(<PopupPage />, document.body);
