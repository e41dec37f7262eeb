// The sheets that every page of the extension has; what only one of them needs, it imports itself.
import './theme.css';
import './base.css';
import './buttons.css';
import './controls.css';
import './rows.css';
import './state.css';
import '../claim/claim.css';
import '../note/note.css';
import './access.css';
