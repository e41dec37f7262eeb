import { render } from 'preact';

import { WelcomePage } from '../../components/welcome/WelcomePage.tsx';

render(<WelcomePage />, document.body);
