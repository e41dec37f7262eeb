import { t } from '../../../utils/extension/i18n.ts';
import { isolate } from '../../isolate.ts';

interface Props {
  title: string;
  followed: boolean;
  onRemove(): void;
  onKeep(): void;
}

/** Asks once more, and says what is kept. */
export const ConfirmRemoval = ({ title, followed, onRemove, onKeep }: Props) => (
  <div class="notice warn" role="alert">
    <p>{t(followed ? 'packUnfollowAsk' : 'packRemoveAsk', isolate(title))}</p>
    <div class="btns">
      <button type="button" class="btn danger small" onClick={onRemove}>
        {t(followed ? 'packUnfollow' : 'packRemove')}
      </button>
      <button type="button" class="btn quiet small" onClick={onKeep}>
        {t('packKeep')}
      </button>
    </div>
  </div>
);
