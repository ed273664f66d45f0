import type { ReactNode } from 'react';
import type { CarteProps } from './carte-props';
import type { Bounds } from './projection';

type Props = Required<Omit<CarteProps, 'contour' | 'petite'>> & {
  bounds: Bounds;
  hasContour: boolean;
  children: ReactNode;
};

export function CarteVive({ children }: Props) {
  return <div className="carte-cadre">{children}</div>;
}
