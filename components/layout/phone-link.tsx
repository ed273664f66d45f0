/** « 03 53 01 12 88 » as the international number a telephone dials. */
export function dialled(number: string) {
  const digits = number.replace(/\(0\)|[^\d+]/g, '');
  return digits.replace(/^00/, '+').replace(/^0/, '+33');
}

export function PhoneLink({ number }: { number: string }) {
  return (
    <a className="lien-fort nombre" href={`tel:${dialled(number)}`}>
      {number}
    </a>
  );
}
