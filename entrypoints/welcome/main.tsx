import { render } from 'preact';

import '../../components/styles/page.ts';

import { WelcomePage } from '../../components/welcome/WelcomePage.tsx';

render(<WelcomePage />, document.body);
