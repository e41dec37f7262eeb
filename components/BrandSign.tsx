interface Props {
  /** Width and height in CSS pixels. */
  size: number;
}

/** Two opening quotation marks on one line. */
export const BrandSign = ({ size }: Props) => (
  <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
    <path
      fill="#75818b"
      d="M14 22H0V12.5C0 6.6 3.8 2.3 10.2.8l1.5 3.8C8.4 5.8 6.6 7.6 6.3 10H14z"
    />
    <path
      fill="#138f80"
      d="M32 22H18V12.5c0-5.9 3.8-10.2 10.2-11.7l1.5 3.8c-3.3 1.2-5.1 3-5.4 5.4H32zM0 26h32v4H0z"
    />
  </svg>
);
