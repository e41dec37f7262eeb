import { t } from '../../utils/extension/i18n.ts';
import { BrandSign } from '../BrandSign.tsx';

/** The sign and the name. */
export const Brand = ({ size }: { size: number }) => (
  <>
    <BrandSign size={size} />
    {t('extensionName')}
  </>
);
